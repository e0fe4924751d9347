/** What is known of a number that was read. */
interface ReadNumber {
  /** As people write it. */
  readonly shown: string;
  /** What it is compared by: E.164, or the digits of a smaller plan. */
  readonly target?: string;
  readonly extension?: string;
  /** Digits that are sent after the other side answers. */
  readonly postDial?: string;
}

/**
 * A number as the person would type it, so that it reads as the same again in the same region: with its extension, or with what
 * is sent after the answer. With both it is a link (RFC 3966 section 3, RFC 2806 section 2.2), since no writing has both.
 */
export function asTyped({ shown, target = shown, extension, postDial }: ReadNumber): string {
  if (extension !== undefined && postDial !== undefined) return `tel:${target};ext=${extension};postd=${postDial}`;
  return `${shown}${extension === undefined ? '' : ` x${extension}`}${postDial ?? ''}`;
}
