// Loaded by Electron's own `-r` before the app, where Playwright drives it: the app is not ready, and so opens no window, until
// Playwright is connected. A connection that is made in the middle of the first navigation now and then gets no answer from
// Chromium, for ever: the page moves to another process just then. Playwright brings such a loader too, but uses it only with
// an Electron that it found itself, and sets switches of Chromium with it that nobody's app runs with.
const { app } = require('electron');

const whenReady = app.whenReady.bind(app);
const driven = new Promise((resolve) => {
  // The name by which Playwright says that it is connected.
  globalThis.__playwright_run = resolve;
});
app.whenReady = () => driven.then(whenReady);
