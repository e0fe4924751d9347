import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { startProgram } from '../../support/processes';
import { waitUntil } from '../../support/wait-until';
import { createNetstringReader, netstring } from './netstrings';
import type { LabNetwork } from './network';
import { sampleRate, shareOfTone, toneFile, waveHeadLength } from './tone';

/** What a phone reports of itself: baresip's own events (`CALL_INCOMING`, `CALL_ESTABLISHED`, …). */
export interface PhoneEvent {
  readonly type: string;
  readonly direction?: string;
  readonly peeruri?: string;
  readonly param?: string;
}

/** A real SIP phone, in the test's hands. */
export interface Phone {
  readonly extension: string;
  /** The tone that goes into its microphone, in hertz. */
  readonly tone: number;
  /** All that it reported so far. */
  readonly events: () => PhoneEvent[];
  /** Waits for the n-th event of a kind since the phone was started. */
  readonly reported: (type: string, times?: number) => Promise<PhoneEvent>;
  /** Whether it has a call at all, be it one that only rings. */
  readonly hasCall: () => Promise<boolean>;
  readonly answer: () => Promise<void>;
  /** Puts the phone down, or declines what rings. */
  readonly hangUp: () => Promise<void>;
  /** Waits until the last half second that came out of its loudspeaker was the tone of another phone. */
  readonly hears: (other: Phone) => Promise<void>;
  readonly end: () => Promise<void>;
}

interface PhoneOptions {
  readonly network: LabNetwork;
  readonly extension: string;
  /** Where it registers: `host:port`. */
  readonly sip: string;
  /** Its SIP port. baresip takes the next one too, for TLS. */
  readonly port: number;
  readonly tone: number;
  /** A folder of its own. */
  readonly folder: string;
  readonly env: Record<string, string>;
}

/** Starts a baresip, gives it its tone as a microphone, and waits until it is registered. */
export async function startPhone(options: PhoneOptions): Promise<Phone> {
  const { extension, tone, folder, env } = options;
  const heard = join(folder, 'heard');
  mkdirSync(heard, { recursive: true });
  writeFileSync(join(folder, 'tone.wav'), toneFile(tone, 60));
  writeFileSync(join(folder, 'accounts'), `<sip:${extension}@${options.sip}>;regint=60;answermode=manual\n`);
  writeFileSync(join(folder, 'contacts'), '');
  // The control port is that of SIP: the one is UDP, the other TCP on loopback.
  writeFileSync(join(folder, 'config'), configOf(options));
  const program = await startProgram('baresip', ['-f', folder], { env, debianPackage: 'baresip-core' });
  try {
    await waitUntil('the phone to register', () => {
      if (program.child.exitCode !== null) throw new Error('baresip ended');
      return program.output().includes('200 OK');
    });
    const control = await openControl(options.port + controlOffset);
    return makePhone(options, heard, control, program.end);
  } catch (error) {
    await program.end();
    throw new Error(`Phone ${extension}: ${String(error)}\n${program.output()}`, { cause: error });
  }
}

const controlOffset = 2;

function configOf({ network, port, folder }: PhoneOptions): string {
  return `module_path /usr/lib/baresip/modules
module g711.so
module aufile.so
module sndfile.so
module_tmp uuid.so
module_tmp account.so
module_app contact.so
module_app menu.so
module_app ctrl_tcp.so
net_interface ${network.device}
sip_listen ${network.address}:${port}
ctrl_tcp_listen 127.0.0.1:${port + controlOffset}
audio_source aufile,${join(folder, 'tone.wav')}
audio_player nil,nil
audio_alert nil,nil
snd_path ${join(folder, 'heard')}
`;
}

interface Control {
  readonly events: () => PhoneEvent[];
  /** Sends a command; resolves with what the phone says to it. */
  readonly command: (name: string) => Promise<string>;
  readonly close: () => void;
}

/** Opens baresip's control connection (module ctrl_tcp): netstrings of JSON, events and answers to commands mixed. */
async function openControl(port: number): Promise<Control> {
  const socket: Socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const events: PhoneEvent[] = [];
  const waiting: ((data: string) => void)[] = [];
  const reader = createNetstringReader();
  socket.on('error', () => undefined);
  socket.on('data', (bytes: Buffer) => {
    for (const message of reader.push(bytes)) {
      const json = JSON.parse(message) as PhoneEvent & { event?: boolean; data?: string };
      if (json.event === true) events.push(json);
      else waiting.shift()?.(json.data ?? '');
    }
  });
  return {
    events: () => [...events],
    command: (name) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        socket.write(netstring(JSON.stringify({ command: name })));
      }),
    close: () => socket.destroy(),
  };
}

function makePhone(
  { extension, tone }: PhoneOptions,
  heard: string,
  control: Control,
  endProgram: () => Promise<void>,
): Phone {
  /** All that came out of the loudspeaker in the newest call: the phone writes it down while it is decoded. */
  const sound = (): Buffer => {
    const newest = readdirSync(heard)
      .filter((name) => name.endsWith('-dec.wav'))
      .sort()
      .at(-1);
    return newest === undefined ? Buffer.alloc(0) : readFileSync(join(heard, newest)).subarray(waveHeadLength);
  };
  return {
    extension,
    tone,
    events: control.events,
    reported: (type, times = 1) =>
      waitUntil(
        `phone ${extension} to report ${type}`,
        () => control.events().filter((event) => event.type === type)[times - 1],
      ),
    hasCall: async () => !(await control.command('listcalls')).includes('Active calls (0)'),
    async answer() {
      await control.command('accept');
    },
    async hangUp() {
      await control.command('hangup');
    },
    async hears(other) {
      await waitUntil(`phone ${extension} to hear phone ${other.extension}`, () => {
        const lastHalfSecond = sound().subarray(-sampleRate);
        return lastHalfSecond.length === sampleRate && shareOfTone(lastHalfSecond, other.tone) > 0.9;
      });
    },
    async end() {
      control.close();
      await endProgram();
    },
  };
}
