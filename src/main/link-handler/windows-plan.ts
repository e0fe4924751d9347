import { win32 } from 'node:path';
import { linkSchemes, type SchemeHandler } from '../../shared/link-handler';
import { startCommand, type HandlerFacts } from './facts';
import type { Step } from './step';

// The names are those of assets/installer.nsh, so that whoever comes later finds the one registration.
const programId = 'Dialboard.tel';
const classKey = `HKCU\\Software\\Classes\\${programId}`;
const appKey = 'HKCU\\Software\\Dialboard';
const capabilities = 'Software\\Dialboard\\Capabilities';
const registeredApplications = 'HKCU\\Software\\RegisteredApplications';
const registeredName = 'Dialboard';

/**
 * The page on which a person makes Dialboard the app for links. Windows 11 from 21H2 with the update of April 2023 shows
 * Dialboard's own page; older ones show Default apps. Source: learn.microsoft.com, "Launch the Default Apps settings page".
 */
export const windowsSettingsPage = `ms-settings:defaultapps?registeredAppUser=${registeredName}`;

/**
 * Steps that make Dialboard a choice for links. Since Windows 8 only the person can make the choice, on the page that is
 * opened last; `HKCU\Software\Classes\tel` is left alone.
 */
export function registerOnWindows(facts: HandlerFacts): Step[] {
  if (facts.start.hasInstaller) return [{ do: 'open', url: windowsSettingsPage }];
  const add = (key: string, name: string | undefined, data: string): Step =>
    reg(facts, ['add', key, ...(name === undefined ? ['/ve'] : ['/v', name]), '/t', 'REG_SZ', '/d', data, '/f']);
  return [
    add(classKey, undefined, 'URL:Telephone call'),
    add(classKey, 'URL Protocol', ''),
    add(`${classKey}\\DefaultIcon`, undefined, `${facts.start.execPath},0`),
    // Everything after -- is data: a link cannot smuggle in a switch.
    add(`${classKey}\\shell\\open\\command`, undefined, `${startCommand(facts.start).map(quote).join(' ')} -- "%1"`),
    add(`HKCU\\${capabilities}`, 'ApplicationName', facts.appName),
    add(`HKCU\\${capabilities}`, 'ApplicationDescription', 'Click to dial through your PBX'),
    ...linkSchemes.map((scheme) => add(`HKCU\\${capabilities}\\URLAssociations`, scheme, programId)),
    add(registeredApplications, registeredName, capabilities),
    { do: 'open', url: windowsSettingsPage },
  ];
}

/** Steps that undo {@link registerOnWindows}; each is asked for afterwards, since reg.exe also fails for what is not there. */
export function unregisterOnWindows(facts: HandlerFacts): Step[] {
  if (facts.start.hasInstaller) return [{ do: 'open', url: windowsSettingsPage }];
  const ours = [[registeredApplications, '/v', registeredName], [appKey], [classKey]];
  return [
    ...ours.map((which) => reg(facts, ['delete', ...which, '/f'], 'anything')),
    ...ours.map((which) => reg(facts, ['query', ...which], 'failure')),
  ];
}

// By its full path: Windows would look for a bare name in the app's own folder first.
const reg = (facts: HandlerFacts, args: string[], expects: 'success' | 'failure' | 'anything' = 'success'): Step => ({
  do: 'run',
  program: win32.join(facts.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe'),
  args,
  expects,
});

/**
 * One word of a Windows command line. A path holds no quote, but one that ends in backslashes would escape the closing quote
 * (learn.microsoft.com, "Parsing C command-line arguments").
 */
function quote(word: string): string {
  return `"${word.replace(/\\+$/, '$&$&')}"`;
}

/** Who opens the links, from what Windows says of the app (`app.getApplicationInfoForProtocol`). */
export function handlerOnWindows(app: { name: string; path: string }, execPath: string): SchemeHandler {
  const file = (path: string): string => win32.normalize(path.replaceAll('"', '')).toLowerCase();
  if (file(app.path) === file(execPath)) return { by: 'dialboard' };
  // Where no app is chosen Windows names its own chooser.
  if (win32.basename(file(app.path)) === 'openwith.exe') return { by: 'nobody' };
  const owner = app.name || win32.basename(app.path);
  return owner === '' ? { by: 'unknown' } : { by: 'other', owner };
}
