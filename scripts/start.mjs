// npm start: opens the built app. npm start -- --screenshot <file> takes a picture of its window and closes it again.
import { ensureBuilt } from './app/build-output.mjs';
import { hasDisplay, withDisplay } from './app/display.mjs';
import { look } from './app/look.mjs';
import { sandboxSwitches } from './app/sandbox.mjs';
import { readStartArguments } from './app/start-arguments.mjs';
import { run } from './setup/child.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { inProject, projectRoot } from './setup/project.mjs';

await runMain(async () => {
  const { screenshot = unattended() ? inProject('out', 'start.png') : undefined, appArgs } = readStartArguments(
    process.argv.slice(2),
  );
  const { electron } = await ensureReady({ for: screenshot ? 'look' : 'start' });
  await ensureBuilt();
  console.error(electron.description);
  return withDisplay(screenshot ? lookOnce : stayOpen, { always: Boolean(screenshot) });

  /** @param {{ env: NodeJS.ProcessEnv, virtual: string | undefined }} display */
  async function lookOnce({ env, virtual }) {
    if (virtual) console.error(`The app is opened on the virtual display ${virtual} (Xvfb).`);
    const args = [...sandboxSwitches(), ...appArgs];
    const { title, text } = await look({ electron: electron.path, args, env, screenshot });
    console.log(
      `Window: ${title}\nIt shows:\n${text.replace(/\n\s*\n/g, '\n').replace(/^/gm, '  ')}\nScreenshot: ${screenshot}`,
    );
  }

  /** @param {{ env: NodeJS.ProcessEnv, virtual: string | undefined }} display */
  function stayOpen({ env, virtual }) {
    if (virtual) {
      console.error(
        `No display here: the app is on the virtual display ${virtual} (Xvfb), where nobody sees it. Ctrl+C ends it.\n` +
          'For a picture of its window: npm start -- --screenshot window.png\n' +
          `For the window itself: XAUTHORITY=${env.XAUTHORITY} x11vnc -localhost -display ${virtual}`,
      );
    }
    return run(electron.path, [projectRoot, ...sandboxSwitches(), ...appArgs], { cwd: projectRoot, env });
  }
});

/** On a build machine nobody can look at a window or close it, so it is shown in words and closed. */
function unattended() {
  return process.env.CI === 'true' && !hasDisplay();
}
