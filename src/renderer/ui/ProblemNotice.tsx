import type { Problem } from '../../shared/problem';
import { useWords } from '../store/dashboard-context';
import { Notice } from './Notice';

interface Props {
  readonly problem: Problem;
  readonly id?: string;
  readonly tone?: 'problem' | 'warning';
  readonly urgent?: boolean;
}

/** A problem in words, with what the server said about it as a quotation. */
export function ProblemNotice({ problem, id, tone = 'problem', urgent = true }: Props) {
  const words = useWords();
  return (
    <Notice tone={tone} urgent={urgent} {...(id === undefined ? {} : { id })}>
      <p>{words.problem(problem)}</p>
      {problem.said !== undefined && (
        <p className="notice-said">
          {words.t(problem.code.startsWith('handler-') ? 'problem.details' : 'problem.said')} <q>{problem.said}</q>
        </p>
      )}
    </Notice>
  );
}
