import { useEffect, useState } from 'react';
import type { ProfileCheck } from '../../../shared/profile/own-profile';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** What a preview is made with. Secrets are not among it. */
export interface TrialValues {
  readonly server: string;
  readonly values: Readonly<Record<string, string>>;
  readonly number: string;
}

/** How long the person may go on typing before the text is looked at, in milliseconds. */
const rest = 150;

/** Looks at a text as it is typed: what is wrong with it, or the requests that it would make. */
export function useProfileCheck(text: string, replaces: string | null) {
  const { bridge } = useDashboard();
  const [check, setCheck] = useState<ProfileCheck | null>(null);
  const [trial, setTrial] = useState<TrialValues>({ server: '', values: {}, number: '' });

  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      const { server, values, number } = trial;
      const draft = { text, replaces, server, values, number: number === '' ? exampleNumber : number };
      void settle(bridge.checkProfile(draft)).then((outcome) => {
        if (here && outcome.ok) setCheck(outcome.value);
      });
    }, rest);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [bridge, text, replaces, trial]);

  return { check, trial, setTrial };
}

/** What stands in the preview before a number is typed. */
const exampleNumber = '0201234567';
