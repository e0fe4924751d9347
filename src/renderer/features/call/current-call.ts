import { isOver, type Call } from '../../../shared/call';

/** The call to show large: the one that is going on, otherwise the newest. Takes the calls newest first. */
export function chooseCurrent(calls: readonly Call[]): Call | null {
  return calls.find((call) => !isOver(call.state)) ?? calls[0] ?? null;
}

/** The calls that go on beside the one that is shown large. */
export function othersGoingOn(calls: readonly Call[], current: Call | null): readonly Call[] {
  return calls.filter((call) => call !== current && !isOver(call.state));
}

/** When a call became connected and when that ended (milliseconds since 1970); null for a call that never was. */
export function talkTime(call: Call): { readonly from: number; readonly to: number | null } | null {
  const connected = call.timeline.find((step) => step.state === 'connected');
  if (connected === undefined) return null;
  const over = call.timeline.find((step) => isOver(step.state));
  return { from: connected.at, to: over?.at ?? null };
}

/** A span of milliseconds as `0:07`, `12:34` or `1:02:03`. */
export function formatDuration(span: number): string {
  const total = Math.max(0, Math.floor(span / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const rest = `${hours > 0 ? two(minutes) : String(minutes)}:${two(total % 60)}`;
  return hours > 0 ? `${String(hours)}:${rest}` : rest;
}
