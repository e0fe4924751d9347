// Loaded by Electron's own `-r` before the app that is measured, the same for both apps, so that neither has a hook of its
// own. It tells the bench over Node's IPC channel what happens and when, and types where the bench says so.
const { app } = require('electron');

/** Milliseconds since 1970, with a fraction. */
const now = () => performance.timeOrigin + performance.now();

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const fieldValue = "document.querySelector('input[type=tel]')?.value ?? ''";

function press(contents, key) {
  contents.sendInputEvent({ type: 'keyDown', keyCode: key });
  contents.sendInputEvent({ type: 'char', keyCode: key });
  contents.sendInputEvent({ type: 'keyUp', keyCode: key });
}

/** Types a key again and again until one lands in the field. */
async function untilUsable(contents) {
  while (!contents.isDestroyed()) {
    press(contents, '7');
    if ((await contents.executeJavaScript(fieldValue)) !== '') return now();
    await pause(2);
  }
  throw new Error('the window went away');
}

async function untilFieldIs(contents, value) {
  while ((await contents.executeJavaScript(fieldValue)) !== value) await pause(5);
}

/** Types a number, lets everything come to rest, and presses Enter. Tells when Enter was pressed. */
async function dial(contents, number) {
  await contents.executeJavaScript("document.querySelector('input[type=tel]').value = ''");
  for (const digit of number) press(contents, digit);
  await untilFieldIs(contents, number);
  await pause(200);
  const at = now();
  contents.sendInputEvent({ type: 'keyDown', keyCode: 'Return' });
  contents.sendInputEvent({ type: 'char', keyCode: '\r' });
  contents.sendInputEvent({ type: 'keyUp', keyCode: 'Return' });
  process.send({ event: 'enter', at });
  await untilFieldIs(contents, '');
  process.send({ event: 'dialled', at: now() });
}

app.once('browser-window-created', (_event, window) => {
  window.once('show', () => {
    process.send({ event: 'shown', at: now() });
    untilUsable(window.webContents).then((at) => process.send({ event: 'usable', at }));
  });
  process.on('message', ({ ask, number }) => {
    if (ask === 'dial') void dial(window.webContents, number);
    else if (ask === 'quit') app.quit();
  });
});
