import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

// A bare machine has no unzip, and the node modules may not be there yet. Numbers of the format: PKWARE APPNOTE 6.3.10,
// sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.14 to 4.3.16 (ends) and 4.5.3 (zip64 extra field).
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;

/** @typedef {{ file: string, handle: import('node:fs/promises').FileHandle }} Archive */
/** @typedef {{ name: string, mode: number, method: number, crc: number, packedSize: number, size: number, offset: number }} ZipEntry */

/**
 * Unpacks a zip file. Every entry is checked against its size and CRC; one that would leave `folder` is refused.
 * @param {string} file
 * @param {string} folder
 * @param {(name: string) => string | undefined} [place] the path inside `folder` for an entry's name; undefined leaves it out
 * @returns {Promise<number>} how many files and links were written
 */
export async function extractZip(file, folder, place = (name) => name) {
  const handle = await open(file, 'r');
  const archive = { file, handle };
  try {
    let written = 0;
    for (const entry of await readEntries(handle)) {
      const path = place(entry.name);
      if (path === undefined) continue;
      const target = insideFolder(folder, path, entry.name);
      if (entry.name.endsWith('/')) {
        await mkdir(target, { recursive: true });
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      if ((entry.mode & TYPE_MASK) === SYMLINK) await writeLink(archive, entry, folder, target);
      else await writeFile(archive, entry, target);
      written += 1;
    }
    return written;
  } finally {
    await handle.close();
  }
}

/**
 * The central directory: what the zip file holds.
 * @param {import('node:fs/promises').FileHandle} handle
 * @returns {Promise<ZipEntry[]>}
 */
export async function readEntries(handle) {
  const { count, size, offset } = await readEnd(handle);
  const directory = await readAt(handle, offset, size);
  const entries = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > size || directory.readUInt32LE(at) !== CENTRAL_HEADER)
      throw new Error('the zip directory is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const extraAt = at + 46 + nameLength;
    const flags = directory.readUInt16LE(at + 8);
    const entry = {
      name: directory.toString('utf8', at + 46, extraAt),
      mode: directory.readUInt16LE(at + 40),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    if (flags & 1) throw new Error(`${entry.name} in the zip file is encrypted`);
    entries.push(withZip64(entry, directory.subarray(extraAt, extraAt + extraLength)));
    at = extraAt + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {import('node:fs/promises').FileHandle} handle */
async function readEnd(handle) {
  const { size: fileSize } = await handle.stat();
  const tailSize = Math.min(fileSize, 22 + MAX_16);
  const tail = await readAt(handle, fileSize - tailSize, tailSize);
  for (let at = tailSize - 22; at >= 0; at -= 1) {
    // The end record closes with a comment that reaches exactly to the end of the file.
    if (tail.readUInt32LE(at) !== END || at + 22 + tail.readUInt16LE(at + 20) !== tailSize) continue;
    const end = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const fits = end.count !== MAX_16 && end.size !== MAX_32 && end.offset !== MAX_32;
    if (fits || at < 20 || tail.readUInt32LE(at - 20) !== END64_LOCATOR) return end;
    const end64 = await readAt(handle, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (end64.readUInt32LE(0) !== END64) throw new Error('the zip64 end record is damaged');
    const [count, size, offset] = [32, 40, 48].map((field) => Number(end64.readBigUInt64LE(field)));
    return { count, size, offset };
  }
  throw new Error('this is not a whole zip file');
}

/** Fields that do not fit in 32 bits are in the zip64 extra field, in a fixed order. @param {ZipEntry} entry @param {Buffer} extra */
function withZip64(entry, extra) {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    for (const key of /** @type {const} */ (['size', 'packedSize', 'offset'])) {
      if (entry[key] !== MAX_32) continue;
      entry[key] = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
  }
  return entry;
}

/** @param {Archive} archive @param {ZipEntry} entry @param {string} target */
async function writeFile(archive, entry, target) {
  // An entry made on a system without modes has mode 0.
  await unpack(archive, entry, createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 }));
}

/** @param {Archive} archive @param {ZipEntry} entry @param {string} folder @param {string} target */
async function writeLink(archive, entry, folder, target) {
  const chunks = [];
  await unpack(archive, entry, async (/** @type {AsyncIterable<Buffer>} */ source) => {
    for await (const chunk of source) chunks.push(chunk);
  });
  const pointsTo = Buffer.concat(chunks).toString('utf8');
  insideFolder(folder, relative(folder, resolve(dirname(target), pointsTo)), entry.name);
  await symlink(pointsTo, target);
}

/** @param {Archive} archive @param {ZipEntry} entry @param {any} sink */
async function unpack({ file, handle }, entry, sink) {
  const local = await readAt(handle, entry.offset, 30);
  if (local.readUInt32LE(0) !== LOCAL_HEADER) throw new Error(`${entry.name} in the zip file is damaged`);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const check = checked(entry);
  if (entry.packedSize === 0) {
    check.end();
    return pipeline(check, sink);
  }
  const packed = createReadStream(file, { start, end: start + entry.packedSize - 1 });
  if (entry.method === STORED) return pipeline(packed, check, sink);
  if (entry.method === DEFLATED) return pipeline(packed, createInflateRaw(), check, sink);
  throw new Error(`${entry.name} in the zip file is packed in an unknown way (${entry.method})`);
}

/** Passes the bytes on and fails at the end when they are not those the directory promised. @param {ZipEntry} entry */
function checked(entry) {
  let size = 0;
  let crc = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      done(size > entry.size ? new Error(`${entry.name} in the zip file is longer than it says`) : null, chunk);
    },
    flush(done) {
      done(size === entry.size && crc === entry.crc ? null : new Error(`${entry.name} in the zip file is damaged`));
    },
  });
}

/** @param {string} folder @param {string} path @param {string} name for the message */
function insideFolder(folder, path, name) {
  const target = resolve(folder, path);
  const inside = relative(folder, target);
  if (isAbsolute(path) || isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..' || path.includes('\\')) {
    throw new Error(`${name} in the zip file points outside its folder`);
  }
  return join(folder, inside);
}

/** @param {import('node:fs/promises').FileHandle} handle @param {number} position @param {number} length */
async function readAt(handle, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('the zip file ends too early');
  return buffer;
}
