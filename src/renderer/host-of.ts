/** The host and port of a server's address, which is what people know it by; the address itself when it is none. */
export function hostOf(server: string): string {
  return URL.canParse(server) ? new URL(server).host : server;
}
