/**
 * The few globals that Node, Electron and the DOM all have. Shared code may use these and nothing else from its
 * surroundings, so this room is compiled without Node's and without the DOM's types.
 */
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly origin: string;
}
