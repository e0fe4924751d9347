import { useEffect } from 'react';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** Tells main when the network goes or comes back: only a page is told by the system, and only main can act on it. */
export function useNetworkNews(): void {
  const { bridge } = useDashboard();
  useEffect(() => {
    const tell = () => void settle(bridge.networkChanged());
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  }, [bridge]);
}
