import { parseTemplate } from 'url-template';
import type { Anonymous, Parameter, Profile } from '../../../shared/profile/profile';
import type { ProfileRequest, SimpleAuth } from '../../../shared/profile/request';
import { fillTemplate, namesIn, namesInUrl } from '../../../shared/profile/template';
import { derive } from './derive';
import { encodeFor, MisplacedValue, percentEncode, type Place } from './places';

/** A request as it goes over the wire. */
export interface BuiltRequest {
  readonly method: ProfileRequest['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Values by their names. */
export type Values = Readonly<Record<string, string>>;

/** All that a request is built from. */
export interface RequestParts {
  readonly profile: Profile;
  readonly request: ProfileRequest;
  /** Base address of the server, without a slash at its end. */
  readonly address: string;
  readonly values: Values;
  /** How the request proves who asks; without it nothing does. */
  readonly auth?: SimpleAuth;
  /** What goes along because of a session. */
  readonly session?: { readonly headers?: Values; readonly query?: Values };
  /** Set when the call is to be placed without the person's number. */
  readonly anonymous?: Anonymous;
}

/**
 * Builds one request. It always ends at the server's own address: a value that would lead elsewhere, end a header or break
 * out of where it stands cannot be built.
 * @throws MisplacedValue
 */
export function buildRequest(parts: RequestParts): BuiltRequest {
  const { profile, request, address, auth, session, anonymous } = parts;
  const values = { ...parts.values, ...derive(request.derive ?? {}, parts.values) };
  const left = emptyOptional(profile.parameters, values);
  const fill: Fill = (template, place) => {
    // In a query or a form the whole text is one value; elsewhere the template may hold markup of its own.
    const within = place === 'query' || place === 'form' ? 'calculation' : place;
    const text = fillTemplate(template, (name) => encodeFor(within, valueOf(values, name), name));
    return within === place ? text : encodeFor(place, text, namesIn(template)[0] ?? place);
  };
  /** Members whose template names an optional value that is empty are left out. */
  const fillAll = (templates: Values | undefined, place: Place): [string, string][] =>
    Object.entries(templates ?? {})
      .filter(([, template]) => !namesIn(template).some((name) => left.has(name)))
      .map(([name, template]) => [name, fill(template, place)]);

  const added = anonymous?.kind === 'request' ? anonymous : undefined;
  const query = [
    ...fillAll(request.query, 'query'),
    ...fillAll(session?.query, 'query'),
    ...(auth?.kind === 'query' ? fillAll({ [auth.name]: auth.value }, 'query') : []),
    ...fillAll(added?.query, 'query'),
  ].map(([name, value]) => `${percentEncode(name)}=${value}`);

  const headers: Record<string, string> = {};
  const setHeaders = (pairs: readonly (readonly [string, string])[]): void => {
    for (const [name, value] of pairs) {
      for (const before of Object.keys(headers)) {
        if (before.toLowerCase() === name.toLowerCase()) Reflect.deleteProperty(headers, before);
      }
      headers[name] = value;
    }
  };
  const body = bodyOf(
    request.body ?? (added?.json === undefined ? undefined : { json: {} }),
    added,
    fill,
    fillAll,
    left,
  );
  setHeaders([
    ['User-Agent', 'Dialboard'],
    ['Accept', '*/*'],
  ]);
  if (body !== undefined) setHeaders([['Content-Type', body.type]]);
  for (const templates of [profile.headers, session?.headers, request.headers, added?.headers]) {
    setHeaders(fillAll(templates, 'header'));
  }
  setHeaders(authHeaders(auth, fill));

  return {
    method: request.method,
    url: urlOf(address, request.url, query, values),
    headers,
    ...(body === undefined ? {} : { body: body.text }),
  };
}

type Fill = (template: string, place: Place) => string;
type FillAll = (templates: Values | undefined, place: Place) => [string, string][];

function bodyOf(
  body: ProfileRequest['body'],
  added: Extract<Anonymous, { kind: 'request' }> | undefined,
  fill: Fill,
  fillAll: FillAll,
  left: ReadonlySet<string>,
): { type: string; text: string } | undefined {
  if (body === undefined) return undefined;
  if (body.form !== undefined) {
    const pairs = [...fillAll(body.form, 'form'), ...fillAll(added?.form, 'form')];
    const text = pairs.map(([name, value]) => `${encodeFor('form', name, name)}=${value}`).join('&');
    return { type: 'application/x-www-form-urlencoded', text };
  }
  if (body.xml !== undefined) return { type: 'text/xml; charset=utf-8', text: fill(body.xml, 'xml') };
  if (body.text !== undefined) return { type: 'text/plain; charset=utf-8', text: fill(body.text, 'text') };
  const template = added?.json === undefined ? body.json : merge(body.json, added.json);
  return { type: 'application/json', text: JSON.stringify(fillJson(template, fill, left)) };
}

/** Fills the texts of a JSON value; names, numbers and the rest stay as they are. */
function fillJson(value: unknown, fill: Fill, left: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return fill(value, 'json');
  if (Array.isArray(value)) return value.map((part) => fillJson(part, fill, left));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([, part]) => typeof part !== 'string' || !namesIn(part).some((name) => left.has(name)),
  );
  return Object.fromEntries(kept.map(([name, part]) => [name, fillJson(part, fill, left)]));
}

/** JSON merge patch (RFC 7396). */
function merge(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [name, part] of Object.entries(patch)) {
    if (part === null) merged.delete(name);
    else merged.set(name, merge(merged.get(name), part));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function authHeaders(auth: SimpleAuth | undefined, fill: Fill): [string, string][] {
  switch (auth?.kind) {
    case 'basic': {
      const user = fill(auth.user, 'calculation');
      // RFC 7617 section 2: a colon would move where the password begins.
      if (user.includes(':')) throw new MisplacedValue(namesIn(auth.user)[0] ?? 'user');
      return [['Authorization', basicAuthorization(user, fill(auth.password, 'calculation'))]];
    }
    case 'bearer':
      return [['Authorization', `Bearer ${fill(auth.token, 'header')}`]];
    case 'header':
      return [[auth.name, fill(auth.value, 'header')]];
    case 'digest':
    case 'basic-or-digest':
      // Answered when the server asks, see challenge.ts.
      return [];
    case 'none':
    case 'query':
    case undefined:
      return [];
  }
}

/** HTTP Basic with UTF-8 (RFC 7617). */
export function basicAuthorization(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

function urlOf(address: string, template: string, query: readonly string[], values: Values): string {
  const names = namesInUrl(template) ?? [];
  for (const name of names) encodeFor('path', valueOf(values, name), name);
  const expanded = parseTemplate(template).expand({ ...values });
  // An address without a path has one on the wire.
  const path = /^(?:\?|$)/.test(expanded) && new URL(address).pathname === '/' ? `/${expanded}` : expanded;
  const mark = path.includes('?') ? '&' : '?';
  const url = `${address}${path}${query.length === 0 ? '' : `${mark}${query.join('&')}`}`;
  // A value of dots would be taken for "the folder above": what a URL reader makes of it must be what was meant.
  const read = new URL(url);
  if (read.href !== url || read.origin !== new URL(address).origin) throw new MisplacedValue(names[0] ?? 'url');
  return url;
}

function valueOf(values: Values, name: string): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new MisplacedValue(name);
  return value;
}

function emptyOptional(parameters: readonly Parameter[], values: Values): ReadonlySet<string> {
  return new Set(
    parameters.filter(({ key, optional }) => optional === true && (values[key] ?? '') === '').map(({ key }) => key),
  );
}
