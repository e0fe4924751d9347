import { useId, type SubmitEvent } from 'react';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { PasswordField } from './PasswordField';
import { fieldOf, type SignInField } from './problem-field';
import { useSignIn } from './use-sign-in';

interface Props {
  /** What to begin with in *Server*. */
  readonly server: string;
  /** Alone it takes the focus and offers the demo; beside a locked keychain it comes second. */
  readonly place: 'alone' | 'beside-locked';
  /** What the status line says when the form itself waits for nothing. */
  readonly status?: string;
}

/** The three fields, the two buttons, and the one status line of the screen. */
export function SignInForm({ server, place, status = '' }: Props) {
  const { t } = useWords();
  const { waiting, problem, signIn, tryDemo } = useSignIn();
  const noticeId = useId();
  const problemId = (field: SignInField) => (problem !== null && fieldOf(problem) === field ? noticeId : undefined);
  const busy = waiting !== null;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void signIn(event.currentTarget);
  }

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <Field
        name="server"
        label={t('sign-in.server')}
        hint={t('sign-in.server.hint')}
        problemId={problemId('server')}
        defaultValue={server}
        readOnly={busy}
        autoFocus={place === 'alone' && server === ''}
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="pbx.example.com"
      />
      <Field
        name="extension"
        label={t('sign-in.extension')}
        problemId={problemId('extension')}
        readOnly={busy}
        autoFocus={place === 'alone' && server !== ''}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField problemId={problemId('password')} readOnly={busy} />
      {problem !== null && <ProblemNotice problem={problem} id={noticeId} />}
      <Button look="primary" type="submit" busy={waiting === 'server'} aria-disabled={busy}>
        {t('sign-in.submit')}
      </Button>
      <p className="sign-in-status" role="status">
        {waiting === 'server' && t('sign-in.checking')}
        {waiting === 'demo' && t('demo.starting')}
        {waiting === null && status}
      </p>
      {place === 'alone' && (
        <div className="sign-in-demo">
          <Button busy={waiting === 'demo'} aria-disabled={busy} onClick={() => void tryDemo()}>
            {t('demo.try')}
          </Button>
          <p>{t('demo.hint')}</p>
        </div>
      )}
    </form>
  );
}
