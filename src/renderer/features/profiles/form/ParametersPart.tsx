import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { FormPart } from './FormPart';

interface Props {
  readonly document: ProfileDocument;
}

/** What is asked at sign-in: the names by which requests use it, and which of it is secret. */
export function ParametersPart({ document }: Props) {
  const say = useProfileWords();
  const parameters = document.list(['parameters']);
  return (
    <FormPart title={say('parameters')} hint={say('parameters.hint')}>
      {parameters.map((_, index) => {
        const path = ['parameters', index];
        const key = document.text([...path, 'key']);
        return (
          <div className="profile-pair" key={index}>
            <input
              aria-label={say('parameter.key')}
              value={key}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => document.set([...path, 'key'], event.currentTarget.value)}
            />
            <label className="profile-check">
              <input
                type="checkbox"
                checked={document.at([...path, 'secret']) === true}
                onChange={(event) => document.set([...path, 'secret'], event.currentTarget.checked ? true : undefined)}
              />
              {say('parameter.secret')}
            </label>
            <IconButton
              icon="remove"
              label={say('pair.remove', { label: say('parameters'), name: key })}
              onClick={() => document.set(path, undefined)}
            />
          </div>
        );
      })}
      <Button
        look="quiet"
        onClick={() => document.set(['parameters', parameters.length], { key: freeKey(parameters.length) })}
      >
        {say('parameter.add')}
      </Button>
    </FormPart>
  );
}

/** A name to begin with. */
const freeKey = (count: number): string => `field${count + 1}`;
