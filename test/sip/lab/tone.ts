/** Samples in a second: that of the codec that the phones talk with (G.711). */
export const sampleRate = 8000;

/** A WAV file with a sine of so many hertz (16 bits, one channel). */
export function toneFile(hertz: number, seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * sampleRate * 2);
  for (let index = 0; index < seconds * sampleRate; index += 1) {
    samples.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * index) / sampleRate)), index * 2);
  }
  return Buffer.concat([waveHead(samples.length), samples]);
}

/** Length of the head of a WAV file as we and libsndfile write it. */
export const waveHeadLength = 44;

function waveHead(length: number): Buffer {
  const head = Buffer.alloc(waveHeadLength);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(length, 40);
  return head;
}

/**
 * How much of a sound (16-bit samples) is a tone of so many hertz: 1 for that tone alone, about 0 for another one, for noise
 * and for silence. Goertzel's algorithm, against the energy of the whole.
 */
export function shareOfTone(samples: Buffer, hertz: number): number {
  const count = Math.floor(samples.length / 2);
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / sampleRate);
  let [last, beforeLast, energy] = [0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const sample = samples.readInt16LE(index * 2);
    energy += sample * sample;
    [last, beforeLast] = [sample + turn * last - beforeLast, last];
  }
  if (energy === 0) return 0;
  const power = last * last + beforeLast * beforeLast - turn * last * beforeLast;
  return (2 * power) / (count * energy);
}
