import { expect, it } from 'vitest';
import { shareOfTone, toneFile, waveHeadLength } from '../../sip/lab/tone';

const low = toneFile(440, 1).subarray(waveHeadLength);
const high = toneFile(880, 1).subarray(waveHeadLength);

it('tells one tone from another, from both together, and from silence', () => {
  const both = Buffer.alloc(low.length);
  for (let at = 0; at < both.length; at += 2) {
    both.writeInt16LE(low.readInt16LE(at) + high.readInt16LE(at), at);
  }
  expect(shareOfTone(low, 440)).toBeCloseTo(1, 2);
  expect(shareOfTone(high, 440)).toBeCloseTo(0, 2);
  expect(shareOfTone(both, 440)).toBeCloseTo(0.5, 2);
  expect(shareOfTone(Buffer.alloc(16_000), 440)).toBe(0);
});
