import { isMessageKey } from '../../../shared/messages';
import { useWords } from '../../store/dashboard-context';
import { KeepNumber } from '../favourites/KeepNumber';
import { usePreview } from '../settings/use-preview';

interface Props {
  readonly text: string;
}

/** Country and kind of the number in the field, and a way to keep it among the favourites. The line keeps its room while there is nothing to tell. */
export function NumberFacts({ text }: Props) {
  const { t, country } = useWords();
  const preview = usePreview(text);
  const shown = preview?.ok === true ? preview.value : null;
  const kind = `ask.type.${shown?.type ?? ''}`;
  const facts = [shown?.country === undefined ? '' : country(shown.country), isMessageKey(kind) ? t(kind) : ''];
  return (
    <>
      <p className={`number-facts number-${shown?.type ?? 'none'}`} aria-live="polite">
        {facts.filter(Boolean).join(' · ')}
      </p>
      {shown !== null && <KeepNumber text={text} shown={shown} />}
    </>
  );
}
