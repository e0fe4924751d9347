/** Why a PBX cannot be asked to hide the caller's number, in words of the catalogue (`anonymous.unsupported.<reason>`). */
export type AnonymousUnsupported =
  /** Its dial API knows no way. */
  | 'no-way'
  /** Who the caller is shown as is set at the PBX, for all calls. */
  | 'set-at-pbx';

/** Whether a PBX can be asked to hide the caller's number from the other side of a call, and if not, why. */
export type AnonymousSupport = 'supported' | { readonly unsupported: AnonymousUnsupported };
