import { join } from 'node:path';
import { app } from 'electron';

/** The path of a file or folder of this name in the user-data folder. */
export function userFile(name: string): string {
  return join(app.getPath('userData'), name);
}
