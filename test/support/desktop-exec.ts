/**
 * Reads the value of Exec the way the Desktop Entry Specification 1.5 says, step by step and without our own code: undo the
 * escaping of strings, split and undo quoting, expand the field codes. Returns the argument vector for one link. Throws where
 * the specification leaves the meaning open.
 */
export function readExec(value: string, link: string): string[] {
  return splitWords(unescapeString(value)).flatMap((word) => (word === '%u' ? [link] : [expandPercent(word)]));
}

function unescapeString(value: string): string {
  const meaning = new Map([
    ['s', ' '],
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
    ['\\', '\\'],
  ]);
  let out = '';
  for (let i = 0; i < value.length; i += 1) {
    if (value[i] !== '\\') {
      out += value.charAt(i);
      continue;
    }
    i += 1;
    const letter = meaning.get(value.charAt(i));
    if (letter === undefined) throw new Error(`No escape: \\${value.charAt(i)}`);
    out += letter;
  }
  return out;
}

const reserved = new Set(' \t\n"\'\\><~|&;$*?#()`');

function splitWords(line: string): string[] {
  const words: string[] = [];
  let i = 0;
  while (i < line.length) {
    if (line[i] === ' ') {
      i += 1;
      continue;
    }
    let word = '';
    if (line[i] === '"') {
      i += 1;
      while (line[i] !== '"') {
        if (i >= line.length) throw new Error('Unclosed quote');
        if (line[i] === '\\') {
          i += 1;
          if (!'"`$\\'.includes(line[i] ?? ' ')) throw new Error('A backslash before what needs none');
        } else if (line[i] === '`' || line[i] === '$') throw new Error('Unescaped in quotes');
        word += line.charAt(i);
        i += 1;
      }
      i += 1;
      if (i < line.length && line[i] !== ' ') throw new Error('An argument is quoted in whole');
    } else {
      while (i < line.length && line[i] !== ' ') {
        if (reserved.has(line.charAt(i))) throw new Error(`Reserved outside quotes: ${line.charAt(i)}`);
        word += line.charAt(i);
        i += 1;
      }
    }
    words.push(word);
  }
  return words;
}

function expandPercent(word: string): string {
  return word.replace(/%(.?)/gs, (_both, code: string) => {
    if (code !== '%') throw new Error(`Field code inside an argument: %${code}`);
    return '%';
  });
}
