import type { Problem, ProblemCode } from '../../../shared/problem';

/** The fields of the sign-in form. */
export type SignInField = 'server' | 'extension' | 'password';

const fields: Partial<Record<ProblemCode, SignInField>> = {
  'server-missing': 'server',
  'server-not-an-address': 'server',
  'server-needs-https': 'server',
  'server-has-credentials': 'server',
  'name-not-found': 'server',
  'connection-refused': 'server',
  'certificate-wrong-host': 'server',
  'not-found': 'server',
  redirected: 'server',
  'not-a-dial-api': 'server',
  'extension-missing': 'extension',
  'extension-not-usable': 'extension',
  'password-missing': 'password',
  'wrong-credentials': 'password',
};

/** The field in which a problem can be mended, when it is one. */
export function fieldOf(problem: Problem): SignInField | undefined {
  return fields[problem.code];
}
