import { open } from 'node:fs/promises';
import { faultyPolicy, longestPolicy, noPolicy, readPolicy, type Policy } from '../../shared/policy';

/**
 * The policy in a file; none when there is no such file. A file that cannot be read, or that others than the administrator can
 * write to, becomes a policy with a fault: whoever put it there meant something by it.
 * @param guarded whether the file must belong to root and be writable by nobody else (systems with POSIX modes)
 */
export async function readPolicyFile(path: string, guarded: boolean): Promise<Policy> {
  try {
    const file = await open(path, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return faultyPolicy({ code: 'unreadable' });
      if (guarded && (facts.uid !== 0 || (facts.mode & 0o022) !== 0)) return faultyPolicy({ code: 'not-protected' });
      if (facts.size > longestPolicy) return faultyPolicy({ code: 'too-large' });
      return readPolicy(await file.readFile('utf8'));
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code === 'ENOENT' ? noPolicy : faultyPolicy({ code: 'unreadable', said: code });
  }
}
