import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import type { ProfileView } from '../../../shared/profile/profile-view';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SelectField } from '../../ui/SelectField';
import { useProfileWords } from './profile-words';

interface Props {
  readonly onBegin: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks what to begin with: the profile that is most like it, or none. */
export function BeginDialog({ onBegin, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const say = useProfileWords();
  const [templates, setTemplates] = useState<readonly ProfileView[]>([]);
  const [template, setTemplate] = useState('generic-form');
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let here = true;
    void settle(bridge.listProfiles()).then((outcome) => {
      if (!here) return;
      if (outcome.ok) setTemplates(outcome.value.filter(({ own }) => !own));
      else setProblem(outcome.problem);
    });
    return () => {
      here = false;
    };
  }, [bridge]);

  async function begin() {
    const outcome = await settle(bridge.profileText({ template }));
    if (outcome.ok) onBegin(outcome.value.text);
    else setProblem(outcome.problem);
  }

  // The plain ones first: of those there is most likely one.
  const ordered = [...templates].sort(
    (one, other) => Number(other.kind === 'generic') - Number(one.kind === 'generic'),
  );
  return (
    <Dialog title={say('make.title')} onClose={onClose}>
      <SelectField
        label={say('begin.with')}
        hint={say('begin.hint')}
        value={template}
        options={[
          ...ordered.map(({ id, name }) => ({ value: id, text: name })),
          { value: '', text: say('begin.empty') },
        ]}
        onChoose={setTemplate}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{words.t('ask.cancel')}</Button>
        <Button look="primary" onClick={() => void begin()}>
          {say('begin')}
        </Button>
      </div>
    </Dialog>
  );
}
