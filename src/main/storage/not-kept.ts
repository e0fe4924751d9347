import type { KeptName, NotKept } from '../../shared/keeping';
import type { Problem } from '../../shared/problem';

/** The same problems with that of one document changed; null for none. */
export function notKeptWith(before: NotKept, name: KeptName, problem: Problem | null): NotKept {
  const { [name]: _settled, ...others } = before;
  return problem === null ? others : { ...others, [name]: problem };
}
