import { useState } from 'react';
import { isOver, type Call } from '../../../shared/call';
import { isAboutReaching, type Problem } from '../../../shared/problem';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SpokenNumber } from '../../ui/SpokenNumber';
import { accountName } from '../account/account-name';
import { ConnectionTestButton } from '../connection-test/ConnectionTestButton';
import { useNumberActions } from '../dialler/number-actions';
import { useFavouriteEditing } from '../favourites/favourite-editing';
import { MarkUnwanted } from '../safety/MarkUnwanted';
import { useUnwanted } from '../safety/unwanted';
import { CallStatus } from './CallStatus';
import { talkTime } from './current-call';
import { Duration } from './Duration';
import { HangUp } from './HangUp';
import { OtherCall } from './OtherCall';
import { Timeline } from './Timeline';
import './call.css';

interface Props {
  readonly call: Call | null;
  /** Calls that go on beside it. */
  readonly others: readonly Call[];
  readonly onHungUp: () => void;
}

/** The calls of the moment. The card keeps its place and its room when there is none, so nothing jumps when one begins. */
export function CallCard({ call, others, onHungUp }: Props) {
  const { t } = useWords();
  const { call: dial } = useNumberActions();
  const { edit } = useFavouriteEditing();
  const { isMarked } = useUnwanted();
  const [refused, setRefused] = useState<{ readonly id: string; readonly problem: Problem } | null>(null);
  const hangUpProblem = call?.hangUpProblem ?? (refused?.id === call?.id ? refused?.problem : undefined);
  const talk = call === null ? null : talkTime(call);

  function hungUp(id: string, problem: Problem | null) {
    setRefused(problem === null ? null : { id, problem });
    onHungUp();
  }

  return (
    <section className={`call-card ${call === null ? 'call-none' : `call-${call.state}`}`} aria-label={t('call.title')}>
      <div className="call-top">
        <CallStatus call={call} />
        {talk !== null && <Duration from={talk.from} to={talk.to} />}
        {call !== null && (
          <span className="call-tools">
            <CopyButton text={call.shown} label={t('call.copy')} />
            <IconButton
              icon="star"
              label={t('recents.favourite', { number: call.shown })}
              onClick={() => edit({ name: call.name ?? '', number: call.again ?? call.shown })}
            />
            <MarkUnwanted target={call.target} shown={call.shown} />
          </span>
        )}
      </div>
      {call === null ? (
        <div className="call-empty">
          <h2>{t('call.none')}</h2>
          <p>{t('call.none.hint')}</p>
        </div>
      ) : (
        <>
          <div className="call-who">
            <h2>
              {call.name !== undefined && <span className="call-name">{call.name} </span>}
              <SpokenNumber shown={call.shown} />
              {isMarked(call.target) && <span className="call-unwanted"> {t('safety.unwanted.short')}</span>}
            </h2>
            {!isOver(call.state) && (
              <HangUp key={call.id} call={call} onAnswer={(problem) => hungUp(call.id, problem)} />
            )}
            {/* Of an unknown outcome nobody knows whether the phone rings, so it does not offer to call again. */}
            {call.state === 'failed' && (
              <Button
                title={t('call.again.hint', { number: call.shown })}
                onClick={() => dial(call.again ?? call.shown, 'recents')}
              >
                <Icon name="again" />
                {t('call.again')}
              </Button>
            )}
          </div>
          {call.via !== undefined && (
            <p className="call-detail">{t('call.via', { account: accountName(call.via, t) })}</p>
          )}
          {/* Of an unknown outcome the status says all: the words of its cause would say to try again. */}
          {call.problem !== undefined && call.state !== 'unknown-outcome' && <ProblemNotice problem={call.problem} />}
          {call.problem !== undefined && isAboutReaching(call.problem) && <ConnectionTestButton key={call.id} />}
          {hangUpProblem !== undefined && !isOver(call.state) && <ProblemNotice problem={hangUpProblem} />}
          {others.length > 0 && (
            <ul className="other-calls" aria-label={t('call.others')}>
              {others.map((other) => (
                <OtherCall key={other.id} call={other} onHungUp={(problem) => hungUp(other.id, problem)} />
              ))}
            </ul>
          )}
          <Timeline steps={call.timeline} />
        </>
      )}
    </section>
  );
}
