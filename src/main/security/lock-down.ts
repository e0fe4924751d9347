import { app, type Session } from 'electron';

/**
 * Closes every way out of the dashboard's page: other pages, new windows, embedded views, permissions and the network
 * (Electron security guide, items 5 and 11 to 14).
 * @param page the one page that may be shown; it may load what is at its own origin, and itself anew
 */
export function lockDown(session: Session, page: string): void {
  const { protocol: ownScheme, host: ownHost } = new URL(page);
  // While developing: its pages come over HTTP, and what has changed over a WebSocket.
  const fromDevServer = ownScheme === 'http:';

  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      // The face for a broken page offers to load it anew.
      if (event.url !== page) event.preventDefault();
    });
    const prevent = (event: Electron.Event): void => {
      event.preventDefault();
    };
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', prevent);
    contents.on('will-attach-webview', prevent);
    // Neither the policy of the page nor a filter of requests holds WebRTC: it may only go through the proxy, which is none.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });

  // A window without a spell checker is not enough: each session fetches dictionaries from Google's servers until it is told here.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);

  // Without handlers Electron grants everything.
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);

  // A proxy where nothing listens. It also takes what the filter below never sees: hints to connect, and WebRTC over TCP.
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:1',
    proxyBypassRules: fromDevServer ? `<-loopback>;${ownHost}` : '<-loopback>',
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol, host } = new URL(details.url);
    const ownProtocol = protocol === ownScheme || (fromDevServer && protocol === 'ws:');
    const own = ownProtocol && host === ownHost;
    answer({ cancel: !own && protocol !== 'devtools:' && protocol !== 'data:' });
  });
}
