import { win32 } from 'node:path';

/** Where an organisation puts its policy (docs/adr/0008-managed-policy.md): a place that only administrators can write to. */
export function policyPlace(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Dialboard', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Dialboard/policy.json';
  return '/etc/dialboard/policy.json';
}
