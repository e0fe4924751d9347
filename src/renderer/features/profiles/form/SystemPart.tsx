import { Field } from '../../../ui/Field';
import { SwitchField } from '../../../ui/SwitchField';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { FormPart } from './FormPart';
import { MemberField } from './MemberField';

interface Props {
  readonly document: ProfileDocument;
}

/** What the system is called, and where it is. */
export function SystemPart({ document }: Props) {
  const say = useProfileWords();
  const path = ['server', 'address'];
  return (
    <FormPart title={say('system')}>
      <MemberField document={document} path={['name']} label={say('name')} />
      <Field
        label={say('server')}
        hint={say('server.hint')}
        value={document.text(path)}
        placeholder="https://pbx.example.com"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => {
          const address = event.currentTarget.value;
          // Without an address there is none that could be the same for everybody.
          if (address === '') document.set(['server'], undefined);
          else document.set(path, address);
        }}
      />
      {document.text(path) !== '' && (
        <SwitchField
          label={say('server.fixed')}
          hint={say('server.fixed.hint')}
          on={document.at(['server', 'fixed']) === true}
          onChange={(on) => document.set(['server', 'fixed'], on ? true : undefined)}
        />
      )}
    </FormPart>
  );
}
