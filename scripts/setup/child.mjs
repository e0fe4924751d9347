import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Failure } from './failure.mjs';

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program with the terminal's own input and output, passes the signals that end this script on to it, and waits
 * for it, so that nothing stays behind.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it, as shells say it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const stopForwarding = forwardSignals(child);
    child.once('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a Node script, see `run`. @param {string} file @param {string[]} args @param {import('node:child_process').SpawnOptions} [options] */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options);

/**
 * Runs a program quietly and keeps what it says, for showing when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` is stdout and stderr as they came
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let output = '';
    /** @type {string | undefined} */
    let interruptedBy;
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.on('data', (chunk) => (output += chunk));
    const stopForwarding = forwardSignals(child, (signal) => (interruptedBy = signal));
    const finish = (/** @type {number} */ code) => {
      stopForwarding();
      if (interruptedBy) reject(new Failure(`interrupted by ${interruptedBy}.`, 'run the command again.'));
      else resolve({ code, stdout, output });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: string) => void} [noticed]
 * @returns {() => void} ends the forwarding
 */
function forwardSignals(child, noticed = () => {}) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    noticed(signal);
    child.kill(signal);
  };
  for (const signal of ENDING_SIGNALS) process.on(signal, forward);
  return () => ENDING_SIGNALS.forEach((signal) => process.off(signal, forward));
}

/** The last lines of a program's output that say something. @param {string} output @param {number} [count] */
export function lastLines(output, count = 3) {
  return spoken(output).slice(-count).join('\n  ');
}

/** The first lines of a program's output that say something. @param {string} output @param {number} [count] */
export function firstLines(output, count = 3) {
  return spoken(output).slice(0, count).join('\n  ');
}

/** @param {string} output */
const spoken = (output) => output.split('\n').filter((line) => !/^(npm error)?\s*$/.test(line));
