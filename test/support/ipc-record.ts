import type { ElectronApplication } from '@playwright/test';

/** Everything that main sent to renderers since the recording began, one text each: the way and, line by line, all that was in it. */
export interface IpcRecord {
  readonly sent: () => Promise<string[]>;
}

/**
 * Records, inside the main process, what main sends to renderers: answers and errors of invoked handlers, `send` and `postMessage`
 * in all their spellings, scripts that main runs in a page, and addresses that it loads. Answers by `event.returnValue`
 * (sendSync) are not recorded. Recording starts with this call: reload the page to record what is sent at its start.
 *
 * This reaches into Electron where nothing but a test may: it replaces methods of WebFrameMain and WebContents, and the private
 * map `_invokeHandlers` of ipcMain. It throws when that map is not there, so that a new Electron cannot make it blind.
 */
export async function recordIpc(app: ElectronApplication): Promise<IpcRecord> {
  await app.evaluate(({ app: electronApp, ipcMain, webContents }) => {
    const record: string[] = [];
    (globalThis as { testBedIpcRecord?: string[] }).testBedIpcRecord = record;
    const note = (way: string, what: unknown): void => {
      const texts: string[] = [];
      collect(what, texts, new Set());
      record.push([way, ...texts].join('\n'));
    };
    /** Every text in what structured cloning sends, as it is: as JSON it might be escaped twice, and errors would be lost. */
    const collect = (value: unknown, texts: string[], seen: Set<unknown>): void => {
      if (typeof value !== 'object' || value === null) {
        texts.push(String(value));
      } else if (ArrayBuffer.isView(value)) {
        texts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString());
      } else if (value instanceof ArrayBuffer) {
        texts.push(Buffer.from(value).toString());
      } else if (!seen.has(value)) {
        seen.add(value);
        const parts: unknown[] = value instanceof Map || value instanceof Set ? Array.from<unknown>(value) : [];
        if (value instanceof Error) parts.push(value.name, value.message, value.stack, value.cause);
        for (const part of parts.concat(Object.entries(value).flat() as unknown[])) collect(part, texts, seen);
      }
    };

    type Handler = (...args: unknown[]) => unknown;
    const watched = new WeakSet();
    const watchHandlers = (ipc: object): void => {
      if (watched.has(ipc)) return;
      watched.add(ipc);
      const handlers = (ipc as { _invokeHandlers?: Map<string, Handler> })._invokeHandlers;
      if (!(handlers instanceof Map))
        throw new Error('This Electron keeps its invoke handlers elsewhere: mend recordIpc');
      const get = handlers.get.bind(handlers);
      handlers.get = (channel) => {
        const handler = get(channel);
        if (!handler) return undefined;
        return async (...args) => {
          try {
            const reply = await handler(...args);
            note(`reply ${channel}`, reply);
            return reply;
          } catch (error) {
            note(`error ${channel}`, error);
            throw error;
          }
        };
      };
    };
    const watchMethods = (target: object, names: string[]): void => {
      if (watched.has(target)) return;
      watched.add(target);
      const methods = target as Record<string, Handler | undefined>;
      for (const name of names) {
        const method = methods[name];
        if (!method) throw new Error(`This Electron has no ${name} here: mend recordIpc`);
        methods[name] = function (this: unknown, ...args: unknown[]) {
          note(name, args);
          return method.apply(this, args);
        };
      }
    };
    const watchContents = (contents: Electron.WebContents): void => {
      watchHandlers(contents.ipc);
      watchHandlers(contents.mainFrame.ipc);
      watchMethods(contents, ['executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'loadURL', 'insertText']);
      // WebContents.send and event.reply end here.
      watchMethods(Object.getPrototypeOf(contents.mainFrame) as object, ['send', 'postMessage', 'executeJavaScript']);
    };
    watchHandlers(ipcMain);
    for (const contents of webContents.getAllWebContents()) watchContents(contents);
    electronApp.on('web-contents-created', (_event, contents) => {
      watchContents(contents);
    });
  });
  return {
    sent: () => app.evaluate(() => [...((globalThis as { testBedIpcRecord?: string[] }).testBedIpcRecord ?? [])]),
  };
}
