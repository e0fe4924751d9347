import { useState } from 'react';
import type { ImportPreview } from '../../../shared/contact';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** Bringing contacts along: choosing a file, seeing what would become of it, saying yes. */
export function useImport() {
  const { bridge } = useDashboard();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function choose(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const outcome = await settle(bridge.chooseContactsFile());
    setBusy(false);
    if (outcome.ok) setPreview(outcome.value);
    else setProblem(outcome.problem);
  }

  async function take(): Promise<void> {
    if (preview === null) return;
    const outcome = await settle(bridge.importContacts({ id: preview.id }));
    setPreview(null);
    if (!outcome.ok) setProblem(outcome.problem);
  }

  return {
    preview,
    problem,
    busy,
    choose: () => void choose(),
    take: () => void take(),
    close: () => setPreview(null),
  };
}
