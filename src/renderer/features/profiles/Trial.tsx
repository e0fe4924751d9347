import { useId, useRef, useState } from 'react';
import { isOver } from '../../../shared/call';
import type { Problem } from '../../../shared/problem';
import type { ProfileCheck } from '../../../shared/profile/own-profile';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { headline } from '../call/CallStatus';
import { ProfileFields } from '../systems/ProfileFields';
import { HostQuestion } from './HostQuestion';
import { useProfileWords } from './profile-words';
import { RequestPreviews } from './RequestPreviews';
import type { TrialValues } from './use-profile-check';

interface Props {
  readonly text: string;
  readonly replaces: string | null;
  readonly check: ProfileCheck | null;
  readonly trial: TrialValues;
  readonly onTrial: (trial: TrialValues) => void;
}

/** One try: which, and what the person said yes to for it. */
interface Wish {
  readonly what: 'sign-in' | 'call';
  readonly plain?: true;
  readonly confirmed?: string;
}

/** The requests that a profile would make with what is filled in, and two tries of them with the real server. */
export function Trial({ text, replaces, check, trial, onTrial }: Props) {
  const { bridge, words } = useDashboard();
  const say = useProfileWords();
  const titleId = useId();
  const noticeId = useId();
  const form = useRef<HTMLFormElement>(null);
  const inFlight = useRef(false);
  // The fields stay while the text is no profile for a moment, with what was typed in them.
  const [lastView, setLastView] = useState(check?.view ?? null);
  const [wish, setWish] = useState<Wish | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const [callId, setCallId] = useState<string | null>(null);
  const call = useDashboardState((state) => state.snapshot?.calls.find(({ id }) => id === callId));
  const view = check?.view ?? lastView;
  if (check?.view !== undefined && check.view !== null && check.view !== lastView) setLastView(check.view);

  const inputOf = (name: string): string => {
    const input = form.current?.elements.namedItem(name);
    return input instanceof HTMLInputElement ? input.value : '';
  };

  /** What is typed, without the secrets: the preview needs none. */
  function typed() {
    const open = (view?.parameters ?? []).filter(({ secret }) => secret !== true);
    onTrial({
      server: inputOf('server'),
      values: Object.fromEntries(open.map(({ key }) => [key, inputOf(key)])),
      number: inputOf('number'),
    });
  }

  async function tryOut(next: Wish) {
    if (inFlight.current || view === null) return;
    inFlight.current = true;
    setWish(next);
    setBusy(true);
    setAsking(false);
    setProblem(null);
    setTold('');
    const id = crypto.randomUUID();
    const { what, ...said } = next;
    const outcome = await settle(
      bridge.tryProfile({
        text,
        replaces,
        server: inputOf('server'),
        values: Object.fromEntries(view.parameters.map(({ key }) => [key, inputOf(key)])),
        ...said,
        ...(what === 'call' ? { call: { id, number: inputOf('number') } } : {}),
      }),
    );
    inFlight.current = false;
    setBusy(false);
    if (outcome.ok) {
      const { result } = outcome.value;
      setCallId(result === 'call-asked' ? id : null);
      setTold(result === 'call-asked' ? '' : say(`tried.${result}`));
    } else if (outcome.problem.code === 'profile-host-unconfirmed') setAsking(true);
    else setProblem(outcome.problem);
  }

  const problemId = (field: string) => (problem?.field === field ? noticeId : undefined);
  const plain = problem?.code === 'server-plain-in-network';
  const { origin = null } = check ?? {};
  return (
    <div className="profile-trial" role="group" aria-labelledby={titleId}>
      <h3>{say('trial')}</h3>
      <RequestPreviews check={check} />
      <h3 id={titleId}>{say('try')}</h3>
      <p className="field-hint">{say('trial.hint')}</p>
      <form
        ref={form}
        className="profile-trial-fields"
        noValidate
        onInput={typed}
        onSubmit={(event) => event.preventDefault()}
      >
        {view?.server.fixed === true ? (
          <p>{say('trial.fixed', { host: origin === null ? '–' : new URL(origin).host })}</p>
        ) : (
          <Field
            name="server"
            label={words.t('sign-in.server')}
            placeholder={view?.server.address ?? view?.server.example ?? 'pbx.example.com'}
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        {view !== null && <ProfileFields system={view} problemId={problemId} readOnly={busy} />}
        <Field
          name="number"
          label={say('trial.number')}
          hint={say('trial.number.hint')}
          autoComplete="off"
          inputMode="tel"
          defaultValue={trial.number}
        />
      </form>
      <div className="profile-buttons">
        <Button
          busy={busy && wish?.what === 'sign-in'}
          aria-disabled={check?.view == null}
          onClick={() => check?.view != null && void tryOut({ what: 'sign-in' })}
        >
          {say('try.sign-in')}
        </Button>
        <Button
          busy={busy && wish?.what === 'call'}
          aria-disabled={check?.view == null}
          onClick={() => check?.view != null && void tryOut({ what: 'call' })}
        >
          {say('try.call')}
        </Button>
      </div>
      {problem !== null && <ProblemNotice problem={problem} id={noticeId} tone={plain ? 'warning' : 'problem'} />}
      {plain && wish !== null && (
        <Button onClick={() => void tryOut({ ...wish, plain: true })}>{say('try.plain')}</Button>
      )}
      <div className="profile-tried" role="status">
        {told !== '' && <p>{told}</p>}
        {call !== undefined && <p>{say('tried.call', { number: call.shown, state: headline(call, words) })}</p>}
        {call?.problem !== undefined && <p>{words.problem(call.problem)}</p>}
      </div>
      {call !== undefined && !isOver(call.state) && (
        <Button onClick={() => void settle(bridge.hangUp({ id: call.id }))}>{words.t('call.hang-up')}</Button>
      )}
      {asking && origin !== null && wish !== null && (
        <HostQuestion
          origin={origin}
          changes={false}
          onYes={() => void tryOut({ ...wish, confirmed: origin })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
