import { useEffect } from 'react';
import { useDashboardState } from '../../store/dashboard-context';

/** Draws with more contrast when the person or the system wants it: marks the page, and the tokens follow the mark. */
export function useContrast(): void {
  const wanted = useDashboardState((state) => state.snapshot?.settings.theme === 'high-contrast');
  useEffect(() => {
    const system = matchMedia('(prefers-contrast: more)');
    const mark = () => {
      document.documentElement.dataset['contrast'] = wanted || system.matches ? 'more' : 'usual';
    };
    mark();
    system.addEventListener('change', mark);
    return () => {
      system.removeEventListener('change', mark);
    };
  }, [wanted]);
}
