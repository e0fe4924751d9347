import { createHash, createHmac } from 'node:crypto';
import type { Derived } from '../../../shared/profile/request';
import { fillTemplate } from '../../../shared/profile/template';
import { encodeFor } from './places';

/**
 * Calculates values from others, in their order. MD5 and SHA-1 are what some systems ask for; they protect nothing here
 * that TLS does not.
 */
export function derive(
  list: Readonly<Record<string, Derived>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const derived: Record<string, string> = {};
  const fill = (template: string): string =>
    fillTemplate(template, (name) => encodeFor('calculation', derived[name] ?? values[name] ?? '', name));
  for (const [name, { how, of, key }] of Object.entries(list)) {
    const text = fill(of);
    derived[name] =
      how === 'base64'
        ? Buffer.from(text, 'utf8').toString('base64')
        : how === 'hmac-sha1' || how === 'hmac-sha256'
          ? createHmac(how.slice(5), fill(key ?? ''))
              .update(text, 'utf8')
              .digest('hex')
          : createHash(how).update(text, 'utf8').digest('hex');
  }
  return derived;
}
