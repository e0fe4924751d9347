import { app } from 'electron';
import { createLog } from '../log/log';
import { createLogFile } from '../log/log-file';
import { newsBetween } from '../log/news';
import type { State } from '../state';
import { loadReport } from './chunks';
import { userFile } from './user-file';

/** The log of this program, and the report for a question about it. */
export interface KeptLog {
  /** The diagnostic report as it is now. */
  report(): Promise<string>;
  /** The last report that was made: what is copied is what was shown. */
  lastReport(): string;
  remove(): Promise<void>;
}

/**
 * Writes down what happens: that the program runs, what changes in the state, and errors that nobody caught.
 * @param secrets what must never stand in a line
 */
export function keepLog(state: State, secrets: () => readonly string[]): KeptLog {
  const file = createLogFile(userFile('logs'));
  const log = createLog({ file, now: Date.now, secrets });
  let last = '';
  let before = state.get();
  log.write('start', { version: app.getVersion(), platform: process.platform, policy: before.policy.fault?.code });
  state.subscribe((after) => {
    for (const { event, facts } of newsBetween(before, after)) log.write(event, facts);
    before = after;
  });
  process.on('uncaughtExceptionMonitor', (error) => log.write('uncaught', { error: error.stack ?? String(error) }));
  app.on('render-process-gone', (_event, _contents, { reason }) => log.write('window-gone', { reason }));
  return {
    async report() {
      const { diagnosticReport } = await loadReport();
      last = diagnosticReport({
        facts: {
          version: app.getVersion(),
          electron: process.versions.electron,
          system: `${process.platform} ${process.getSystemVersion()} ${process.arch}`,
          language: state.get().locale,
          packaged: String(app.isPackaged),
        },
        snapshot: state.get(),
        lines: await file.tail(300),
        secrets: secrets(),
      });
      return last;
    },
    lastReport: () => last,
    remove: () => file.remove(),
  };
}
