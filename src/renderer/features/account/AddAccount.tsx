import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { SignInForm } from '../sign-in/SignInForm';
import '../sign-in/sign-in.css';

/** Signs in to one more account, which is then the one in use. */
export function AddAccount() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="add" />
        {t('account.add')}
      </Button>
      {open && <AddAccountDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function AddAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="add-account"
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{t('account.add')}</h2>
      <SignInForm server="" place="added" onSignedIn={onClose} />
      <Button onClick={onClose}>{t('account.add.cancel')}</Button>
    </dialog>
  );
}
