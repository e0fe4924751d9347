import { useState } from 'react';
import { isOver, type Call } from '../../../shared/call';
import type { Problem } from '../../../shared/problem';
import { useWords } from '../../store/dashboard-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { CallStatus } from './CallStatus';
import { talkTime } from './current-call';
import { Duration } from './Duration';
import { HangUp } from './HangUp';
import { Timeline } from './Timeline';
import './call.css';

interface Props {
  readonly call: Call | null;
  readonly onHungUp: () => void;
}

/** The call of the moment. It keeps its place and its room when there is none, so nothing jumps when one begins. */
export function CallCard({ call, onHungUp }: Props) {
  const { t } = useWords();
  const [refused, setRefused] = useState<{ readonly id: string; readonly problem: Problem } | null>(null);
  const hangUpProblem = call?.hangUpProblem ?? (refused?.id === call?.id ? refused?.problem : undefined);
  const talk = call === null ? null : talkTime(call);

  return (
    <section className={`call-card ${call === null ? 'call-none' : `call-${call.state}`}`} aria-label={t('call.title')}>
      <div className="call-top">
        <CallStatus call={call} />
        {talk !== null && <Duration from={talk.from} to={talk.to} />}
      </div>
      {call === null ? (
        <div className="call-empty">
          <h2>{t('call.none')}</h2>
          <p>{t('call.none.hint')}</p>
        </div>
      ) : (
        <>
          <div className="call-who">
            <h2>{call.shown}</h2>
            {!isOver(call.state) && (
              <HangUp
                key={call.id}
                callId={call.id}
                onAnswer={(problem) => {
                  setRefused(problem === null ? null : { id: call.id, problem });
                  onHungUp();
                }}
              />
            )}
          </div>
          {/* Of an unknown outcome the status says all: the words of its cause would say to try again. */}
          {call.problem !== undefined && call.state !== 'unknown-outcome' && <ProblemNotice problem={call.problem} />}
          {hangUpProblem !== undefined && !isOver(call.state) && <ProblemNotice problem={hangUpProblem} />}
          <Timeline steps={call.timeline} />
        </>
      )}
    </section>
  );
}
