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
  readonly run: () => void;
}

/** The most that is listed at once: what is further down is found by one more letter. */
const most = 12;

/**
 * The commands that a text finds, each of its words at the beginning of a word; those whose title begins with the text come
 * first, otherwise the order stays.
 */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const wanted = foldText(text);
  const words = wanted.split(' ').filter(Boolean);
  const found = commands.filter(({ title, detail, words: more = '' }) => {
    const all = ` ${foldText(`${title} ${detail} ${more}`)}`;
    return words.every((word) => all.includes(` ${word}`) || all.includes(`-${word}`));
  });
  const begins = ({ title }: Command) => foldText(title).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((command) => !begins(command))].slice(0, most);
}
