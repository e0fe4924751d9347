import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronPath } from './app';

/** An address outside the program that one of its sockets was pointed at: `127.0.0.1:8080`, `[::1]:53`. */
export type Peer = string;

/** Programs that are run through this record have every socket of theirs, and of all that they start, written down. */
export interface SocketRecord {
  /** Stands in for Electron. */
  readonly executablePath: string;
  /** Every Internet address that was connected or sent to, with how often. Sockets of the system itself (D-Bus, X) are not. */
  readonly peers: () => Map<Peer, number>;
  /** How many programs were recorded. */
  readonly programs: () => number;
  /** How many calls to the kernel were recorded, on sockets of any kind. */
  readonly calls: () => number;
}

/** What takes an address: a connection, and a datagram without one. */
const traced = 'connect,sendto,sendmsg,sendmmsg';

/**
 * Makes a record in a folder. Electron runs under strace (Debian package of that name), which follows all its processes; kernel
 * calls other than the traced ones go at full speed.
 */
export function recordSockets(folder: string): SocketRecord {
  mkdirSync(folder, { recursive: true });
  const executablePath = join(folder, 'recorded-electron');
  const strace = `strace -f -qq --seccomp-bpf -e trace=${traced} -e signal=none -s 0 -o "${folder}/$$.trace"`;
  writeFileSync(executablePath, `#!/bin/sh\nexec ${strace} "${electronPath()}" "$@"\n`);
  chmodSync(executablePath, 0o755);
  const traces = () => readdirSync(folder).filter((name) => name.endsWith('.trace'));
  const lines = () => traces().flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return {
    executablePath,
    programs: () => traces().length,
    calls: () => lines().filter((line) => /\b(?:connect|send\w+)\(/.test(line)).length,
    peers() {
      const found = new Map<Peer, number>();
      for (const line of lines()) {
        for (const peer of peersOf(line)) found.set(peer, (found.get(peer) ?? 0) + 1);
      }
      return found;
    },
  };
}

/** The Internet addresses in one line of strace. */
export function peersOf(line: string): Peer[] {
  const four = /sa_family=AF_INET, sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/g;
  const six = /sa_family=AF_INET6, sin6_port=htons\((\d+)\),.*?inet_pton\(AF_INET6, "([^"]+)"/g;
  return [
    ...[...line.matchAll(four)].map(([, port, host]) => `${host ?? ''}:${port ?? ''}`),
    ...[...line.matchAll(six)].map(([, port, host]) => `[${host ?? ''}]:${port ?? ''}`),
  ];
}
