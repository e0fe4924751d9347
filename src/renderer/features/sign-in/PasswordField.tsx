import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../store/dashboard-context';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problemId: string | undefined;
  readonly readOnly: boolean;
}

/**
 * A field for a password or another secret. React never sees its value, and it is emptied before it leaves the page: an element that waits
 * to be collected would hold it otherwise.
 */
export function PasswordField({ name, label, hint, problemId, readOnly }: Props) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  useLayoutEffect(() => {
    const element = input.current;
    return () => {
      if (element !== null) element.value = '';
    };
  }, []);

  return (
    <Field
      ref={input}
      name={name}
      data-secret=""
      type={shown ? 'text' : 'password'}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      problemId={problemId}
      readOnly={readOnly}
      autoComplete="current-password"
      autoCapitalize="none"
      spellCheck={false}
      after={
        <button
          type="button"
          className="field-button"
          aria-label={t('sign-in.show')}
          aria-pressed={shown}
          title={t('sign-in.show')}
          onClick={() => {
            setShown(!shown);
          }}
        >
          <Icon name={shown ? 'eye-off' : 'eye'} />
        </button>
      }
    />
  );
}
