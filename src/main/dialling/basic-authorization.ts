/** The header of HTTP Basic with UTF-8 (RFC 7617). */
export function basicAuthorization(user: string, password: string): { readonly Authorization: string } {
  return { Authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}` };
}
