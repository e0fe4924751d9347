import type { ProfileView } from '../../../shared/profile/profile-view';
import { wordsIn } from '../../../shared/profile/words-in';
import { useWords } from '../../store/dashboard-context';
import { Field } from '../../ui/Field';
import { PasswordField } from '../sign-in/PasswordField';
import { labelOf } from './system-words';

interface Props {
  readonly system: ProfileView;
  readonly problemId: (field: string) => string | undefined;
  readonly readOnly: boolean;
}

/** The fields that a system's profile wants to have filled in. */
export function ProfileFields({ system, problemId, readOnly }: Props) {
  const words = useWords();
  return system.parameters.map((parameter) => {
    const { key, secret, hint, optional } = parameter;
    const label = labelOf(parameter, words);
    const shown = optional === true ? words.t('systems.optional', { field: label }) : label;
    const common = {
      name: key,
      label: shown,
      problemId: problemId(key),
      readOnly,
      ...(hint === undefined ? {} : { hint: wordsIn(hint, words.locale) }),
    };
    return secret === true ? (
      <PasswordField key={key} {...common} />
    ) : (
      <Field
        key={key}
        {...common}
        defaultValue={parameter.default ?? ''}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    );
  });
}
