import { posix, win32 } from 'node:path';

/** Where an organisation puts its policy (docs/adr/0006-managed-policy.md): a place that only administrators can write to. */
export function policyPlace(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Dialboard', 'policy.json');
    case 'darwin':
      return posix.join('/Library/Application Support', 'Dialboard', 'policy.json');
    default:
      return '/etc/dialboard/policy.json';
  }
}
