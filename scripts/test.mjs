// npm test: sets everything up and runs every check there is. npm test -- --only unit,e2e runs some.
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { count } from './testing/counts.mjs';
import { whyNoPrivateNetwork } from './testing/private-network.mjs';
import { runStep } from './testing/steps.mjs';
import { summary } from './testing/summary.mjs';
import { readTestArguments } from './testing/test-arguments.mjs';

await runMain(async () => {
  const { steps, headed, runnerArgs } = readTestArguments(process.argv.slice(2));
  const onTheSystem = ['integration', 'e2e', 'sip'].some((step) => steps.includes(step));
  const purpose = steps.includes('package') ? 'package' : 'build';
  const withoutSip = steps.includes('sip') ? await whyNoPrivateNetwork() : 'it is not asked for';
  const { electron } = await ensureReady({ for: onTheSystem ? 'test' : purpose, sip: withoutSip === undefined });
  // The tests start this Electron; as root they add --no-sandbox themselves.
  const env = electron ? { ...process.env, DIALBOARD_ELECTRON: electron.path } : process.env;

  let interruptedBy;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interruptedBy = signal));

  const results = [];
  for (const name of steps) {
    const started = Date.now();
    console.log(`\n── ${name}`);
    const tests = blockedBy(results, name) ?? (await runStep[name]({ env, electron, headed, runnerArgs, withoutSip }));
    results.push({ name, seconds: (Date.now() - started) / 1000, tests });
    if (interruptedBy) {
      console.error(`\nInterrupted by ${interruptedBy} during ${name}.`);
      return 130;
    }
  }
  console.log(summary(results, electron?.description));
  return count(results.flatMap(({ tests }) => tests)).failed > 0 ? 1 : 0;
});

/** Without a build there is nothing to package or to test end to end, and an old one would be tested in its place. */
function blockedBy(results, name) {
  const needs = { package: ['build'], e2e: ['build', 'package'], sip: ['build'] }[name] ?? [];
  const broken = results.find((result) => needs.includes(result.name) && count(result.tests).failed > 0);
  if (!broken) return undefined;
  console.log(`Not run, because the step ${broken.name} failed.`);
  return [{ name: `${name}: not run, because the step ${broken.name} failed`, status: 'failed' }];
}
