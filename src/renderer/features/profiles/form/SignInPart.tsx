import { SelectField } from '../../../ui/SelectField';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { FormPart } from './FormPart';
import { MemberField } from './MemberField';

interface Props {
  readonly document: ProfileDocument;
}

const named = { user: '{extension}', password: '{password}' };

/** The ways to prove who asks, each with what it begins with. */
const ways = {
  none: { kind: 'none' },
  basic: { kind: 'basic', ...named },
  digest: { kind: 'digest', ...named },
  'basic-or-digest': { kind: 'basic-or-digest', ...named },
  bearer: { kind: 'bearer', token: '{token}' },
  header: { kind: 'header', name: 'X-Api-Key', value: '{token}' },
  query: { kind: 'query', name: 'token', value: '{token}' },
} as const;

const members = ['user', 'password', 'token', 'name', 'value'] as const;

/** How each request proves who asks. A sign-in of several steps is for the text. */
export function SignInPart({ document }: Props) {
  const say = useProfileWords();
  const kind = document.text(['auth', 'kind']);
  const known = Object.keys(ways) as (keyof typeof ways)[];
  const options = known.map((way) => ({ value: way, text: say(`auth.${way}`) }));
  const other = (known as string[]).includes(kind) ? [] : [{ value: kind, text: say('auth.session') }];
  return (
    <FormPart title={say('auth')}>
      <SelectField
        label={say('auth.kind')}
        hint={say('auth.hint')}
        value={kind}
        options={[...options, ...other]}
        onChoose={(next) => {
          const way = known.find((one) => one === next);
          if (way !== undefined) document.set(['auth'], ways[way]);
        }}
      />
      {members
        .filter((member) => document.at(['auth', member]) !== undefined)
        .map((member) => (
          <MemberField key={member} document={document} path={['auth', member]} label={say(`auth.member.${member}`)} />
        ))}
    </FormPart>
  );
}
