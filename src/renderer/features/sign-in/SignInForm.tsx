import { lazy, Suspense, useId, useRef, useState, type SubmitEvent } from 'react';
import type { ProfileView } from '../../../shared/profile/profile-view';
import { isAboutReaching } from '../../../shared/problem';
import { useWords } from '../../store/dashboard-context';
import { hostOf } from '../../host-of';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ConnectionTestButton } from '../connection-test/ConnectionTestButton';
import { ProfileFields } from '../systems/ProfileFields';
import { SystemFacts } from '../systems/SystemFacts';
import { isAboutCertificate } from '../trust/trust-problem';
import { TrustButton } from '../trust/TrustButton';
import { PasswordField } from './PasswordField';
import { fieldOf, type SignInField } from './problem-field';
import { placeIn, readForm } from './read-form';
import { useSignIn } from './use-sign-in';
import '../systems/systems.css';

const SystemChooser = lazy(() => import('../systems/SystemChooser'));

interface Props {
  /** What to begin with in *Server*. */
  readonly server: string;
  /** Alone it takes the focus and offers the demo; beside a locked keychain or other accounts it comes second. */
  readonly place: 'alone' | 'beside-locked' | 'added';
  /** What the status line says when the form itself waits for nothing. */
  readonly status?: string;
  /** After a sign-in that worked. */
  readonly onSignedIn?: () => void;
}

/** The server, the fields of the system, the buttons, and the one status line of the screen. */
export function SignInForm({ server, place, status = '', onSignedIn }: Props) {
  const { t } = useWords();
  const { waiting, problem, signIn, tryDemo, forgetProblem } = useSignIn();
  const [system, setSystem] = useState<ProfileView | null>(null);
  const [choosing, setChoosing] = useState(false);
  // For one server only, so it may stay when another address is typed: main asks anew there.
  const [trusted, setTrusted] = useState<string>();
  /** Whether the form went out readable, as the person wanted it. */
  const [accepted, setAccepted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const noticeId = useId();
  const field = problem === null ? undefined : fieldIn(system, fieldOf(problem));
  const problemId = (one: SignInField) => (field === one ? noticeId : undefined);
  const busy = waiting !== null;
  const warned = problem?.code === 'server-plain-in-network';

  async function send(plain: boolean, trust = trusted) {
    setAccepted(plain);
    if (form.current === null) return;
    setTrusted(trust);
    if (await signIn(form.current, { system, add: place === 'added', plain, trust })) onSignedIn?.();
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(false);
  }

  function choose(chosen: ProfileView) {
    setSystem(chosen.id === 'dialboard' ? null : chosen);
    setChoosing(false);
    forgetProblem();
  }

  return (
    <>
      <form ref={form} className="sign-in-form" onSubmit={submit} noValidate>
        {system?.server.fixed === true ? (
          <p>{t('systems.server', { host: hostOf(system.server.address ?? '') })}</p>
        ) : (
          <Field
            key={`server of ${system?.id ?? ''}`}
            name="server"
            label={t('sign-in.server')}
            hint={t(system?.kind === 'desk-phone' ? 'sign-in.server.phone-hint' : 'sign-in.server.hint')}
            problemId={problemId('server')}
            defaultValue={system === null ? server : (system.server.address ?? '')}
            readOnly={busy}
            autoFocus={place !== 'beside-locked' && (server === '' || system !== null)}
            inputMode="url"
            autoComplete="url"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={system?.server.example ?? 'pbx.example.com'}
          />
        )}
        {system === null ? (
          <>
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
            <PasswordField
              name="password"
              label={t('sign-in.password')}
              problemId={problemId('password')}
              readOnly={busy}
            />
          </>
        ) : (
          <ProfileFields key={system.id} system={system} problemId={problemId} readOnly={busy} />
        )}
        <div className="system-choice">
          <span>
            {t('systems.label')} <strong>{system?.name ?? 'Dialboard API'}</strong>
          </span>
          <Button look="quiet" aria-disabled={busy} onClick={() => !busy && setChoosing(true)}>
            {t('systems.choose')}
          </Button>
        </div>
        {system !== null && <SystemFacts system={system} />}
        {problem !== null && <ProblemNotice problem={problem} id={noticeId} tone={warned ? 'warning' : 'problem'} />}
        {problem !== null && isAboutReaching(problem) && (
          <ConnectionTestButton
            form={() =>
              form.current === null
                ? undefined
                : readForm(form.current, { system, add: false, plain: accepted, trust: trusted })
            }
          />
        )}
        {warned && (
          <Button aria-disabled={busy} onClick={() => void send(true)}>
            {t('sign-in.plain')}
          </Button>
        )}
        {problem !== null && isAboutCertificate(problem) && (
          <TrustButton at={() => placeIn(form.current, system)} busy={busy} onTrust={(id) => void send(false, id)} />
        )}
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
      {choosing && (
        <Suspense>
          <SystemChooser onChoose={choose} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The field of a system for a problem: what is about the password is about its first secret. */
function fieldIn(system: ProfileView | null, field: SignInField | undefined): SignInField | undefined {
  if (system === null || field !== 'password') return field;
  return system.parameters.find(({ secret }) => secret === true)?.key;
}
