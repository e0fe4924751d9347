import { describe, expect, it } from 'vitest';
import { hotkeyWay, isWayland, keyPlatform, type SystemFacts } from '../../../../src/main/hotkey/way';

const linux = (env: SystemFacts['env'], electron = '45.4.1', ozonePlatform = ''): SystemFacts => ({
  platform: 'linux',
  env,
  electron,
  ozonePlatform,
});
const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' };

describe('how a hotkey reaches us', () => {
  it.each([
    ['X11', linux({ XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }), 'keys'],
    ['nothing that says what it is', linux({ DISPLAY: ':0' }), 'keys'],
    ['an X server inside a Wayland session', linux({ ...wayland, XDG_SESSION_TYPE: 'x11' }), 'keys'],
    ['Wayland with Electron 45', linux(wayland), 'portal'],
    ['Wayland with Electron 44', linux(wayland, '44.0.0'), 'portal'],
    ['Wayland with Electron 43', linux(wayland, '43.9.9'), 'none'],
    ['Wayland with Electron 33', linux(wayland, '33.2.1'), 'none'],
    ['Wayland through XWayland', linux(wayland, '45.4.1', 'x11'), 'none'],
    ['Wayland that says only where it is', linux({ WAYLAND_DISPLAY: 'wayland-0' }), 'portal'],
    ['Windows', { ...linux(wayland), platform: 'win32' }, 'keys'],
    ['a Mac', { ...linux({}), platform: 'darwin' }, 'keys'],
  ] as const)('on %s', (_name, facts, way) => {
    expect(hotkeyWay(facts)).toBe(way);
    expect(isWayland(facts)).toBe(way !== 'keys');
  });

  it('knows whose keyboard it is', () => {
    expect((['darwin', 'win32', 'linux', 'freebsd'] as const).map(keyPlatform)).toEqual([
      'mac',
      'windows',
      'linux',
      'linux',
    ]);
  });
});
