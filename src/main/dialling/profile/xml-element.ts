import { SaxesParser } from 'saxes';

/** Ends the reading of what is no XML, or has what it should not have. */
class Unreadable extends Error {}

/**
 * The text of the first XML element with a local name, whatever its namespace. A document type is refused: what it could
 * declare (entities that grow, entities that fetch) no PBX has use for. Undefined when there is none, or no XML.
 */
export function findInXml(text: string, name: string): string | undefined {
  const parser = new SaxesParser();
  let depth = 0;
  let inside = 0;
  let collected = '';
  let found: string | undefined;
  // At the first error it stops: the parser would go on, and tell of each of a million.
  const refuse = (): never => {
    throw new Unreadable();
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', (tag) => {
    depth += 1;
    if (inside === 0 && found === undefined && tag.name.replace(/^.*:/, '') === name) inside = depth;
  });
  const collect = (part: string): void => {
    if (inside > 0) collected += part;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', () => {
    if (depth === inside) {
      found = collected.trim();
      inside = 0;
    }
    depth -= 1;
  });
  try {
    parser.write(text.trimStart()).close();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
  return found;
}
