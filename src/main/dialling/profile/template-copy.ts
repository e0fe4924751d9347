import type { Profile } from '../../../shared/profile/profile';

/** What to begin with where no template fits: a form with the number, and nothing that could be wrong. */
const empty: Profile = {
  format: 1,
  id: 'empty',
  name: 'My phone system',
  kind: 'generic',
  sureness: 'community',
  sources: [],
  parameters: [{ key: 'extension' }, { key: 'password', secret: true }],
  number: { keep: '+0123456789*#' },
  auth: { kind: 'none' },
  dial: { method: 'POST', url: '/', body: { form: { number: '{number}' } } },
};

/** Characters of an id, as the schema has it. */
const longestId = 48;

/**
 * The text of a copy of a profile, or of an empty one, to be changed: under an id that is not taken, and with what is said of where its facts come
 * from left to whoever changes it.
 */
export function copyOf(template: Profile | undefined, taken: ReadonlySet<string>): string {
  const { $schema: _, note: __, alsoKnownAs: ___, ...kept } = template ?? empty;
  const wanted = template === undefined ? 'my-system' : `my-${template.id}`;
  const stem = wanted.slice(0, longestId - 4).replace(/-+$/, '');
  let id = stem;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
  const copy: Profile = { ...kept, id, sureness: 'community', sources: template === undefined ? [] : [template.name] };
  return `${JSON.stringify(copy, null, 2)}\n`;
}
