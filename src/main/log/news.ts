import type { Call } from '../../shared/call';
import type { AccountView, Ask, Snapshot } from '../../shared/snapshot';
import type { LogFacts } from './log';
import { maskNumber } from './redact';

/** Something to be written down. */
export interface News {
  readonly event: string;
  readonly facts: LogFacts;
}

/** What happened between two snapshots, as it is written into the log: states and reasons, and of numbers the last two digits. */
export function newsBetween(before: Snapshot, after: Snapshot): News[] {
  return [
    ...accountNews(before, after),
    ...askNews(before.ask, after.ask),
    ...settingsNews(before, after),
    ...callsNews(before.calls, after.calls),
  ];
}

function accountNews({ account: before }: Snapshot, { account }: Snapshot): News[] {
  const refused = refusalOf(account);
  if (before.status === account.status && refusalOf(before) === refused) return [];
  const problem = account.status === 'locked-out' ? account.problem.code : undefined;
  const demo = account.status === 'signed-in' ? account.demo : undefined;
  return [{ event: 'account', facts: { status: account.status, problem, demo, refused } }];
}

function refusalOf(account: AccountView): string | undefined {
  return account.status === 'signed-in' ? account.refused?.problem.code : undefined;
}

function askNews(before: Ask | null, ask: Ask | null): News[] {
  if (ask === null || (before?.id === ask.id && before.kind === ask.kind)) return [];
  const { kind, source } = ask;
  const number = kind === 'number' || kind === 'emergency' ? maskNumber(ask.number) : undefined;
  const why = kind === 'number' ? ask.reasons.join(',') : kind === 'refused' ? ask.reason : undefined;
  return [{ event: 'ask', facts: { kind, source, number, why, count: kind === 'flood' ? ask.count : undefined } }];
}

function settingsNews({ settings: before }: Snapshot, { settings }: Snapshot): News[] {
  const names = Object.keys(settings) as (keyof typeof settings)[];
  const changed = names.filter((name) => before[name] !== settings[name]);
  return changed.length === 0 ? [] : [{ event: 'settings', facts: { changed: changed.join(',') } }];
}

function callsNews(before: readonly Call[], calls: readonly Call[]): News[] {
  if (before === calls) return [];
  const known = new Map(before.map((call) => [call.id, call]));
  return calls.flatMap((call) => callNews(known.get(call.id), call));
}

function callNews(before: Call | undefined, call: Call): News[] {
  if (before?.state === call.state && before.silentSince === call.silentSince) return [];
  const { state, reason, source, problem } = call;
  return [
    {
      event: 'call',
      facts: {
        number: maskNumber(call.number),
        ...{ state, source, reason, problem: problem?.code, status: problem?.status },
        silent: call.silentSince === undefined ? undefined : true,
      },
    },
  ];
}
