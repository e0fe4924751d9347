/** Longest message in bytes; baresip's longest answers are a few thousand. */
const limit = 1_048_576;

/** Takes netstrings (`5:hello,`) out of a stream of bytes. */
export interface NetstringReader {
  /** The messages that became whole with these bytes. Throws on what is no netstring. */
  readonly push: (bytes: Buffer) => string[];
}

/** Makes a reader. Format: D. J. Bernstein, "Netstrings". */
export function createNetstringReader(): NetstringReader {
  let pending = Buffer.alloc(0);
  return {
    push(bytes) {
      pending = Buffer.concat([pending, bytes]);
      const messages: string[] = [];
      for (;;) {
        const head = /^(\d{1,7}):/.exec(pending.toString('latin1', 0, 8));
        if (head === null) {
          if (pending.length >= 8) throw new Error('This is no netstring');
          return messages;
        }
        const start = head[0].length;
        const end = start + Number(head[1]);
        if (end > limit) throw new Error('This netstring is too long');
        if (pending.length <= end) return messages;
        if (pending[end] !== 0x2c) throw new Error('This netstring does not end with a comma');
        messages.push(pending.toString('utf8', start, end));
        pending = pending.subarray(end + 1);
      }
    },
  };
}

/** Writes one netstring. */
export const netstring = (text: string): string => `${Buffer.byteLength(text)}:${text},`;
