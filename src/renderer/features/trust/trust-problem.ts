import type { Problem, ProblemCode } from '../../../shared/problem';

const codes: readonly ProblemCode[] = [
  'certificate-untrusted',
  'certificate-wrong-host',
  'certificate-expired',
  'certificate-changed',
];

/** Whether a problem is one of a server's certificate, which the person can look at. */
export function isAboutCertificate({ code }: Problem): boolean {
  return codes.includes(code);
}
