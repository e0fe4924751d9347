import { isOver, type Call } from '../../../shared/call';
import type { Words } from '../../i18n';
import { useWords } from '../../store/dashboard-context';

interface Props {
  readonly call: Call | null;
}

/** The state in words. It is on the page from the start, because screen readers announce only what changes inside. */
export function CallStatus({ call }: Props) {
  const words = useWords();
  const details = call === null ? [] : detailsOf(call, words);
  return (
    <div className="call-status" role="status">
      {call !== null && <p className="call-state">{headline(call, words)}</p>}
      {details.map((detail) => (
        <p className="call-detail" key={detail}>
          {detail}
        </p>
      ))}
    </div>
  );
}

/** The state of a call, with the reason when the PBX gave one. */
export function headline(call: Call, { t }: Pick<Words, 't'>): string {
  const state = t(`call.state.${call.state}`);
  return call.reason === undefined ? state : `${state}: ${t(`call.reason.${call.reason}`)}`;
}

function detailsOf(call: Call, { t, time }: Words): string[] {
  const details: string[] = [];
  if (call.state === 'ringing-own-phone' || call.state === 'confirming' || call.state === 'unknown-outcome') {
    details.push(t(`call.hint.${call.state}`));
  }
  if (call.silentSince !== undefined) details.push(t('call.silent', { time: time(call.silentSince) }));
  else if (call.liveLost === true && !isOver(call.state)) details.push(t('call.live-lost'));
  return details;
}
