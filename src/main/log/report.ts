import type { Snapshot } from '../../shared/snapshot';
import { redact } from './redact';

/** What a diagnostic report is made of. */
export interface ReportParts {
  /** Of the program and the system: versions, platform, language. */
  readonly facts: Readonly<Record<string, string>>;
  readonly snapshot: Snapshot;
  /** The last lines of the log. */
  readonly lines: readonly string[];
  readonly secrets: readonly string[];
}

/**
 * The diagnostic report: a text that a person reads before handing it to whoever helps. Settings by name and value, but of lists
 * of numbers only how long they are; no extension, no server, no number, and the log as it is.
 */
export function diagnosticReport({ facts, snapshot, lines, secrets }: ReportParts): string {
  const { settings, account, policy, calls } = snapshot;
  const shown = Object.entries(settings).map(([name, value]) => [
    name,
    Array.isArray(value) ? `${value.length} entries` : String(value),
  ]);
  const parts: [string, (readonly string[])[]][] = [
    ['Dialboard diagnostic report', Object.entries(facts)],
    [
      'State',
      [
        ['account', account.status],
        ['demo', String(account.status === 'signed-in' && account.demo)],
        ['region', snapshot.region],
        ['calls in this run', String(calls.length)],
        [
          'policy',
          policy.fault === undefined ? `${Object.keys(policy.settings).length} settings locked` : policy.fault.code,
        ],
      ],
    ],
    ['Settings', shown],
  ];
  const text = parts.map(([title, rows]) =>
    [title, ...rows.map(([name = '', value = '']) => `  ${name}: ${redactUnlessVersion(name, value, secrets)}`)].join(
      '\n',
    ),
  );
  return [...text, ['Log', ...lines.map((line) => `  ${line}`)].join('\n')].join('\n\n');
}

/** Versions look like numbers, and are what a report is for. */
function redactUnlessVersion(name: string, value: string, secrets: readonly string[]): string {
  return /^(?:version|electron|system|made)$/.test(name) ? value : redact(value, secrets);
}
