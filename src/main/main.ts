import { app } from 'electron';

// Nothing else is loaded before the lock is held: a second start must hand over and be gone at once.
if (app.requestSingleInstanceLock()) {
  void import('./app').then(({ startApp }) => startApp());
} else {
  app.exit(0);
}
