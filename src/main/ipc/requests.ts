import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import * as v from 'valibot';
import { requestSchemas, type RequestName, type Requests } from '../../shared/contract';

/** What answers each request. */
export type Handlers = {
  [Name in RequestName]: (
    argument: Parameters<Requests[Name]>[0],
  ) => Promise<ReturnType<Requests[Name]>> | ReturnType<Requests[Name]>;
};

/** Thrown back at a caller that is not our window or does not keep to the contract; a bug or an attack, never the person. */
class ContractError extends Error {}

/**
 * Registers all handlers. This is the only file that touches ipcMain: each request must come from the top frame of our own
 * window showing our own page, and its argument must fit its schema.
 * @param isOurs whether a sender is the dashboard window
 * @param origin origin of the dashboard's page
 * @param beforeAnswer called before each answer goes out
 */
export function handleRequests(
  handlers: Handlers,
  isOurs: (sender: WebContents) => boolean,
  origin: string,
  beforeAnswer: () => void,
): void {
  for (const name of Object.keys(requestSchemas) as RequestName[]) {
    ipcMain.handle(name, async (event, argument: unknown) => {
      // The frame is read at once: after a navigation it would be null (Electron 33 and later).
      if (!isOurs(event.sender) || !isOurPage(event.senderFrame, origin))
        throw new ContractError(`${name}: not for you`);
      const outcome = await answer(handlers, name, argument);
      beforeAnswer();
      return outcome;
    });
  }
}

function answer(handlers: Handlers, name: RequestName, argument: unknown): unknown {
  const parsed = v.safeParse(requestSchemas[name], argument);
  if (!parsed.success) throw new ContractError(`${name}: the argument does not keep to the contract`);
  // The schema and the handler of one name belong together; the compiler cannot follow that through a variable.
  const handler = handlers[name] as (argument: unknown) => unknown;
  return handler(parsed.output);
}

function isOurPage(frame: WebFrameMain | null, origin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === origin;
}
