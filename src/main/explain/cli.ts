import { createInterface } from 'node:readline';
import { explainLine, toRegion } from '../../shared/dial-target/explain';

const help = `npm run --silent explain -- --region NL

Reads texts from standard input, one JSON string a line, as links from outside, and prints for each what Dialboard would
make of it, one JSON object a line.
`;

/** The home region: `--region NL`, `--region=NL`, or that of the system's locale. */
function chosenRegion(args: readonly string[]): string {
  const at = args.indexOf('--region');
  const given = at < 0 ? args.find((arg) => arg.startsWith('--region='))?.slice('--region='.length) : args[at + 1];
  return given ?? new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale).maximize().region ?? '';
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  const code = chosenRegion(args);
  const region = toRegion(code);
  if (region === undefined) {
    process.stderr.write(
      `No numbering plan is known for the region "${code}". Give a country code, as in --region NL.\n`,
    );
    return 2;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') process.stdout.write(`${explainLine(line, region)}\n`);
  }
  return 0;
}

// A reader that has enough (`| head`) closes the pipe: that is the end, not an error.
process.stdout.on('error', () => process.exit(0));
void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
