import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { callFromKeypad } from './call-from-keypad';
import { callFromLink } from './call-from-link';
import { compare, type Check } from './expectations';
import type { Scene } from './scene';
import { playOnStage } from './stage';
import { createTranscript } from './transcript';

/** What the demo tells. To tell more, write it like call-from-keypad.ts and add it here. */
const scenes: readonly Scene[] = [callFromKeypad, callFromLink];

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Plays a scene and gives the number of points in which it differs from what must be seen. */
async function tellScene(scene: Scene): Promise<number> {
  print(`\n${scene.title}\n`);
  const transcript = createTranscript(print, Date.now());
  const checks: Check[] = [];
  try {
    checks.push(...compare(scene.expected, await playOnStage(scene, transcript)));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 12).join('\n      ');
    checks.push({ about: 'the scene came to its end', difference: reason });
  }
  transcript.end();
  print('');
  for (const { about, difference } of checks) {
    print(difference === undefined ? `  ✓ ${about}` : `  ✗ ${about}:\n      ${difference}`);
  }
  return checks.filter(({ difference }) => difference !== undefined).length;
}

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !scenes.some((scene) => scene.name === name));
  if (unknown !== undefined) {
    print(`There is no scene "${unknown}". There are: ${scenes.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  rmSync(join('out', 'demo'), { recursive: true, force: true });
  let differences = 0;
  for (const scene of scenes) {
    if (wanted.length === 0 || wanted.includes(scene.name)) differences += await tellScene(scene);
  }
  print('');
  if (differences === 0) print('The demo went as it should. Pictures of the window are in out/demo.');
  else print(`The demo differs from what it should be in ${differences} point${differences === 1 ? '' : 's'}.`);
  return differences === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 1;
    throw error;
  },
);
