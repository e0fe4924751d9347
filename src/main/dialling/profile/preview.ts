import type { RequestPreview } from '../../../shared/profile/own-profile';
import { usualRinging, type Profile } from '../../../shared/profile/profile';
import type { Derived, ProfileRequest, SimpleAuth } from '../../../shared/profile/request';
import { namesIn } from '../../../shared/profile/template';
import { buildRequest, type BuiltRequest, type Values } from './build-request';
import { derive } from './derive';
import { writeNumber } from './number';
import { MisplacedValue } from './places';

/** What stands where a secret goes. */
export const hidden = '••••••';

/** What a preview is made of. */
export interface PreviewParts {
  readonly profile: Profile;
  /** Base address of the server, without a slash at its end. */
  readonly address: string;
  /** Values of the parameters that are not secret. A secret among them is not looked at. */
  readonly values: Values;
  readonly number: string;
}

/** The requests as they would be sent, or the name of the value that cannot be used. */
export type Preview = { readonly requests: readonly RequestPreview[] } | { readonly notUsable: string };

/** A value that is not known, or must not be shown: a text that no encoding changes, and what is shown in its place. */
interface StandIn {
  readonly text: string;
  readonly shown: string;
}

/**
 * The requests of a profile as the engine would send them: built by the same code, from texts that stand in for the secrets
 * and for what only an answer or the moment gives. No secret comes near it, so none can be seen in it.
 */
export function previewRequests({ profile, address, values, number }: PreviewParts): Preview {
  const written = writeNumber(number, profile.number);
  if (written === undefined) return { notUsable: 'number' };
  const standIns: StandIn[] = [];
  const standIn = (shown: string): string => {
    const text = `x7Qz${standIns.length}Zq7x`;
    standIns.push({ text, shown });
    return text;
  };
  const unknown = (name: string): string => standIn(`‹${name}›`);
  const known: Record<string, string> = {
    uuid: unknown('uuid'),
    now: unknown('now'),
    ringSeconds: String(profile.ringing ?? usualRinging),
    ringMilliseconds: String((profile.ringing ?? usualRinging) * 1000),
  };
  for (const { key, secret, default: usual = '', optional } of profile.parameters) {
    const value = Object.hasOwn(values, key) && values[key] !== '' ? (values[key] ?? '') : usual;
    known[key] = secret === true ? standIn(hidden) : value !== '' || optional === true ? value : unknown(key);
  }
  /** What would be calculated from a stand-in is one itself, and is hidden where a secret goes into it. */
  function calculate(list: Readonly<Record<string, Derived>> | undefined): void {
    for (const [name, one] of Object.entries(list ?? {})) {
      const used = namesIn(`${one.of} ${one.key ?? ''}`).map((key) => known[key]);
      const touched = standIns.filter(({ text }) => used.includes(text));
      if (touched.length === 0) known[name] = derive({ [name]: one }, known)[name] ?? '';
      else known[name] = touched.some(({ shown }) => shown === hidden) ? standIn(hidden) : unknown(name);
    }
  }

  function learn(request: ProfileRequest): void {
    for (const name of Object.keys(request.capture ?? {})) known[name] = unknown(name);
  }

  const auth: SimpleAuth = profile.auth.kind === 'session' ? { kind: 'none' } : profile.auth;
  const session =
    profile.auth.kind === 'session'
      ? {
          ...(profile.auth.headers === undefined ? {} : { headers: profile.auth.headers }),
          ...(profile.auth.query === undefined ? {} : { query: profile.auth.query }),
        }
      : undefined;
  const requests: RequestPreview[] = [];

  function show(step: RequestPreview['step'], request: ProfileRequest, own: SimpleAuth, inSession: boolean): void {
    calculate(request.derive);
    const built = buildRequest({
      profile,
      request: { ...request, derive: {} },
      address,
      values: known,
      auth: own,
      ...(inSession && session !== undefined ? { session } : {}),
    });
    requests.push(shownRequest(step, challenged(built, own), standIns));
    learn(request);
  }

  try {
    if (profile.auth.kind === 'session') {
      for (const { auth: own, ...step } of profile.auth.steps) show('sign-in', step, own ?? { kind: 'none' }, false);
      calculate(profile.auth.derive);
    }
    if (profile.signIn !== undefined) show('sign-in', profile.signIn, auth, true);
    known['number'] = written;
    show('dial', profile.dial, auth, true);
    if (profile.state !== undefined) show('state', profile.state, auth, true);
    if (profile.hangUp !== undefined) show('hang-up', profile.hangUp, auth, true);
  } catch (error) {
    if (error instanceof MisplacedValue) return { notUsable: error.variable };
    throw error;
  }
  return { requests };
}

/** With Digest what proves who asks is only known when the server has asked. */
function challenged(built: BuiltRequest, { kind }: SimpleAuth): BuiltRequest {
  if (kind !== 'digest' && kind !== 'basic-or-digest') return built;
  return {
    ...built,
    headers: { ...built.headers, Authorization: `${kind === 'digest' ? 'Digest' : 'Digest | Basic'} ${hidden}` },
  };
}

function shownRequest(
  step: RequestPreview['step'],
  { method, url, headers, body }: BuiltRequest,
  standIns: readonly StandIn[],
): RequestPreview {
  const replaced = (text: string): string =>
    standIns.reduce((shown, { text: from, shown: to }) => shown.replaceAll(from, to), text);
  const header = (value: string): string => {
    const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(value) ?? [];
    const decoded = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8');
    // What is in it says more than its Base64 would.
    return encoded === undefined ? replaced(value) : `Basic (${replaced(decoded)})`;
  };
  return {
    step,
    method,
    url: replaced(url),
    headers: Object.entries(headers).map(([name, value]) => [name, header(value)]),
    ...(body === undefined ? {} : { body: replaced(body) }),
  };
}
