import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import type { TrustDialogProps } from './TrustDialog';

const TrustDialog = lazy(() => import('./TrustDialog'));

interface Props extends Pick<TrustDialogProps, 'trusted' | 'onTrust'> {
  /** The place of the moment in which it is pressed. */
  readonly at: () => TrustDialogProps['at'];
  readonly busy?: boolean;
}

/** Opens the certificate of a server. */
export function TrustButton({ at, trusted, onTrust, busy = false }: Props) {
  const { t } = useWords();
  const [place, setPlace] = useState<{ readonly at: TrustDialogProps['at'] } | null>(null);
  return (
    <>
      <Button aria-disabled={busy} onClick={() => !busy && setPlace({ at: at() })}>
        {t('trust.look')}
      </Button>
      {place !== null && (
        <Suspense>
          <TrustDialog
            at={place.at}
            trusted={trusted}
            onTrust={(id) => {
              setPlace(null);
              onTrust(id);
            }}
            onClose={() => setPlace(null)}
          />
        </Suspense>
      )}
    </>
  );
}
