import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { ChoiceField } from '../../ui/ChoiceField';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ErrorList } from './ErrorList';
import { ProfileForm } from './form/ProfileForm';
import { HostQuestion } from './HostQuestion';
import { keptProfile, type KeptProfile } from './kept-profile';
import { ProfileText, type TextPlace } from './ProfileText';
import { useProfileWords } from './profile-words';
import { Trial } from './Trial';
import { useProfileCheck } from './use-profile-check';
import type { Work } from './work';

interface Props {
  readonly work: Extract<Work, { kind: 'edit' }>;
  readonly onSaved: (kept: KeptProfile) => void;
  readonly onClose: () => void;
}

/**
 * The workshop: a form for what most systems need, the whole text beside it, what is wrong with it, and the requests that it
 * would make.
 */
export default function ProfileEditor({ work, onSaved, onClose }: Props) {
  const { bridge } = useDashboard();
  const say = useProfileWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [text, setText] = useState(work.text);
  const [look, setLook] = useState<'form' | 'text'>('form');
  const [place, setPlace] = useState<TextPlace | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What is asked before the work goes on. */
  const [asked, setAsked] = useState<'host' | 'leave' | null>(null);
  const { check, trial, setTrial } = useProfileCheck(text, work.replaces);
  const { replaces, mends } = work;

  // Before it leaves the page: an element that is gone gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  function leave() {
    if (text === work.text) onClose();
    else setAsked('leave');
  }

  async function save(confirmed?: string) {
    setAsked(null);
    setProblem(null);
    const outcome = await settle(
      bridge.saveProfile({
        text,
        replaces,
        ...(mends === undefined ? {} : { mends }),
        ...(confirmed === undefined ? {} : { confirmed }),
      }),
    );
    if (outcome.ok) onSaved(keptProfile(text));
    else if (outcome.problem.code === 'profile-host-unconfirmed') setAsked('host');
    else setProblem(outcome.problem);
  }

  function goTo(next: TextPlace) {
    setLook('text');
    setPlace({ ...next });
  }

  const errors = check?.errors ?? [];
  return (
    <dialog
      ref={dialog}
      className="profile-editor"
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <header className="profile-editor-bar">
        <IconButton icon="back" label={say('close')} onClick={leave} />
        <h2 id={titleId}>{say(replaces === null ? 'make.title' : 'change.title')}</h2>
        <Button look="primary" onClick={() => void save()}>
          {say('save')}
        </Button>
      </header>
      <div className="profile-editor-main">
        <div className="profile-editor-work">
          {problem !== null && <ProblemNotice problem={problem} />}
          <ChoiceField
            label={say('look')}
            value={look}
            options={[
              { value: 'form', text: say('look.form') },
              { value: 'text', text: say('look.text') },
            ]}
            onChoose={setLook}
          />
          <ErrorList errors={errors} onGoTo={goTo} />
          {look === 'form' ? (
            <ProfileForm text={text} onText={setText} />
          ) : (
            <ProfileText text={text} place={place} wrong={errors.length > 0} onText={setText} />
          )}
        </div>
        <Trial text={text} replaces={replaces} check={check} trial={trial} onTrial={setTrial} />
      </div>
      {asked === 'host' && check?.origin !== null && check?.origin !== undefined && (
        <HostQuestion
          origin={check.origin}
          changes={replaces !== null}
          onYes={() => void save(check.origin ?? undefined)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'leave' && (
        <Dialog title={say('leave.title')} onClose={() => setAsked(null)}>
          <p>{say('leave.text')}</p>
          <div className="dialog-buttons">
            <Button onClick={() => setAsked(null)} autoFocus>
              {say('leave.stay')}
            </Button>
            <Button look="danger" onClick={onClose}>
              {say('leave.yes')}
            </Button>
          </div>
        </Dialog>
      )}
    </dialog>
  );
}
