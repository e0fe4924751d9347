import type { ShownNumber } from '../../../shared/snapshot';

/** A number as the person would type it, so that it is read back as the same: with its extension and what is sent after the answer. */
export function asTyped({ shown, extension, postDial }: ShownNumber): string {
  return `${shown}${extension === undefined ? '' : ` x${extension}`}${postDial ?? ''}`;
}
