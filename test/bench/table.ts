import type { Results } from './bench';
import type { Summary } from './statistics';

interface Row {
  readonly about: string;
  readonly empty: string;
  readonly dialboard: string;
  readonly ratio: string;
  readonly target: string;
  readonly met: string;
}

/** What is aimed at: ratios to the empty window, milliseconds, kB. */
const targets = { shown: 1.15, usable: 1.35, memory: 1.15, enter: 10, rendererGzip: 180 };

/** The results as a table for people, with the targets and whether they are met. */
export function table({ empty, dialboard, enterToRequest, recents, contacts, sizes }: Results): string {
  const compared = (about: string, key: 'shown' | 'usable' | 'memory', unit: string): Row => {
    const ratio = dialboard[key].median / empty[key].median;
    return {
      about,
      empty: spread(empty[key], unit),
      dialboard: spread(dialboard[key], unit),
      ratio: ratio.toFixed(2),
      ...judged(ratio, targets[key], ''),
    };
  };
  const figure = (about: string, dialboard: string): Row => ({
    about,
    empty: '',
    dialboard,
    ratio: '',
    target: '',
    met: '',
  });
  const size = (about: string, kilobytes: number | undefined): Row =>
    figure(about, kilobytes === undefined ? 'not packaged' : `${kilobytes.toFixed(0)} kB`);
  const rows: Row[] = [
    { about: '', empty: 'Empty window', dialboard: 'Dialboard', ratio: 'Ratio', target: 'Target', met: '' },
    compared('Start → window shown', 'shown', 'ms'),
    compared('Start → usable', 'usable', 'ms'),
    compared('Memory when idle (PSS)', 'memory', 'MB'),
    {
      about: `Enter → request at the PBX (${enterToRequest.values.length} dials)`,
      empty: '',
      dialboard: spread(enterToRequest, 'ms', 1),
      ratio: '',
      ...judged(enterToRequest.median, targets.enter, ' ms'),
    },
    figure(`${recents.count} recents: open`, spread(recents.open, 'ms')),
    figure(`${recents.count} recents: key stroke in the search`, spread(recents.keyStroke, 'ms')),
    figure(`${recents.count} recents: frames dropped while scrolling`, `${recents.dropped} of ${recents.frames}`),
    figure(`${contacts.count} contacts: key stroke in the number field`, spread(contacts.keyStroke, 'ms')),
    {
      ...size('Renderer at its start, gzip', sizes.rendererGzip),
      ...judged(sizes.rendererGzip, targets.rendererGzip, ' kB'),
    },
    size('Renderer', sizes.renderer),
    size('Main', sizes.main),
    size('Preload', sizes.preload),
    size('In the package beside Electron', sizes.archive),
  ];
  const columns = ['about', 'empty', 'dialboard', 'ratio', 'target', 'met'] as const;
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      columns
        .map((column, at) => row[column].padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function judged(value: number, target: number, unit: string): Pick<Row, 'target' | 'met'> {
  return { target: `≤ ${target}${unit}`, met: value <= target ? 'met' : 'NOT MET' };
}

function spread({ median, min, max }: Summary, unit: string, digits = 0): string {
  return `${median.toFixed(digits)} ${unit} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}
