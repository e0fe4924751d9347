import { isMessageKey, type Translate } from './messages';
import type { Problem } from './problem';

/** What happened and what to do, in the language of the translator. */
export function problemText(problem: Problem, t: Translate): string {
  if (problem.code === 'not-a-number') {
    const reason = `target.reason.${problem.reason ?? ''}`;
    return t(isMessageKey(reason) ? reason : 'problem.not-a-number');
  }
  const field = `profile.field.${problem.field ?? ''}`;
  return t(`problem.${problem.code}`, {
    host: problem.host ?? t('problem.the-server'),
    status: problem.status ?? '–',
    seconds: problem.retryAfter ?? 0,
    field: t(isMessageKey(field) ? field : 'problem.the-field'),
  });
}
