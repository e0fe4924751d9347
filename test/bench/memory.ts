import { readFileSync } from 'node:fs';

/**
 * Proportional memory of processes in MB (10^6 bytes): each page counted once, shared among those that share it (PSS in
 * /proc/<pid>/smaps_rollup, proc(5)).
 */
export function proportionalMemory(pids: readonly number[]): number {
  const kibibytes = pids.map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const found = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
    if (found === undefined) throw new Error(`Process ${pid} tells no proportional memory`);
    return Number(found);
  });
  return (kibibytes.reduce((sum, one) => sum + one, 0) * 1024) / 1e6;
}
