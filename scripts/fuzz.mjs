// npm run fuzz -- --count 10000000: feeds random and mutated texts to the dial target, see test/bench/fuzz-dial-target.ts.
import { runNode } from './setup/child.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { inProject, packageCommand, projectRoot } from './setup/project.mjs';

await runMain(async () => {
  await ensureReady({ for: 'build' });
  const entry = 'test/bench/fuzz-dial-target.ts';
  const build = ['build', '--ssr', entry, '--outDir', 'out/fuzz', '--logLevel', 'warn'];
  const code = await runNode(packageCommand('vite'), build, { cwd: projectRoot });
  return code === 0 ? runNode(inProject('out', 'fuzz', 'fuzz-dial-target.mjs'), process.argv.slice(2)) : code;
});
