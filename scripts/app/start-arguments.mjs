import { Failure } from '../setup/failure.mjs';

/**
 * @param {string[]} args what follows `npm start --`
 * @returns {{ screenshot?: string, appArgs: string[] }} everything that is not ours is the app's, such as a tel: link
 */
export function readStartArguments(args) {
  const at = args.findIndex((arg) => arg === '--screenshot' || arg.startsWith('--screenshot='));
  if (at === -1) return { appArgs: args };
  const joined = args[at].startsWith('--screenshot=');
  const screenshot = joined ? args[at].slice('--screenshot='.length) : args[at + 1];
  if (!screenshot || screenshot.startsWith('-')) {
    throw new Failure('--screenshot needs the name of a file.', 'npm start -- --screenshot window.png');
  }
  return { screenshot, appArgs: [...args.slice(0, at), ...args.slice(at + (joined ? 1 : 2))] };
}
