import type { ProfileCheck } from '../../../shared/profile/own-profile';
import { useProfileWords } from './profile-words';

interface Props {
  readonly check: ProfileCheck | null;
}

/** The requests as they would go over the wire, secrets hidden. */
export function RequestPreviews({ check }: Props) {
  const say = useProfileWords();
  if (check?.view == null) return <p className="field-hint">{say('preview.none')}</p>;
  if (check.notUsable !== undefined) {
    return <p className="field-hint">{say('preview.not-usable', { name: check.notUsable })}</p>;
  }
  return (
    <div className="profile-requests">
      {check.requests.map(({ step, method, url, headers, body }, index) => (
        <div key={`${step} ${String(index)}`}>
          <h4>{say(`step.${step}`)}</h4>
          <pre tabIndex={0} aria-label={say(`step.${step}`)}>
            <strong>
              {method} {url}
            </strong>
            {headers.map(([name, value]) => `\n${name}: ${value}`).join('')}
            {body !== undefined && `\n\n${body}`}
          </pre>
        </div>
      ))}
    </div>
  );
}
