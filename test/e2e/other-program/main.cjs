// Any other program that a person works in: it has text to copy and to select, and maybe a hotkey of its own.
const { app, BrowserWindow, globalShortcut } = require('electron');
const { join } = require('node:path');

const takes = process.argv.find((argument) => argument.startsWith('--takes='))?.slice('--takes='.length);

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 480, height: 360, x: 700, y: 100 });
  if (takes !== undefined) {
    const answer = globalShortcut.register(takes, () => {
      global.presses = (global.presses ?? 0) + 1;
    });
    if (!answer) throw new Error(`${takes} is taken`);
  }
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
