import { SwitchField } from '../../../ui/SwitchField';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { FormPart } from './FormPart';
import { RequestFields } from './RequestFields';

interface Props {
  readonly document: ProfileDocument;
}

/** How a call is ended from here. */
export function HangUpPart({ document }: Props) {
  const say = useProfileWords();
  const on = document.at(['hangUp']) !== undefined;
  return (
    <FormPart title={say('hang-up')}>
      <SwitchField
        label={say('hang-up.on')}
        hint={say('hang-up.hint')}
        on={on}
        onChange={(wanted) =>
          document.set(['hangUp'], wanted ? { method: 'DELETE', url: '/calls/{callId}' } : undefined)
        }
      />
      {on && <RequestFields document={document} path={['hangUp']} body />}
    </FormPart>
  );
}
