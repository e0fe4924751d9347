import type { LinkScheme } from '../../shared/link-handler';
import { editMimeApps } from './mime-apps';
import type { RunProgram } from './run-program';
import type { Step } from './step';

/** What the plans reach the computer with. The file functions reject when they fail, but for what their comment says. */
export interface HandlerTools {
  readonly run: RunProgram;
  /** The text of a file, or undefined when there is none. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Writes a file, and makes its folder when there is none. Follows a symbolic link. The mode is for a new file. */
  readonly writeFile: (path: string, content: string, mode: number) => Promise<void>;
  readonly copyFile: (from: string, to: string) => Promise<void>;
  /** Removes a file; one that is not there is no failure. */
  readonly removeFile: (path: string) => Promise<void>;
  readonly electron: {
    readonly isDefaultProtocolClient: (scheme: string) => boolean;
    readonly setAsDefaultProtocolClient: (scheme: LinkScheme) => boolean;
    readonly removeAsDefaultProtocolClient: (scheme: LinkScheme) => boolean;
    readonly getApplicationNameForProtocol: (url: string) => string;
    readonly getApplicationInfoForProtocol: (url: string) => Promise<{ name: string; path: string }>;
    readonly openExternal: (url: string) => Promise<void>;
  };
}

/** Carries out the steps in order. Returns what failed, in the words of the system, or undefined when nothing did. */
export async function carryOut(steps: readonly Step[], tools: HandlerTools): Promise<string | undefined> {
  for (const step of steps) {
    try {
      const failure = await carryOutStep(step, tools);
      if (failure !== undefined) return failure.slice(0, 200);
    } catch (error) {
      return (error instanceof Error ? error.message : String(error)).slice(0, 200);
    }
  }
  return undefined;
}

async function carryOutStep(step: Step, tools: HandlerTools): Promise<string | undefined> {
  switch (step.do) {
    case 'write':
      await tools.writeFile(step.path, step.content, step.mode);
      return undefined;
    case 'copy-icon':
      await tools.copyFile(step.from, step.to).catch(() => undefined);
      return undefined;
    case 'remove':
      await tools.removeFile(step.path);
      return undefined;
    case 'edit-mime-apps': {
      const before = await tools.readFile(step.path);
      const after = editMimeApps(before ?? '', step.edit);
      if (before !== undefined && after !== before) await tools.writeFile(step.path, after, 0o644);
      return undefined;
    }
    case 'run':
      return runStep(step, tools.run);
    case 'call':
      return tools.electron[step.name](step.scheme) ? undefined : `${step.name} ${step.scheme}`;
    case 'open':
      await tools.electron.openExternal(step.url);
      return undefined;
  }
}

async function runStep(step: Extract<Step, { do: 'run' }>, run: RunProgram): Promise<string | undefined> {
  const ended = await run(step.program, step.args);
  if (step.expects === 'anything') return undefined;
  if (ended.how !== 'ended') return `${step.program}: ${ended.how === 'missing' ? 'ENOENT' : 'ETIMEDOUT'}`;
  if ((ended.code === 0) === (step.expects === 'success')) return undefined;
  const said = ended.stderr.trim().split('\n', 1)[0] ?? '';
  return `${step.program}: ${said === '' ? `exit ${ended.code}` : said}`;
}
