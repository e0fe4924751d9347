import { useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import type { Work } from './work';

/** Bringing a profile along: choosing a file, and seeing what it is before anything is kept. */
export function useImport(onWork: (work: Work) => void) {
  const { bridge } = useDashboard();
  const [problem, setProblem] = useState<Problem | null>(null);

  const look = (text: string, replaces: string | null) =>
    settle(bridge.checkProfile({ text, replaces, server: '', values: {}, number: '0' }));

  async function choose(): Promise<void> {
    setProblem(null);
    const chosen = await settle(bridge.chooseProfileFile());
    if (!chosen.ok) setProblem(chosen.problem);
    if (!chosen.ok || chosen.value === null) return;
    const { text } = chosen.value;
    let replaces: string | null = null;
    let looked = await look(text, replaces);
    const taken = looked.ok ? looked.value.errors.find(({ code }) => code === 'id-taken')?.found : undefined;
    if (taken !== undefined) {
      replaces = taken;
      looked = await look(text, replaces);
    }
    if (!looked.ok) setProblem(looked.problem);
    // What is no profile yet is mended where its errors are shown.
    else if (looked.value.view === null) onWork({ kind: 'edit', text, replaces: null });
    else onWork({ kind: 'import', text, name: looked.value.view.name, replaces, origin: looked.value.origin });
  }

  return { problem, choose: () => void choose() };
}
