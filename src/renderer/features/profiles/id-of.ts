import { documentOf, memberAt } from '../../../shared/profile/edit-text';

/** The id that a profile's text gives it; empty when it gives none. */
export function idOf(text: string): string {
  const id = memberAt(documentOf(text), ['id']);
  return typeof id === 'string' ? id : '';
}
