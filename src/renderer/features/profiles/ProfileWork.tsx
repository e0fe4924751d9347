import { lazy, Suspense } from 'react';
import { BeginDialog } from './BeginDialog';
import { ImportDialog } from './ImportDialog';
import type { KeptProfile } from './kept-profile';
import type { Work } from './work';

const ProfileEditor = lazy(() => import('./ProfileEditor'));

interface Props {
  readonly work: Work | null;
  readonly onWork: (work: Work | null) => void;
  /** A profile was kept. */
  readonly onSaved: (kept: KeptProfile) => void;
}

/** The dialogs in which profiles are made. */
export function ProfileWork({ work, onWork, onSaved }: Props) {
  const close = () => onWork(null);
  function saved(kept: KeptProfile) {
    close();
    onSaved(kept);
  }
  switch (work?.kind) {
    case undefined:
      return null;
    case 'begin':
      return <BeginDialog onBegin={(text) => onWork({ kind: 'edit', text, replaces: null })} onClose={close} />;
    case 'import':
      return (
        <ImportDialog
          work={work}
          onSaved={saved}
          onLook={() => onWork({ kind: 'edit', text: work.text, replaces: work.replaces })}
          onClose={close}
        />
      );
    case 'edit':
      return (
        <Suspense>
          <ProfileEditor work={work} onSaved={saved} onClose={close} />
        </Suspense>
      );
  }
}
