import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from '../../src/main/demo/request-log';
import { launchApp } from '../support/app';
import { startDemoPbx, testAccount } from '../support/demo-pbx';
import { startDesktop } from '../support/desktop';
import { defaultTiming } from '../../src/main/demo/timing';
import type { Scene, Seen } from './scene';
import { watchApp, type Shown } from './watch-app';
import { watchPbx, type PbxState } from './watch-pbx';
import type { Transcript } from './transcript';

/** Sets the stage, lets the scene play, and clears the stage whatever happens. */
export async function playOnStage(scene: Scene, transcript: Transcript): Promise<Seen> {
  const words: Shown[] = [];
  const states: PbxState[] = [];
  const requests: LogEntry[] = [];
  const seen: Seen = { words, states, requests };
  const ends: (() => Promise<unknown>)[] = [];
  let pictures = 0;
  try {
    const desktop = await startDesktop({ keyring: 'unlocked', windowManager: true });
    ends.push(desktop.stop);
    const pbx = await startDemoPbx({ timing: defaultTiming });
    ends.push(pbx.close);
    transcript.note('pbx', `listens at ${pbx.origin}`);
    ends.push(
      watchPbx(pbx, {
        request(entry) {
          requests.push(entry);
          transcript.note('pbx', describe(entry), Date.parse(entry.time));
        },
        state(state) {
          states.push(state);
          transcript.note('pbx', `    call is ${state.state}`, state.at);
        },
      }),
    );
    const app = await launchApp({ desktop });
    ends.push(app.quit);
    const stopWatching = await watchApp(app.page, (shown) => {
      words.push(shown);
      transcript.note('app', `    “${shown.words}”`, shown.at);
    });
    ends.push(stopWatching);
    await scene.play({
      page: app.page,
      desktop,
      pbx,
      account: testAccount,
      tell: (text) => {
        transcript.note('app', text);
      },
      async picture(name) {
        pictures += 1;
        const folder = join('out', 'demo');
        mkdirSync(folder, { recursive: true });
        await app.page.screenshot({ path: join(folder, `${scene.name}-${pictures}-${name}.png`) });
      },
    });
  } finally {
    await endAll(ends.reverse());
  }
  return seen;
}

/** Ends one after the other, each whatever became of the one before it; the first error is thrown at the end. */
async function endAll(ends: (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const end of ends) await end().catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw errors[0];
}

function describe({ method, path, status }: LogEntry): string {
  // A call's id is long and says nothing to people.
  const shortened = path.replace(/(?<=\/calls\/)[\w-]{12,}/, (id) => `${id.slice(0, 6)}…`);
  return `${method} ${shortened} → ${status}`;
}
