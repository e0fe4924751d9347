// npm run dev: the app with hot reload. Arguments after -- go to the app.
import { withDisplay } from './app/display.mjs';
import { sandboxSwitches } from './app/sandbox.mjs';
import { runNode } from './setup/child.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { packageCommand, projectRoot } from './setup/project.mjs';

await runMain(async () => {
  const { electron } = await ensureReady({ for: 'start' });
  return withDisplay(({ env, virtual }) => {
    if (virtual) console.error(`No display here: the app is on the virtual display ${virtual}.`);
    const args = ['dev', '--watch', '--', ...sandboxSwitches(), ...process.argv.slice(2)];
    return runNode(packageCommand('electron-vite'), args, {
      cwd: projectRoot,
      env: { ...env, ELECTRON_EXEC_PATH: electron.path },
    });
  });
});
