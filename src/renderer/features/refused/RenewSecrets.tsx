import { useId, useRef, useState, type SubmitEvent } from 'react';
import type { Problem } from '../../../shared/problem';
import type { SecretField } from '../../../shared/profile/profile-view';
import { wordsIn } from '../../../shared/profile/words-in';
import type { AccountView } from '../../../shared/snapshot';
import { settle } from '../../bridge';
import { hostOf } from '../../host-of';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { whoIs } from '../account/who-is';
import { PasswordField } from '../sign-in/PasswordField';
import { inputOf } from '../sign-in/read-form';
import { labelOf } from '../systems/system-words';

interface Props {
  readonly account: Extract<AccountView, { status: 'signed-in' }>;
  readonly fields: readonly SecretField[];
  readonly onClose: () => void;
  readonly onRenewed: () => void;
}

/** The password of the account in use, once more. What is saved stays until the server took another one. */
export default function RenewSecrets({ account, fields, onClose, onRenewed }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const form = useRef<HTMLFormElement>(null);
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const noticeId = useId();

  /** Read for the one request, and kept in no variable. */
  const typed = (): Record<string, string> =>
    Object.fromEntries(
      fields.map(({ key }) => [key, form.current === null ? '' : (inputOf(form.current, key)?.value ?? '')]),
    );

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    setProblem(null);
    const outcome = await settle(bridge.renewSecrets({ values: typed() }));
    inFlight.current = false;
    setBusy(false);
    if (outcome.ok) {
      onRenewed();
      return;
    }
    setProblem(outcome.problem);
    form.current?.querySelector('input')?.focus();
  }

  return (
    <Dialog title={t('refused.renew')} onClose={onClose}>
      <form ref={form} className="renew" onSubmit={(event) => void submit(event)} noValidate>
        <p>
          {whoIs(account, t)} · {hostOf(account.server)}
        </p>
        <p className="renew-kept">{t('refused.kept')}</p>
        {fields.map((field) => (
          <PasswordField
            key={field.key}
            name={field.key}
            label={labelOf(field, words)}
            {...(field.hint === undefined ? {} : { hint: wordsIn(field.hint, words.locale) })}
            problemId={problem === null ? undefined : noticeId}
            readOnly={busy}
          />
        ))}
        {problem !== null && <ProblemNotice problem={problem} id={noticeId} />}
        <p className="renew-said" role="status">
          {busy && t('sign-in.checking')}
        </p>
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('refused.later')}</Button>
          <Button look="primary" type="submit" busy={busy} aria-disabled={busy}>
            {t('sign-in.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
