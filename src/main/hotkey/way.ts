import type { KeyPlatform } from '../../shared/hotkey/accelerator';
import type { HotkeyWay } from '../../shared/hotkey/hotkey-view';

/** What decides how a hotkey can reach us. */
export interface SystemFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Version of Electron, as `process.versions.electron`. */
  readonly electron: string;
  /** Value of Chromium's switch `ozone-platform`, or empty. */
  readonly ozonePlatform: string;
}

/** From here on Electron asks the GlobalShortcuts portal by itself (electron#52221); before, only behind a switch. */
const firstWithPortal = 44;

/** Whether the person's desktop is a Wayland one, however Chromium draws on it. */
export function isWayland({ platform, env }: Pick<SystemFacts, 'platform' | 'env'>): boolean {
  if (platform !== 'linux') return false;
  const type = env['XDG_SESSION_TYPE'] ?? '';
  // A display server inside X11 (or Xvfb in a Wayland session) says so itself.
  return type === 'wayland' || (type !== 'x11' && (env['WAYLAND_DISPLAY'] ?? '') !== '');
}

/** How a hotkey reaches Dialboard here. */
export function hotkeyWay(facts: SystemFacts): HotkeyWay {
  if (!isWayland(facts)) return 'keys';
  // Through XWayland a grab sees keys only while another XWayland window has the focus, so it would work now and then.
  if (facts.ozonePlatform === 'x11') return 'none';
  return Number(facts.electron.split('.', 1)[0]) >= firstWithPortal ? 'portal' : 'none';
}

/** Whose keyboard it is. */
export function keyPlatform(platform: NodeJS.Platform): KeyPlatform {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
