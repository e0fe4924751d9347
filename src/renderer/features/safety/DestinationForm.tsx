import { useId, useMemo, useState, type SubmitEvent } from 'react';
import { destinationKinds, type Destination, type DestinationKind } from '../../../shared/destinations';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { namedRegions } from '../settings/regions';
import { kindText } from './destination-text';

interface Props {
  readonly onAdd: (entry: Destination) => void;
}

const ways = ['prefix', 'country', 'kind'] as const;

/** Adds an entry: by prefix, by country or by kind. */
export function DestinationForm({ onAdd }: Props) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const regions = useMemo(() => namedRegions(words), [words]);
  const [way, setWay] = useState<(typeof ways)[number]>('prefix');
  const [prefix, setPrefix] = useState('');
  const [country, setCountry] = useState('');
  const [kind, setKind] = useState<DestinationKind>('premium-rate');
  const [wrong, setWrong] = useState(false);

  function entry(): Destination | undefined {
    if (way === 'kind') return { kind };
    if (way === 'country') return country === '' ? undefined : { country };
    const plain = prefix.replace(/[\s().-]/g, '');
    return /^(?:\+[1-9]\d{0,14}|\d{1,15})$/.test(plain) ? { prefix: plain } : undefined;
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const added = entry();
    setWrong(added === undefined);
    if (added === undefined) return;
    onAdd(added);
    setPrefix('');
  }

  return (
    <form className="safety-form" onSubmit={submit} noValidate>
      <select
        aria-label={t('safety.by')}
        value={way}
        onChange={(event) => {
          setWay(ways.find((one) => one === event.currentTarget.value) ?? 'prefix');
          setWrong(false);
        }}
      >
        {ways.map((one) => (
          <option key={one} value={one}>
            {t(`safety.by.${one}`)}
          </option>
        ))}
      </select>
      {way === 'prefix' && (
        <input
          type="tel"
          aria-label={t('safety.by.prefix')}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          placeholder="+4470"
          autoComplete="off"
          maxLength={24}
          value={prefix}
          onChange={(event) => setPrefix(event.currentTarget.value)}
        />
      )}
      {way === 'country' && (
        <select
          aria-label={t('safety.by.country')}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
        >
          <option value="">{t('safety.choose')}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
      {way === 'kind' && (
        <select
          aria-label={t('safety.by.kind')}
          value={kind}
          onChange={(event) => setKind(destinationKinds.find((one) => one === event.currentTarget.value) ?? kind)}
        >
          {destinationKinds.map((one) => (
            <option key={one} value={one}>
              {kindText(one, words)}
            </option>
          ))}
        </select>
      )}
      <Button type="submit">{t('safety.add')}</Button>
      {wrong && (
        <p className="safety-wrong" id={`${id}-wrong`} role="alert">
          {t(way === 'country' ? 'safety.wrong.country' : 'safety.wrong.prefix')}
        </p>
      )}
    </form>
  );
}
