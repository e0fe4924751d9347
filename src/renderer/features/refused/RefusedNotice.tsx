import { lazy, Suspense, useState } from 'react';
import type { AccountView } from '../../../shared/snapshot';
import { hostOf } from '../../host-of';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import './refused.css';

const RenewSecrets = lazy(() => import('./RenewSecrets'));

interface Props {
  readonly account: Extract<AccountView, { status: 'signed-in' }>;
  /** After a new password was taken, and the notice is gone. */
  readonly onRenewed: () => void;
}

/** Says that the server no longer takes the password, and lets it be typed anew. Everything else stays as it is. */
export function RefusedNotice({ account, onRenewed }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { refused } = account;
  return (
    <>
      <div aria-live="polite">
        {refused !== undefined && (
          <div className="refused">
            <Notice tone="warning">
              <p>
                <strong>{t('refused.title')}</strong> {t('refused.text', { host: hostOf(account.server) })}
              </p>
              {refused.fields.length > 0 && <Button onClick={() => setOpen(true)}>{t('refused.renew')}</Button>}
            </Notice>
          </div>
        )}
      </div>
      {open && refused !== undefined && (
        <Suspense>
          <RenewSecrets
            account={account}
            fields={refused.fields}
            onClose={() => setOpen(false)}
            onRenewed={() => {
              setOpen(false);
              onRenewed();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
