import { foldText } from '../../fold-text';
import type { IconName } from '../../ui/Icon';

/** One thing that the command box can do. */
export interface Command {
  /** Its own among all. */
  readonly id: string;
  readonly title: string;
  /** Where it belongs, or what more is known of it. */
  readonly detail: string;
  readonly icon: IconName;
  /** More words that find it. */
  readonly words?: string;
  /** What tells whether two commands call the same number. */
  readonly number?: string;
  readonly run: () => void;
}

/** The most that is listed at once: what is further down is found by one more letter. */
const most = 12;

/**
 * The commands that a text finds, each of its words at the beginning of a word, and each number once; those whose title begins
 * with the text come first, otherwise the order stays.
 */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const wanted = foldText(text);
  const words = wanted.split(' ').filter(Boolean);
  const numbers = new Set<string>();
  const found = commands.filter(({ title, detail, words: more = '', number }) => {
    const all = ` ${foldText(`${title} ${detail} ${more}`)}`;
    if (!words.every((word) => all.includes(` ${word}`) || all.includes(`-${word}`))) return false;
    if (number === undefined) return true;
    const fresh = !numbers.has(number);
    numbers.add(number);
    return fresh;
  });
  const begins = ({ title }: Command) => foldText(title).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((command) => !begins(command))].slice(0, most);
}
