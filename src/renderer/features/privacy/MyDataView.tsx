import type { ReactNode } from 'react';
import type { MyData } from '../../../shared/my-data';
import { useWords } from '../../store/dashboard-context';
import { usePrivacyWords } from './privacy-words';

/** So many of each list are shown; more is for the export. */
const most = 200;

interface Props {
  readonly data: MyData;
}

/** All that there is of the person, to be read. */
export function MyDataView({ data }: Props) {
  const { t } = useWords();
  const say = usePrivacyWords();
  const { account, settings, favourites, contacts, profiles, calls } = data;
  const accountLines = ({ extension, server, trust }: NonNullable<MyData['account']>): readonly string[] => [
    `${extension} · ${server}`,
    ...(trust?.certificates ?? []).map(({ subject, fingerprint }) =>
      say('privacy.data.trust', { subject, fingerprint }),
    ),
  ];
  return (
    <div className="my-data" tabIndex={0} role="group" aria-label={say('privacy.show')}>
      {list(say('privacy.data.account'), account === null ? [] : accountLines(account))}
      {list(
        say('privacy.data.settings'),
        Object.entries(settings).map(
          ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
        ),
      )}
      {list(
        t('favourites.title'),
        favourites.map(({ name, shown }) => [name, shown].filter(Boolean).join(' · ')),
      )}
      {list(
        t('contacts.title'),
        contacts.map(({ name, organisation, numbers }) =>
          [name, organisation, ...numbers.map(({ shown }) => shown)].filter(Boolean).join(' · '),
        ),
      )}
      {list(
        t('profiles.title'),
        profiles.map(({ name, id }) => `${name} · ${id}`),
      )}
      {list(
        say('privacy.data.calls'),
        calls.map(({ time, number, name, outcome }) =>
          [time.slice(0, 16).replace('T', ' '), name, number, outcome].filter(Boolean).join(' · '),
        ),
      )}
    </div>
  );

  function list(title: string, lines: readonly string[]): ReactNode {
    return (
      <>
        <h5>{title}</h5>
        {lines.length === 0 && <p>{say('privacy.data.none')}</p>}
        <ul>
          {lines.slice(0, most).map((line, at) => (
            <li key={`${String(at)} ${line}`}>{line}</li>
          ))}
        </ul>
        {lines.length > most && <p>{say('privacy.data.more', { count: lines.length - most })}</p>}
      </>
    );
  }
}
