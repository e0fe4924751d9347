import { documentOf, memberAt } from '../../../shared/profile/edit-text';

/** A profile that was just kept. */
export interface KeptProfile {
  readonly id: string;
  readonly name: string;
}

/** What a text calls the profile that it was kept as. */
export function keptProfile(text: string): KeptProfile {
  const document = documentOf(text);
  function member(name: string): string {
    const value = memberAt(document, [name]);
    return typeof value === 'string' ? value : '';
  }
  return { id: member('id'), name: member('name') };
}
