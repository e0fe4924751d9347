import { SaxesParser } from 'saxes';
import { parseServerAddress } from '../server-address';
import { readPattern } from './pattern';
import type { Profile } from './profile';
import type { ProfileError, ProfileErrorCode } from './profile-error';
import type { Find, When } from './reading';
import type { Derived, ProfileRequest, Rule, SimpleAuth } from './request';
import { fillTemplate, namesIn, namesInUrl } from './template';

/** The names that are ours. All but `server`, which is a field of the sign-in form, are values. `uuid` is new for each call, `now` is the time in seconds since 1970. */
export const ownNames = ['server', 'number', 'uuid', 'now', 'ringSeconds', 'ringMilliseconds'] as const;

/** Headers that the HTTP client sets itself: a profile that could would move where a request ends. */
const ownHeaders =
  /^(?:host|content-length|transfer-encoding|connection|upgrade|te|trailer|expect|keep-alive|proxy-.*)$/i;

type Names = ReadonlySet<string>;

/**
 * Checks what a schema cannot say: that every template names only what is known when it is used, that patterns compile,
 * that URLs and headers cannot lead anywhere else, that the number is handed over.
 */
export function checkProfile(profile: Profile): ProfileError[] {
  const errors: ProfileError[] = [];
  const complain = (code: ProfileErrorCode, at: string, facts: Partial<ProfileError> = {}): void => {
    errors.push({ code, at, ...facts });
  };

  function template(text: string, at: string, names: Names): void {
    for (const name of namesIn(text)) if (!names.has(name)) unknownName(name, at, names);
  }

  function unknownName(name: string, at: string, names: Names): void {
    complain('unknown-name', at, { found: name, expected: [...names].join(', ') });
  }

  function templates(texts: Readonly<Record<string, string>> | undefined, at: string, names: Names): void {
    for (const [key, text] of Object.entries(texts ?? {})) template(text, `${at}/${escapeKey(key)}`, names);
  }

  function headers(texts: Readonly<Record<string, string>> | undefined, at: string, names: Names): void {
    for (const key of Object.keys(texts ?? {})) {
      if (ownHeaders.test(key)) complain('bad-header', `${at}/${key}`, { found: key });
    }
    templates(texts, at, names);
  }

  function json(value: unknown, at: string, names: Names): void {
    if (typeof value === 'string') template(value, at, names);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) json(part, `${at}/${escapeKey(key)}`, names);
    }
  }

  function exactlyOne(holder: object, members: readonly string[], at: string): void {
    const given = members.filter((member) => member in holder);
    if (given.length !== 1) complain('exactly-one', at, { expected: members.join(', ') });
  }

  function pattern(text: string | undefined, at: string): void {
    if (text !== undefined && readPattern(text) === undefined) complain('bad-pattern', at, { found: text });
  }

  function finds(list: readonly Find[] | undefined, at: string, names: Names): void {
    list?.forEach((find, index) => {
      const here = `${at}/${index}`;
      exactlyOne(find, ['json', 'xml', 'text', 'header', 'variable'], here);
      pattern(find.text, `${here}/text`);
      pattern(find.match, `${here}/match`);
      templates(find.having, `${here}/having`, names);
      if (find.variable !== undefined && !names.has(find.variable)) {
        unknownName(find.variable, `${here}/variable`, names);
      }
    });
  }

  function when(condition: When | undefined, at: string): void {
    pattern(condition?.text, `${at}/text`);
    pattern(condition?.header?.match, `${at}/header/match`);
  }

  function rules(list: readonly Rule[] | undefined, at: string, names: Names): void {
    list?.forEach((rule, index) => {
      when(rule.when, `${at}/${index}/when`);
      finds(rule.said, `${at}/${index}/said`, names);
    });
  }

  /** Adds names; one that is known already is an error, since it would change its meaning on the way. */
  function withNames(names: Names, added: Iterable<string>, at: string): Names {
    const all = new Set(names);
    for (const name of added) {
      if (all.has(name)) complain('name-taken', `${at}/${name}`, { found: name });
      all.add(name);
    }
    return all;
  }

  function derive(list: Readonly<Record<string, Derived>> | undefined, at: string, names: Names): Names {
    let known = names;
    for (const [name, { of, key, how }] of Object.entries(list ?? {})) {
      template(of, `${at}/${name}/of`, known);
      if (key !== undefined) template(key, `${at}/${name}/key`, known);
      else if (how.startsWith('hmac-')) complain('missing', `${at}/${name}/key`, { expected: 'key' });
      known = withNames(known, [name], at);
    }
    return known;
  }

  function url(text: string, at: string, names: Names): void {
    const used = namesInUrl(text);
    // A dot segment, a fragment or a backslash would lead out of the server's own path.
    if (used === undefined || /[#\\\s]|\/\.{1,2}(?:[/?]|$)/.test(text)) complain('bad-url', at, { found: text });
    for (const name of used ?? []) if (!names.has(name)) unknownName(name, at, names);
  }

  /** Checks one request; gives what is known after its answer. */
  function request(one: ProfileRequest, at: string, before: Names): Names {
    const names = derive(one.derive, `${at}/derive`, before);
    url(one.url, `${at}/url`, names);
    templates(one.query, `${at}/query`, names);
    headers(one.headers, `${at}/headers`, names);
    if (one.body !== undefined) {
      const { body } = one;
      exactlyOne(body, ['json', 'form', 'xml', 'text'], `${at}/body`);
      json(body.json, `${at}/body/json`, names);
      templates(body.form, `${at}/body/form`, names);
      template(body.text ?? '', `${at}/body/text`, names);
      if (body.xml !== undefined) {
        template(body.xml, `${at}/body/xml`, names);
        if (!isXml(fillTemplate(body.xml, () => 'x'))) complain('bad-xml', `${at}/body/xml`);
      }
    }
    rules(one.outcome, `${at}/outcome`, names);
    for (const [name, list] of Object.entries(one.capture ?? {})) finds(list, `${at}/capture/${name}`, names);
    return withNames(names, Object.keys(one.capture ?? {}), `${at}/capture`);
  }

  function simpleAuth(auth: SimpleAuth, at: string, names: Names): void {
    switch (auth.kind) {
      case 'none':
        return;
      case 'bearer':
        template(auth.token, `${at}/token`, names);
        return;
      case 'header':
        headers({ [auth.name]: auth.value }, at, names);
        return;
      case 'query':
        template(auth.value, `${at}/value`, names);
        return;
      case 'basic':
      case 'digest':
      case 'basic-or-digest':
        template(auth.user, `${at}/user`, names);
        template(auth.password, `${at}/password`, names);
    }
  }

  const parameters = new Set<string>();
  profile.parameters.forEach(({ key, pattern: shape, secret, default: usual }, index) => {
    if (secret === true && usual !== undefined) {
      complain('secret-in-profile', `/parameters/${index}/default`, { found: key });
    }
    if (parameters.has(key) || (ownNames as readonly string[]).includes(key)) {
      complain('name-taken', `/parameters/${index}/key`, { found: key });
    }
    parameters.add(key);
    pattern(shape, `/parameters/${index}/pattern`);
  });
  const general: Names = new Set([...parameters, 'uuid', 'now', 'ringSeconds', 'ringMilliseconds']);

  const { address } = profile.server ?? {};
  if (address !== undefined && 'code' in parseServerAddress(address)) {
    complain('bad-server', '/server/address', { found: address });
  } else if (profile.server?.fixed === true && address === undefined) {
    complain('missing', '/server/address', { expected: 'address' });
  }

  headers(profile.headers, '/headers', general);
  let inSession = general;
  if (profile.auth.kind === 'session') {
    const { auth } = profile;
    auth.steps.forEach((step, index) => {
      simpleAuth(step.auth ?? { kind: 'none' }, `/auth/steps/${index}/auth`, inSession);
      inSession = request(step, `/auth/steps/${index}`, inSession);
    });
    inSession = derive(auth.derive, '/auth/derive', inSession);
    headers(auth.headers, '/auth/headers', inSession);
    templates(auth.query, '/auth/query', inSession);
    when(auth.over, '/auth/over');
  } else {
    simpleAuth(profile.auth, '/auth', general);
  }

  if (profile.signIn !== undefined) request(profile.signIn, '/signIn', inSession);
  const dialling: Names = new Set([...inSession, 'number']);
  const inCall = request(profile.dial, '/dial', dialling);
  if (!usesNumber(profile.dial)) complain('number-missing', '/dial', { expected: '{number}' });
  const { anonymous } = profile;
  if (anonymous?.kind === 'prefix') template(anonymous.prefix, '/anonymous/prefix', dialling);
  if (anonymous?.kind === 'request') {
    templates(anonymous.query, '/anonymous/query', dialling);
    headers(anonymous.headers, '/anonymous/headers', dialling);
    templates(anonymous.form, '/anonymous/form', dialling);
    json(anonymous.json, '/anonymous/json', dialling);
  }
  let told = inCall;
  if (profile.state !== undefined) {
    told = request(profile.state, '/state', inCall);
    finds(profile.state.read, '/state/read', inCall);
    when(profile.state.gone, '/state/gone');
  }
  if (profile.hangUp !== undefined) request(profile.hangUp, '/hangUp', told);
  return errors;
}

function usesNumber({ url, query, headers, body, derive }: ProfileRequest): boolean {
  const filled = JSON.stringify([query, headers, body, derive]);
  return (namesInUrl(url) ?? []).includes('number') || namesIn(filled).includes('number');
}

function isXml(text: string): boolean {
  const parser = new SaxesParser();
  let whole = true;
  parser.on('error', () => {
    whole = false;
  });
  parser.write(text).close();
  return whole;
}

/** A member's name in a JSON pointer (RFC 6901 section 3). */
function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
