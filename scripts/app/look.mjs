import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { lastLines } from '../setup/child.mjs';
import { Failure } from '../setup/failure.mjs';
import { inProject, projectRoot } from '../setup/project.mjs';

const LIMIT_MS = 30_000;
const CLOSE_MS = 10_000;

/**
 * Opens the built app, waits for its window with something in it, takes a screenshot and closes the app again.
 * @param {{ electron: string, args: string[], env: NodeJS.ProcessEnv, screenshot: string }} options
 * @returns {Promise<{ title: string, text: string }>} what the window shows
 */
export async function look({ electron, args, env, screenshot }) {
  const { _electron, expect } = await import('@playwright/test');
  const file = resolve(screenshot);
  mkdirSync(dirname(file), { recursive: true });
  // Playwright switches the sandbox off unless told otherwise; the caller decides that here.
  const launched = {
    chromiumSandbox: true,
    executablePath: electron,
    args: ['-r', inProject('scripts', 'app', 'wait-for-driver.cjs'), projectRoot, ...args],
    env,
    cwd: projectRoot,
    timeout: LIMIT_MS,
  };
  const app = await _electron.launch(launched).catch((error) => {
    throw notShown(error.message);
  });
  let said = '';
  app.process().stderr?.on('data', (chunk) => (said += chunk));
  app.on('window', (page) => page.on('pageerror', (error) => (said += `in the page: ${error.message}\n`)));
  try {
    const page = await app.firstWindow({ timeout: LIMIT_MS });
    page.setDefaultTimeout(LIMIT_MS);
    const window = await app.browserWindow(page);
    await window.evaluate(
      (shown) => shown.isVisible() || new Promise((resolveShown) => shown.once('show', () => resolveShown(true))),
    );
    // Not waitForFunction, which the page's content security policy forbids.
    await expect.poll(() => page.locator('body').innerText(), { timeout: LIMIT_MS }).toMatch(/\S/);
    await page.screenshot({ path: file });
    return { title: await page.title(), text: (await page.locator('body').innerText()).trim() };
  } catch (error) {
    throw notShown(`${error.message}\n  ${lastLines(said, 10)}`);
  } finally {
    await close(app);
  }
}

/** An app that does not quit when asked is ended. @param {import('@playwright/test').ElectronApplication} app */
async function close(app) {
  const timer = setTimeout(() => app.process().kill('SIGKILL'), CLOSE_MS);
  await app.close();
  clearTimeout(timer);
}

/** @param {string} cause */
function notShown(cause) {
  return new Failure(
    `the app did not show its window:\n  ${cause}`,
    'start it with "npm run dev" to see its messages.',
  );
}
