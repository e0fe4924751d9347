import type { Problem, ProblemCode } from '../../../shared/problem';

/** The fields of the sign-in form: the server, and the parameters of the profile by their keys. */
export type SignInField = string;

const fields: Partial<Record<ProblemCode, SignInField>> = {
  'server-missing': 'server',
  'server-not-an-address': 'server',
  'server-needs-https': 'server',
  'server-plain-in-network': 'server',
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
  return problem.field ?? fields[problem.code];
}
