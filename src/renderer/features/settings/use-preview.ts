import { useEffect, useState } from 'react';
import type { Outcome } from '../../../shared/outcome';
import type { ShownNumber } from '../../../shared/snapshot';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';

/** How long typing rests before main is asked, in milliseconds. */
const rest = 120;

/** What the PBX would get for a text, asked anew with each change of the text and of the settings; null for no text. */
export function usePreview(text: string): Outcome<ShownNumber> | null {
  const { bridge } = useDashboard();
  const settings = useDashboardState((state) => state.snapshot?.settings);
  const [preview, setPreview] = useState<Outcome<ShownNumber> | null>(null);
  const blank = text.trim() === '';

  useEffect(() => {
    if (blank) return undefined;
    let outdated = false;
    const timer = setTimeout(() => {
      void settle(bridge.previewNumber({ text })).then((outcome) => {
        if (!outdated) setPreview(outcome);
      });
    }, rest);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [bridge, text, blank, settings]);

  return blank ? null : preview;
}
