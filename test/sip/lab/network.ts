/** The network of a SIP lab: one that nobody else is in (scripts/testing/private-network.mjs makes it). */
export interface LabNetwork {
  /** The interface that phones listen on; they refuse the loopback one. */
  readonly device: string;
  /** Its IPv4 address. */
  readonly address: string;
}

/** The private network that this process was started in. */
export function labNetwork(env: NodeJS.ProcessEnv = process.env): LabNetwork {
  const device = env['DIALBOARD_LAB_DEVICE'];
  const address = env['DIALBOARD_LAB_ADDRESS'];
  if (device === undefined || address === undefined) {
    throw new Error('The SIP lab needs a network of its own: start these tests with npm run test:sip');
  }
  return { device, address };
}
