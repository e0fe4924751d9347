import type { Call } from '../../../shared/call';
import type { Problem } from '../../../shared/problem';
import { useWords } from '../../store/dashboard-context';
import { SpokenNumber } from '../../ui/SpokenNumber';
import { accountName } from '../account/account-name';
import { headline } from './CallStatus';
import { talkTime } from './current-call';
import { Duration } from './Duration';
import { HangUp } from './HangUp';

interface Props {
  readonly call: Call;
  readonly onHungUp: (problem: Problem | null) => void;
}

/** A call that goes on beside the one that is shown large. */
export function OtherCall({ call, onHungUp }: Props) {
  const words = useWords();
  const talk = talkTime(call);
  return (
    <li className="other-call">
      <span className="other-call-who">
        <span className="other-call-number">
          <SpokenNumber shown={call.shown} />
        </span>
        <span className="call-detail">
          {headline(call, words)} {talk !== null && <Duration from={talk.from} to={talk.to} />}
        </span>
        {call.via !== undefined && <span className="call-detail">{accountName(call.via, words.t)}</span>}
      </span>
      <HangUp call={call} named onAnswer={onHungUp} />
    </li>
  );
}
