import { lazy, Suspense, useState } from 'react';
import type { SignInForm } from '../../../shared/credentials';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';

const ConnectionTestDialog = lazy(() => import('./ConnectionTestDialog'));

interface Props {
  /** What is typed in a form, which is tested then. It is read for each test and kept nowhere, since it holds a password. */
  readonly form?: () => SignInForm | undefined;
}

/** Finds out which part of the way to the PBX fails. */
export function ConnectionTestButton({ form }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('connection-test.open')}</Button>
      {open && (
        <Suspense>
          <ConnectionTestDialog {...(form === undefined ? {} : { form })} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
