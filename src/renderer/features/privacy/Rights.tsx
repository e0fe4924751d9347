import { useState } from 'react';
import { inventoryIds } from '../../../shared/inventory';
import type { MyData } from '../../../shared/my-data';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { DeleteEverything } from './DeleteEverything';
import { usePrivacyWords } from './privacy-words';
import { MyDataView } from './MyDataView';

/** Show, export, correct, delete. */
export function Rights() {
  const { bridge } = useDashboard();
  const say = usePrivacyWords();
  const [data, setData] = useState<MyData | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [deleting, setDeleting] = useState(false);

  async function show() {
    const outcome = await settle(bridge.showMyData());
    if (outcome.ok) setData(outcome.value);
    else setProblem(outcome.problem);
  }

  async function exportAll() {
    setProblem(null);
    const outcome = await settle(bridge.exportMyData());
    if (outcome.ok) setFolder(outcome.value);
    else setProblem(outcome.problem);
  }

  const left = inventoryIds.filter((id) => problem?.items?.includes(id));
  return (
    <div className="rights">
      <h4>{say('privacy.rights')}</h4>
      <div className="rights-buttons">
        <Button aria-expanded={data !== null} onClick={() => (data === null ? void show() : setData(null))}>
          {say(data === null ? 'privacy.show' : 'privacy.hide')}
        </Button>
        <Button onClick={() => void exportAll()}>{say('privacy.export')}</Button>
        <Button className="rights-delete" onClick={() => setDeleting(true)}>
          {say('privacy.delete')}
        </Button>
      </div>
      <p className="rights-hint">{say('privacy.export.hint')}</p>
      <p className="rights-hint">
        <strong>{say('privacy.correct')}:</strong> {say('privacy.correct.hint')}
      </p>
      <div aria-live="polite">{folder !== null && <p>{say('privacy.exported', { folder })}</p>}</div>
      {problem !== null && <ProblemNotice problem={problem} />}
      {left.length > 0 && (
        <ul className="rights-left">
          {left.map((id) => (
            <li key={id}>{say(`inventory.${id}`)}</li>
          ))}
        </ul>
      )}
      {data !== null && <MyDataView data={data} />}
      {deleting && (
        <DeleteEverything
          onProblem={setProblem}
          onClose={() => {
            setDeleting(false);
          }}
        />
      )}
    </div>
  );
}
