import type { CSSProperties } from 'react';
import type { Recent } from '../../../shared/recent';
import { useWords } from '../../store/dashboard-context';
import { CopyButton } from '../../ui/CopyButton';
import { Icon, type IconName } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { SpokenNumber } from '../../ui/SpokenNumber';
import { formatDuration } from '../call/current-call';
import { useNumberActions } from '../dialler/number-actions';
import { useFavouriteEditing } from '../favourites/favourite-editing';
import { MarkUnwanted } from '../safety/MarkUnwanted';
import { useUnwanted } from '../safety/unwanted';

const pictures: Record<Recent['outcome'], IconName> = {
  connected: 'outgoing',
  'not-connected': 'missed',
  unknown: 'unknown',
};

interface Props {
  readonly recent: Recent;
  readonly style: CSSProperties;
  readonly onRemove: (recent: Recent) => void;
}

/** One call that is over: what came of it, when, and what can be done with its number. */
export function RecentRow({ recent, style, onRemove }: Props) {
  const { t, time } = useWords();
  const { fill, call } = useNumberActions();
  const { edit } = useFavouriteEditing();
  const { isMarked } = useUnwanted();
  const { shown, again = shown, target, name, outcome, reason, talked, at } = recent;
  const number = { number: shown };
  const said =
    talked !== undefined
      ? formatDuration(talked)
      : reason === undefined
        ? t(`recents.outcome.${outcome}`)
        : t(`call.reason.${reason}`);
  return (
    <li className={`recent recent-${outcome}`} style={style}>
      <button type="button" className="recent-main" title={t('recents.use', number)} onClick={() => fill(again)}>
        <Icon name={pictures[outcome]} />
        <span className="recent-number">{name ?? <SpokenNumber shown={shown} />}</span>
        <span className="recent-said">
          {name !== undefined && (
            <>
              <SpokenNumber shown={shown} /> ·{' '}
            </>
          )}
          <time dateTime={new Date(at).toISOString()}>{time(at)}</time> · {said}
          {isMarked(target) && <> · {t('safety.unwanted.short')}</>}
        </span>
      </button>
      <span className="recent-tools">
        <CopyButton text={shown} label={t('recents.copy', number)} />
        <IconButton icon="star" label={t('recents.favourite', number)} onClick={() => edit({ number: again })} />
        <MarkUnwanted target={target} shown={shown} />
        <IconButton icon="remove" label={t('recents.remove', number)} onClick={() => onRemove(recent)} />
        <IconButton
          icon="phone"
          className="recent-call"
          label={t('recents.call', number)}
          onClick={() => call(again, 'recents')}
        />
      </span>
    </li>
  );
}
