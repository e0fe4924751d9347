import { isOver, mayHangUp, type Call } from '../../shared/call';
import { isMessageKey, type Translate } from '../../shared/messages';
import { problemText } from '../../shared/problem-text';
import type { Notice } from './notice';

/** What becomes of the notification of a call; each call has at most one. */
export type CallNews =
  | { readonly do: 'show'; readonly id: string; readonly notice: Notice }
  | { readonly do: 'withdraw'; readonly id: string };

/** What the person can see without a notification. */
export interface Eyes {
  readonly visible: boolean;
  readonly focused: boolean;
  /** In desk-phone mode a window that is only somewhere on the screen does not count as seen. */
  readonly deskPhone: boolean;
}

/**
 * What a change of the calls is told by. A call is told once when the phone rings and once more when it fails or when nobody
 * knows what became of it; a call that ends in the usual way only takes its notification away, since whoever hung up knows.
 * A change that is seen in the window is not told again.
 */
export function callNews(before: readonly Call[], now: readonly Call[], eyes: Eyes, t: Translate): readonly CallNews[] {
  const seen = eyes.deskPhone ? eyes.focused : eyes.visible;
  const gone = before.filter(({ id }) => !now.some((call) => call.id === id));
  const changed = now.filter((call) => call.state !== stateBefore(before, call));
  return [
    ...gone.map(({ id }) => ({ do: 'withdraw', id }) as const),
    ...changed.flatMap((call) => newsOf(call, stateBefore(before, call), seen, t)),
  ];
}

function stateBefore(before: readonly Call[], { id }: Call): Call['state'] | undefined {
  return before.find((call) => call.id === id)?.state;
}

function newsOf(call: Call, previous: Call['state'] | undefined, seen: boolean, t: Translate): CallNews[] {
  const { id } = call;
  if (isOver(call.state))
    return call.state === 'ended' || seen
      ? [{ do: 'withdraw', id }]
      : [{ do: 'show', id, notice: { title: t(`call.state.${call.state}`), body: body(call, why(call, t)) } }];
  const begins = (previous === undefined || previous === 'requested') && call.state !== 'requested';
  if (!begins || seen) return [];
  const hint = `call.hint.${call.state}`;
  const advice = isMessageKey(hint) ? t(hint) : '';
  const notice = { title: t(`call.state.${call.state}`), body: body(call, advice) };
  return [{ do: 'show', id, notice: mayHangUp(call) ? { ...notice, hangUp: id } : notice }];
}

const body = ({ shown }: Call, rest: string): string => [shown, rest].filter(Boolean).join('\n');

function why(call: Call, t: Translate): string {
  if (call.state === 'unknown-outcome') return t('call.hint.unknown-outcome');
  if (call.problem !== undefined) return problemText(call.problem, t);
  return call.reason === undefined ? '' : t(`call.reason.${call.reason}`);
}
