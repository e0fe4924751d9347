/** Whether a text holds a secret, as it is or in one of the forms that it goes over the wire in. */
export function holdsSecret(text: string, secret: string): boolean {
  if (secret === '') return false;
  const inJson = JSON.stringify(secret).slice(1, -1);
  const forms = [secret, inJson, encodeURIComponent(secret), Buffer.from(secret, 'utf8').toString('base64')];
  return forms.some((form) => text.includes(form));
}
