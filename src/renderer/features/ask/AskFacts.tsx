import type { CallAccount, IntentSource } from '../../../shared/call';
import { isMessageKey } from '../../../shared/messages';
import type { ShownNumber } from '../../../shared/snapshot';
import { useWords } from '../../store/dashboard-context';
import { accountName } from '../account/account-name';

interface Props {
  /** Left out when there is no number to speak of. */
  readonly about?: ShownNumber;
  readonly source: IntentSource;
  /** The account that will dial it, where that is not the one in use. */
  readonly via?: CallAccount | undefined;
}

/** What is known of the number: its country, its kind, what is dialled behind it; and where it came from. */
export function AskFacts({ about, source, via }: Props) {
  const { t, country } = useWords();
  const kind = `ask.type.${about?.type ?? ''}`;
  const facts = [
    [t('ask.extension'), about?.extension],
    [t('ask.post-dial'), about?.postDial],
    [t('ask.country'), about?.country === undefined ? undefined : country(about.country)],
    [t('ask.type'), isMessageKey(kind) ? t(kind) : undefined],
    [t('ask.via'), via === undefined ? undefined : accountName(via, t)],
    [t('ask.source'), t(`ask.source.${source}`)],
  ] as const;
  return (
    <dl className="ask-facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
