import type { Operation } from './behaviours';

/** What of the PBX itself can be asked for, beside the dial API. */
export type ControlOperation = 'read-log' | 'read-calls' | 'read-behaviour' | 'set-behaviour';

/** Where a request goes. */
export type Route =
  | { readonly kind: 'api'; readonly operation: Operation; readonly id: string }
  | { readonly kind: 'control'; readonly operation: ControlOperation }
  | { readonly kind: 'no-such-method'; readonly allow: string }
  | { readonly kind: 'no-such-path' };

type Target = Operation | ControlOperation;

const callId = '([A-Za-z0-9_-]{1,64})';
const table: readonly { readonly path: RegExp; readonly methods: Readonly<Record<string, Target>> }[] = [
  { path: /^\/v1\/session$/, methods: { GET: 'session' } },
  { path: /^\/v1\/calls$/, methods: { POST: 'dial' } },
  { path: new RegExp(`^/v1/calls/${callId}$`), methods: { GET: 'state', DELETE: 'hang-up' } },
  { path: new RegExp(`^/v1/calls/${callId}/events$`), methods: { GET: 'events' } },
  { path: /^\/demo\/log$/, methods: { GET: 'read-log' } },
  { path: /^\/demo\/calls$/, methods: { GET: 'read-calls' } },
  { path: /^\/demo\/behaviour$/, methods: { GET: 'read-behaviour', PUT: 'set-behaviour' } },
];

/** Finds the route of a method and a path (without its query). */
export function findRoute(method: string, path: string): Route {
  for (const row of table) {
    const match = row.path.exec(path);
    if (match === null) continue;
    const target = Object.entries(row.methods).find(([name]) => name === method)?.[1];
    if (target === undefined) return { kind: 'no-such-method', allow: Object.keys(row.methods).join(', ') };
    return isControl(target)
      ? { kind: 'control', operation: target }
      : { kind: 'api', operation: target, id: match[1] ?? '' };
  }
  return { kind: 'no-such-path' };
}

function isControl(target: Target): target is ControlOperation {
  return target.startsWith('read-') || target === 'set-behaviour';
}
