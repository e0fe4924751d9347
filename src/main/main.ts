import { app } from 'electron';
import type { CommandComplaint } from './intake/complain';
import { readCommandLine } from './intake/command-line';

const line = readCommandLine(process.argv.slice(1));
const command = line.kind === 'command' ? line.command : undefined;

// Nothing else is loaded before the lock is held: a second start must hand over and be gone at once.
if (line.kind === 'fault') {
  complain(line.fault, 2);
} else if (!app.requestSingleInstanceLock(command === undefined ? {} : { command })) {
  app.exit(0);
} else if (command?.do === 'hang-up') {
  complain('not-running', 1);
} else {
  void import('./start').then(({ start }) => start(command));
}

/** Tells the shell why the command is not carried out, and ends. */
function complain(complaint: CommandComplaint, code: number): void {
  void import('./intake/complain').then(({ complaintText }) => {
    process.stderr.write(complaintText(complaint, process.env), () => {
      app.exit(code);
    });
  });
}
