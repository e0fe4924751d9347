// The smallest app that does what the test bed must be able to see: it keeps a password in the keychain.
const { app, BrowserWindow, ipcMain } = require('electron');
const { join } = require('node:path');

ipcMain.handle('store', async (_event, password) => {
  await require('keytar').setPassword('bed-app', '101', password);
  return 'stored';
});
ipcMain.handle('greet', () => 'hello');

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 400,
    height: 300,
    webPreferences: { preload: join(__dirname, 'preload.cjs') },
  });
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
