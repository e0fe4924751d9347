import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../store/dashboard-context';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';

interface Props {
  readonly problemId: string | undefined;
  readonly readOnly: boolean;
}

/**
 * The password's field. React never sees its value, and it is emptied before it leaves the page: an element that waits
 * to be collected would hold it otherwise.
 */
export function PasswordField({ problemId, readOnly }: Props) {
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
      name="password"
      type={shown ? 'text' : 'password'}
      label={t('sign-in.password')}
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
