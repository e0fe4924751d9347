import { mkdtemp, readFile, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractZip } from '../../../scripts/setup/zip-reader.mjs';

let folder;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'dialboard-zip-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const FILE = 0o100644;
const EXECUTABLE = 0o100755;
const LINK = 0o120777;

function u16(...values) {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16LE(value, index * 2));
  return buffer;
}

function u32(...values) {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32LE(value, index * 4));
  return buffer;
}

function u64(...values) {
  const buffer = Buffer.alloc(values.length * 8);
  values.forEach((value, index) => buffer.writeBigUInt64LE(BigInt(value), index * 8));
  return buffer;
}

/** A zip file, written from the format's description and apart from the reader. */
function zip(entries, { zip64 = false, comment = '' } = {}) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const { name, content = '', mode = FILE, stored = false, crc = crc32(content), flags = 0 } of entries) {
    const data = Buffer.from(content);
    const packed = stored ? data : deflateRawSync(data);
    const method = stored ? 0 : 8;
    const bytes = Buffer.from(name);
    // The local header has an extra field of its own length, which a reader must not take from the directory.
    const local = [u32(0x04034b50), u16(20, flags, method, 0, 0), u32(crc, packed.length, data.length)];
    locals.push(...local, u16(bytes.length, 4), bytes, u16(0x9999, 0), packed);
    const sizes = zip64 ? u32(crc, 0xffffffff, 0xffffffff) : u32(crc, packed.length, data.length);
    const extra = zip64
      ? Buffer.concat([u16(0x7777, 2), u16(5), u16(1, 24), u64(data.length, packed.length, offset)])
      : u16();
    centrals.push(
      u32(0x02014b50),
      u16(0x0314, 20, flags, method, 0, 0),
      sizes,
      u16(bytes.length, extra.length, 0, 0, 0, 0),
    );
    centrals.push(u16(mode), u32(zip64 ? 0xffffffff : offset), bytes, extra);
    offset += 30 + bytes.length + 4 + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end64 = [
    ...[
      u32(0x06064b50),
      u64(44),
      u16(45, 45),
      u32(0, 0),
      u64(entries.length, entries.length, directory.length, offset),
    ],
    ...[u32(0x07064b50, 0), u64(offset + directory.length), u32(1)],
  ];
  const count = zip64 ? 0xffff : entries.length;
  const place = zip64 ? u32(0xffffffff, 0xffffffff) : u32(directory.length, offset);
  const end = [u32(0x06054b50), u16(0, 0, count, count), place, u16(Buffer.byteLength(comment)), Buffer.from(comment)];
  return Buffer.concat([...locals, directory, ...(zip64 ? end64 : []), ...end]);
}

async function unpack(bytes, place) {
  const file = join(folder, 'a.zip');
  const target = join(folder, 'out');
  await writeFile(file, bytes);
  const written = await extractZip(file, target, place);
  return { target, written };
}

const text = (...parts) => readFile(join(...parts), 'utf8');

describe('extractZip', () => {
  const long = 'abc'.repeat(100_000);

  for (const zip64 of [false, true]) {
    it(`unpacks files, folders, modes and links${zip64 ? ' (zip64)' : ''}`, async () => {
      const { target, written } = await unpack(
        zip(
          [
            { name: 'a/', mode: 0o40755 },
            { name: 'a/run', content: long, mode: EXECUTABLE },
            { name: 'a/deep/er.txt', content: 'stored', stored: true },
            { name: 'empty', content: '', stored: true },
            { name: 'ünï.txt', content: 'ü', mode: 0 },
            { name: 'a/link', content: '../empty', mode: LINK },
          ],
          { zip64, comment: 'a comment' },
        ),
      );
      expect(written).toBe(5);
      expect(await text(target, 'a/run')).toBe(long);
      expect((await stat(join(target, 'a/run'))).mode & 0o777).toBe(0o755);
      expect(await text(target, 'a/deep/er.txt')).toBe('stored');
      expect(await text(target, 'empty')).toBe('');
      expect(await text(target, 'ünï.txt')).toBe('ü');
      expect(await readlink(join(target, 'a/link'))).toBe('../empty');
    });
  }

  it('renames and leaves out', async () => {
    const bytes = zip([
      { name: 'x/keep', content: '1' },
      { name: 'x/drop', content: '2' },
    ]);
    const { target } = await unpack(bytes, (name) => (name === 'x/keep' ? 'kept' : undefined));
    expect(await readdir(target)).toEqual(['kept']);
  });

  for (const name of ['../out-of-it', 'a/../../b', '/etc/absolute', 'a\\..\\..\\b']) {
    it(`refuses an entry called ${name}`, async () => {
      await expect(unpack(zip([{ name, content: 'x' }]))).rejects.toThrow('points outside its folder');
    });
  }

  it('refuses a link that leads outside', async () => {
    const bytes = zip([{ name: 'link', content: '../../etc', mode: LINK }]);
    await expect(unpack(bytes)).rejects.toThrow('points outside its folder');
  });

  it('refuses content that is not what the directory promises', async () => {
    await expect(unpack(zip([{ name: 'a', content: 'x', crc: 1 }]))).rejects.toThrow('a in the zip file is damaged');
  });

  it('refuses an encrypted entry', async () => {
    await expect(unpack(zip([{ name: 'a', content: 'x', flags: 1 }]))).rejects.toThrow('encrypted');
  });

  it('refuses a file that was cut off', async () => {
    const bytes = zip([{ name: 'a', content: long }]);
    await expect(unpack(bytes.subarray(0, bytes.length - 5))).rejects.toThrow('not a whole zip file');
    await expect(unpack(Buffer.from('too short'))).rejects.toThrow('not a whole zip file');
  });
});
