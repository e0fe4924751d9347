import { linkSchemes, type SchemeHandler } from '../../shared/link-handler';
import type { Step } from './step';

// LaunchServices takes only an app whose Info.plist names the scheme (CFBundleURLTypes; `protocols` in electron-builder.yml).
// The person can also choose in FaceTime: Settings, General, "Default for calls" (support.apple.com, FaceTime User Guide).

/** Steps that make the packaged app the one for links. */
export function registerOnMac(): Step[] {
  return linkSchemes.map((scheme) => ({ do: 'call', name: 'setAsDefaultProtocolClient', scheme }));
}

/** Steps that undo {@link registerOnMac}. */
export function unregisterOnMac(): Step[] {
  return linkSchemes.map((scheme) => ({ do: 'call', name: 'removeAsDefaultProtocolClient', scheme }));
}

/** Who opens the links: `name` is that of the app for the scheme, empty when there is none. */
export function handlerOnMac(isDefault: boolean, name: string): SchemeHandler {
  if (isDefault) return { by: 'dialboard' };
  return name === '' ? { by: 'nobody' } : { by: 'other', owner: name };
}
