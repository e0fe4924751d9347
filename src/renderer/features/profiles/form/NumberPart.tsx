import { SelectField } from '../../../ui/SelectField';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { FormPart } from './FormPart';
import { MemberField } from './MemberField';

interface Props {
  readonly document: ProfileDocument;
}

/** How a number is handed over. */
export function NumberPart({ document }: Props) {
  const say = useProfileWords();
  const plus = document.text(['number', 'plus']);
  return (
    <FormPart title={say('number')}>
      <MemberField
        document={document}
        path={['number', 'keep']}
        label={say('number.keep')}
        hint={say('number.keep.hint')}
      />
      <SelectField
        label={say('number.plus')}
        hint={say('number.plus.hint')}
        value={plus === '' ? 'keep' : plus}
        options={(['keep', '00', 'drop'] as const).map((value) => ({
          value: value,
          text: say(`number.plus.${value}`),
        }))}
        onChoose={(value) => document.set(['number', 'plus'], value === 'keep' ? undefined : value)}
      />
    </FormPart>
  );
}
