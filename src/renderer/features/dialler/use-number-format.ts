import { useEffect, useState } from 'react';
import { useDashboardState } from '../../store/dashboard-context';
import type { NumberFormat } from './reformat';

/** The format of the home region. Until it is loaded, which the first drawing does not wait for, nothing is formatted. */
export function useNumberFormat(): NumberFormat {
  const region = useDashboardState((state) => state.snapshot?.region) ?? '';
  const internalMaxLength = useDashboardState((state) => state.snapshot?.settings.internalMaxLength) ?? 0;
  const [format, setFormat] = useState<NumberFormat>(() => asTyped);
  useEffect(() => {
    let outdated = false;
    void import('./number-format').then(({ createNumberFormat }) => {
      if (!outdated) setFormat(() => createNumberFormat(region, internalMaxLength));
    });
    return () => {
      outdated = true;
    };
  }, [region, internalMaxLength]);
  return format;
}

const asTyped: NumberFormat = (significant) => significant;
