import * as v from 'valibot';

/** What a number of a contact is for, as far as the file said. */
export const numberKinds = ['mobile', 'work', 'home', 'other'] as const;

/** One of them. */
export type NumberKind = (typeof numberKinds)[number];

/** As many contacts are kept at most: the address book of a large organisation. */
export const mostContacts = 25_000;

/** As many numbers of one contact are kept. */
export const mostContactNumbers = 12;

/** The longest name or organisation, in UTF-16 units; more is no name. */
export const longestContactName = 120;

/** What the person writes of a contact. */
export const contactDraftSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.maxLength(longestContactName)),
  organisation: v.pipe(v.string(), v.trim(), v.maxLength(longestContactName)),
  numbers: v.pipe(
    v.array(
      v.strictObject({
        /** As typed; main reads it. */
        text: v.pipe(v.string(), v.trim(), v.maxLength(256)),
        kind: v.picklist(numberKinds),
      }),
    ),
    v.maxLength(mostContactNumbers),
  ),
});

/** What the person writes of a contact. */
export type ContactDraft = v.InferOutput<typeof contactDraftSchema>;

/** A contact as it is kept: what is needed to call it and to know who calls, and nothing else of what a file holds. */
export const contactSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  /** Empty when none was given, or when it is the name. */
  organisation: v.string(),
  numbers: v.array(
    v.object({
      /** What is dialled: a text that reads the same in every region. */
      number: v.string(),
      /** What calls are compared with: E.164, or the digits of a smaller plan. */
      target: v.string(),
      /** As people write it. */
      shown: v.string(),
      kind: v.fallback(v.picklist(numberKinds), 'other'),
    }),
  ),
});

/** A contact. */
export type Contact = Readonly<v.InferOutput<typeof contactSchema>>;

/** Why something in a file does not become a contact. */
export const skipReasons = [
  'no-number',
  'not-a-number',
  'no-name',
  'duplicate',
  'unreadable',
  /** There is no room for more. */
  'too-many',
] as const;

/** One reason. */
export type SkipReason = (typeof skipReasons)[number];

/** What would become of a file, before the person says yes. */
export interface ImportPreview {
  /** Of this import; main forgets it when another file is chosen. */
  readonly id: string;
  /** The name of the file, without its folder. */
  readonly file: string;
  /** Contacts that are new. */
  readonly added: number;
  /** Contacts that are there already and get a number more. */
  readonly extended: number;
  readonly skipped: readonly {
    readonly reason: SkipReason;
    readonly count: number;
    /** Which, for a few of them: the name, or the number of the line or card. */
    readonly examples: readonly string[];
  }[];
  /** The first of the new ones. */
  readonly sample: readonly Contact[];
}

/** How many contacts a page holds that main hands out. */
export const contactsOnPage = 100;

/** Some of the contacts that were searched for, in the order of their names. */
export interface ContactsPage {
  /** How many there are in all. */
  readonly total: number;
  readonly from: number;
  readonly contacts: readonly Contact[];
}

/** What the dashboard knows of the contacts without asking. */
export interface ContactsView {
  readonly count: number;
  /** Grows with each change, so that what was searched for is searched for again. */
  readonly change: number;
}
