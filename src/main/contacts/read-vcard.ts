import type { NumberKind } from '../../shared/contact';
import { parts, readContentLine, textOf, unescape, unfold, type ContentLine } from './content-line';
import { tidy, type FileContent, type RawContact, type Unreadable } from './raw-contact';

/**
 * Reads vCards of the versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350): names, organisation, numbers. A card that is cut
 * off does not take its neighbours with it. Returns undefined when there is no card. Never throws.
 */
export function readVcards(text: string): FileContent | undefined {
  const contacts: RawContact[] = [];
  const unreadable: Unreadable[] = [];
  let card: ContentLine[] | undefined;
  // A card may hold another one (AGENT in version 2.1), which is not a contact of the file's.
  let depth = 0;
  let place = 0;

  for (const text_ of unfold(text)) {
    const line = readContentLine(text_);
    if (line === undefined) continue;
    const isCard = /^\s*VCARD\s*$/i.test(line.value);
    if (line.name === 'BEGIN' && isCard) {
      depth += 1;
      if (depth > 1 && card !== undefined && !card.some(({ name }) => name === 'AGENT')) {
        // The one before was never ended.
        unreadable.push({ place, reason: 'unreadable' });
        depth = 1;
      }
      if (depth === 1) {
        card = [];
        place += 1;
      }
    } else if (line.name === 'END' && isCard) {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && card !== undefined) {
        contacts.push({ ...readCard(card), place });
        card = undefined;
      }
    } else if (depth === 1) card?.push(line);
  }
  if (card !== undefined) unreadable.push({ place, reason: 'unreadable' });
  return place === 0 ? undefined : { contacts, unreadable };
}

function readCard(lines: readonly ContentLine[]): Omit<RawContact, 'place'> {
  const first = (name: string) => lines.find((line) => line.name === name && textOf(line).trim() !== '');
  const full = first('FN');
  const structured = first('N');
  const organisation = first('ORG');
  const nickname = first('NICKNAME');
  const org = organisation === undefined ? '' : tidy(parts(textOf(organisation))[0] ?? '');
  const names = [
    full === undefined ? '' : unescape(textOf(full)),
    structured === undefined ? '' : inSpokenOrder(parts(textOf(structured))),
    nickname === undefined ? '' : unescape(textOf(nickname)),
  ];
  return {
    name: names.map(tidy).find((name) => name !== '') ?? '',
    organisation: org,
    numbers: lines
      .filter(
        ({ name, types }) => name === 'TEL' && !types.some((type) => /^(?:fax|pager|modem|textphone)$/.test(type)),
      )
      .map((line) => ({ text: unescape(textOf(line)).trim(), kind: kindOfTypes(line.types) }))
      .filter(({ text }) => text !== ''),
  };
}

/** N has family; given; additional; prefixes; suffixes (RFC 6350 section 6.2.2). */
function inSpokenOrder([family = '', given = '', additional = '']: readonly string[]): string {
  return [given, additional, family].filter((part) => part.trim() !== '').join(' ');
}

function kindOfTypes(types: readonly string[]): NumberKind {
  if (types.some((type) => type === 'cell' || type === 'mobile' || type === 'iphone')) return 'mobile';
  if (types.includes('home')) return 'home';
  return types.includes('work') ? 'work' : 'other';
}
