import { expect, it } from 'vitest';
import { createPrivacyTranslator } from '../../../src/shared/privacy-messages';
import { privacyPage } from '../../../src/shared/privacy-page';

const head = `# Privacy

Dialboard keeps as little as it can. What follows is made from the inventory in \`src/shared/inventory.ts\`, the same list that the
privacy page in the app shows and that _Delete everything_ goes by; \`npm run privacy\` writes it anew, and the tests fail when it is
not current or when something is found on a computer that it does not name.
`;

const foot = `## Your rights

All of these are in the settings, under _Privacy_.

- **Show my data** lists everything, readable. The password is shown nowhere.
- **Export** writes a new folder, \`dialboard-<time>\`, where you choose: \`dialboard.json\` with everything, and \`favourites.csv\`,
  \`contacts.csv\` and \`calls.csv\` for a spreadsheet (UTF-8, commas, a first line of names). A cell that would be taken for a formula
  begins with an apostrophe.
- **Correct**: settings on their pages, favourites and contacts by their pencil, profiles of your own in their editor.
- **Delete everything** removes all of the above from the computer and the keychain, but for what the runtime keeps for itself, and
  ends at the first screen. What could not be removed, with a locked keychain for instance, is named.

### The JSON file

\`format\` is \`dialboard-export\` and \`version\` is 1. Times are RFC 3339 in UTC.

- \`account\`: \`server\` and \`extension\`, or \`null\` when signed out.
- \`settings\`: as in \`settings.json\`.
- \`favourites\`: \`name\`, \`shown\` (the number), \`colour\`, \`key\` (the digit of its shortcut, or \`null\`), in your order.
- \`contacts\`: \`name\`, \`organisation\`, and \`numbers\`, each with \`number\` (what is dialled), \`target\` (E.164 where it has one),
  \`shown\` (as written) and \`kind\` (\`mobile\`, \`work\`, \`home\` or \`other\`).
- \`profiles\`: your own dial profiles, each the document itself ([dial-profiles.md](dial-profiles.md)).
- \`calls\`: \`number\` (with its extension and what is sent after the answer), \`name\` where it was known, \`time\`, \`outcome\` (\`connected\`, \`not-connected\` or
  \`unknown\`) and \`reason\`, the newest first.

## What encryption does not do

Whoever can read your keychain while it is open can read the encrypted files, and so can a program that runs as you. A file that was
replaced or removed may live on in free blocks of the disk, encrypted; its key is gone after _Delete everything_.
`;

it('docs/privacy.md is what the inventory says; npm run privacy writes it', async () => {
  const page = [head, privacyPage(createPrivacyTranslator('en')), '', foot].join('\n');
  await expect(page).toMatchFileSnapshot('../../../docs/privacy.md');
});
