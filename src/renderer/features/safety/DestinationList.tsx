import { useId } from 'react';
import { sameDestination, type Destination } from '../../../shared/destinations';
import { useWords } from '../../store/dashboard-context';
import { Locked } from '../../ui/Locked';
import { DestinationForm } from './DestinationForm';
import { destinationText } from './destination-text';
import { EntryList } from './EntryList';

interface Props {
  readonly title: string;
  readonly hint: string;
  /** The person's own, which they may change. */
  readonly entries: readonly Destination[];
  /** Those of the organisation, which they only see. */
  readonly managed: readonly Destination[];
  readonly locked: string | undefined;
  readonly onChange: (entries: Destination[]) => void;
}

/** A list of destinations: prefixes, countries and kinds. */
export function DestinationList({ title, hint, entries, managed, locked, onChange }: Props) {
  const words = useWords();
  const id = useId();
  return (
    <div className="safety-list" role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <h4 id={id}>{title}</h4>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {managed.length > 0 && (
        <>
          <EntryList entries={managed.map((entry) => destinationText(entry, words))} />
          <Locked reason={words.t('policy.list')} />
        </>
      )}
      <EntryList
        entries={entries.map((entry) => destinationText(entry, words))}
        onRemove={locked === undefined ? (index) => onChange(entries.filter((_, at) => at !== index)) : undefined}
      />
      {locked === undefined ? (
        <DestinationForm
          onAdd={(added) => {
            if (!entries.some((entry) => sameDestination(entry, added))) onChange([...entries, added]);
          }}
        />
      ) : (
        <Locked reason={locked} />
      )}
    </div>
  );
}
