import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetstringReader, netstring } from '../../sip/lab/netstrings';

describe('netstrings', () => {
  it('come out as they went in, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 20 }), (messages, size) => {
        const bytes = Buffer.from(messages.map(netstring).join(''));
        const reader = createNetstringReader();
        const read: string[] = [];
        for (let at = 0; at < bytes.length; at += size) read.push(...reader.push(bytes.subarray(at, at + size)));
        expect(read).toEqual(messages);
      }),
    );
  });

  it('are never made of what is none', () => {
    for (const text of ['hello, world', '5:hello!', '9999999:x']) {
      expect(() => createNetstringReader().push(Buffer.from(text))).toThrow('netstring');
    }
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          for (const message of createNetstringReader().push(Buffer.from(bytes))) expect(typeof message).toBe('string');
        } catch (error) {
          expect(String(error)).toContain('netstring');
        }
      }),
    );
  });
});
