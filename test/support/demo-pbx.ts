import type { Account } from '../../src/main/demo/credentials-check';
import { createDemoPbx, type DemoPbx, type DemoPbxOptions } from '../../src/main/demo/demo-pbx';

/** The account that the demo PBX of a test knows, unless the test gives it others. */
export const testAccount: Account = { extension: '101', password: 'c0rrect h"rse b@ttery' };

/** A listening demo PBX with the address to sign in to. */
export interface TestPbx extends DemoPbx {
  readonly origin: string;
}

/** Starts a demo PBX on a free port of loopback. Its phones are quick, but slow enough for every state to be seen. */
export async function startDemoPbx(options: Partial<DemoPbxOptions> = {}): Promise<TestPbx> {
  const timing = { ownPhoneAnswers: 600, destinationRings: 300, destinationAnswers: 600, ...options.timing };
  const pbx = createDemoPbx({ accounts: [testAccount], ...options, timing });
  const { origin } = await pbx.listen({ port: 0, host: '127.0.0.1' });
  return Object.defineProperty(pbx, 'origin', { value: origin, enumerable: true }) as TestPbx;
}
