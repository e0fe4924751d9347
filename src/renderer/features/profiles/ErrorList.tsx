import type { PlacedError } from '../../../shared/profile/profile-error';
import { profileErrorText } from '../../../shared/profile/profile-messages';
import type { TextPlace } from './ProfileText';
import { useProfileWords } from './profile-words';

interface Props {
  readonly errors: readonly PlacedError[];
  readonly onGoTo: (place: TextPlace) => void;
}

/** So many errors are shown: the first one mended often mends the rest. */
const most = 8;

/** What is wrong with a profile, each with its place and what to do; a press leads there. */
export function ErrorList({ errors, onGoTo }: Props) {
  const say = useProfileWords();
  return (
    <div className="profile-errors" aria-live="polite">
      {errors.length > 0 && (
        <>
          <p className="profile-errors-title">{say('errors', { count: errors.length })}</p>
          <ul>
            {errors.slice(0, most).map((error, index) => (
              <li key={`${error.at} ${error.code} ${String(index)}`}>
                <button type="button" onClick={() => onGoTo({ line: error.line, column: error.column })}>
                  <strong>{say('error.place', { line: error.line, column: error.column })}</strong>{' '}
                  {profileErrorText(error, say)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
