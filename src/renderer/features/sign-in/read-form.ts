import type { SignInForm } from '../../../shared/credentials';
import { dialboardProfile } from '../../../shared/profile-ids';
import type { ProfileView } from '../../../shared/profile/profile-view';

/** How to sign in, beside what the fields hold. */
export interface SignInHow {
  /** The system that was chosen; null for our own dial API. */
  readonly system: ProfileView | null;
  /** Beside the accounts that are saved. */
  readonly add: boolean;
  /** The person has read that the password travels readable in the local network. */
  readonly plain: boolean;
  /** The certificates that the person chose to trust there. */
  readonly trust: string | undefined;
}

/** What is typed in the sign-in form. It holds the password: it is for one request, and no variable keeps it. */
export function readForm(form: HTMLFormElement, { system, add, plain, trust }: SignInHow): SignInForm {
  const keys = system === null ? ['extension', 'password'] : system.parameters.map(({ key }) => key);
  return {
    ...placeIn(form, system),
    values: Object.fromEntries(keys.map((key) => [key, inputOf(form, key)?.value ?? ''])),
    ...(add ? { add } : {}),
    ...(plain ? { plain } : {}),
    ...(trust === undefined ? {} : { trust }),
  };
}

/** Where a form leads. */
export function placeIn(form: HTMLFormElement | null, system: ProfileView | null): { server: string; profile: string } {
  const server = form === null ? '' : (inputOf(form, 'server')?.value ?? '');
  return { server, profile: system?.id ?? dialboardProfile };
}

/** The field of a form that has this name. */
export function inputOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const input = form.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input : null;
}
