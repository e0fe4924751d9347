import { useId, useState, type SubmitEvent } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Locked } from '../../ui/Locked';
import { EntryList } from './EntryList';

interface Props {
  readonly numbers: readonly string[];
  readonly locked: string | undefined;
  readonly onChange: (numbers: string[]) => void;
}

/** Numbers that are never dialled by accident, and what to do about malicious calls. */
export function UnwantedNumbers({ numbers, locked, onChange }: Props) {
  const { bridge } = useDashboard();
  const { t, problem: problemText } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  async function add(event: SubmitEvent) {
    event.preventDefault();
    const read = await settle(bridge.previewNumber({ text }));
    const number = read.ok ? read.value.target : undefined;
    if (number === undefined) {
      setProblem(read.ok ? { code: 'not-a-number' } : read.problem);
      return;
    }
    setProblem(null);
    setText('');
    if (!numbers.includes(number)) onChange([...numbers, number]);
  }

  return (
    <div className="safety-list" role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <h4 id={id}>{t('safety.unwanted')}</h4>
      <p className="field-hint" id={`${id}-hint`}>
        {t('safety.unwanted.hint')}
      </p>
      <EntryList
        entries={numbers}
        onRemove={locked === undefined ? (index) => onChange(numbers.filter((_, at) => at !== index)) : undefined}
      />
      {locked === undefined ? (
        <form className="safety-form" onSubmit={(event) => void add(event)} noValidate>
          <input
            type="tel"
            aria-label={t('safety.unwanted.number')}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? undefined : `${id}-wrong`}
            placeholder={t('dialler.placeholder')}
            autoComplete="off"
            maxLength={64}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">{t('safety.add')}</Button>
          {problem !== null && (
            <p className="safety-wrong" id={`${id}-wrong`} role="alert">
              {problemText(problem)}
            </p>
          )}
        </form>
      ) : (
        <Locked reason={locked} />
      )}
      <p className="safety-remark">{t('safety.unwanted.report')}</p>
    </div>
  );
}
