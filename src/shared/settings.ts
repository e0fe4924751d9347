import * as v from 'valibot';
import { callPageMoments, longestCallPage } from './call-page';
import { destinationListSchema } from './destinations';
import { locales } from './locale';
import { mostUnwanted, unwantedNumber } from './unwanted';

/** How numbers are handed to the PBX: +31201234567, 0031201234567, or as dialled in the home region. */
export const numberFormats = ['e164', 'international', 'national'] as const;

/** How the window is coloured: as the system is, or in one way. High contrast is light or dark as the system is. */
export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;

/** One of them. */
export type Theme = (typeof themes)[number];

/** In which language: the first of the system's that Dialboard speaks, or one. */
export const languageChoices = ['system', ...locales] as const;

/** For how many days recent calls may be kept. */
export const keepPeriods = ['off', '7', '30', '90'] as const;

/** Keys of a hotkey, `off`, or empty for what is usual. */
const wantedKeys = v.pipe(
  v.string(),
  v.regex(/^(?:off|(?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:Meta\+)?(?:[A-Z0-9]|F\d{1,2}))?$/),
);

/** What each setting may be. */
const rules = {
  /** ISO 3166-1 code of the home region, or empty: that of the system. */
  region: v.pipe(v.string(), v.regex(/^(?:[A-Z]{2})?$/)),
  /** Numbers up to this many digits that do not begin with 0 are extensions of the person's own PBX. */
  internalMaxLength: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
  /** What the PBX wants before an outside number, or empty. */
  outsideLinePrefix: v.pipe(v.string(), v.regex(/^[0-9*#]{0,4}$/)),
  numberFormat: v.picklist(numberFormats),
  /** What happens with an ordinary number from a link. Everything else always asks. */
  ordinaryLinks: v.picklist(['ask', 'dial']),
  /** Whether calls hide the person's number unless the call says otherwise. */
  hideNumber: v.boolean(),
  /** Whether the PBX wants the outside line before emergency numbers as well. */
  prefixEmergency: v.boolean(),
  /** Destinations that are never dialled. */
  refused: destinationListSchema,
  /** Destinations whose price is no reason to ask. */
  trusted: destinationListSchema,
  /** Numbers that are never dialled by accident, as they are dialled. */
  unwanted: v.pipe(v.array(v.pipe(v.string(), v.regex(unwantedNumber))), v.maxLength(mostUnwanted)),
  /** After so many calls within an hour every call asks. */
  callsPerHour: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  /** Empty for the platform's usual hotkey, `off`, or keys in the canonical form of an accelerator. */
  hotkey: wantedKeys,
  /** The keys that open the command box from any program; empty or `off` for none. */
  boxHotkey: wantedKeys,
  /** Where the hotkey takes its text from: what was copied or, on X11, what is selected. */
  hotkeyTakes: v.picklist(['clipboard', 'selection']),
  /** What happens with an ordinary number from the hotkey, the tray or a command. Everything else always asks. */
  ordinaryHotkey: v.picklist(['ask', 'dial']),
  /** Whether the person was asked to open phone links with Dialboard; it asks once. */
  linksOffered: v.boolean(),
  /** The first steps after signing in: not seen yet, begun, or over for good. */
  firstRun: v.picklist(['unseen', 'begun', 'over']),
  /** The address of the person's own page about a call, with places in braces; see call-page.ts. */
  callPage: v.pipe(v.string(), v.maxLength(longestCallPage)),
  callPageMoment: v.picklist(callPageMoments),
  /** How many days recent calls are kept on disk. */
  keepRecents: v.picklist(keepPeriods),
  theme: v.picklist(themes),
  language: v.picklist(languageChoices),
  /** Whether closing the window leaves Dialboard in the tray, where there is one. */
  closeToTray: v.boolean(),
  /** Whether the person was told that it does; it is said once. */
  trayTold: v.boolean(),
  /** Desk-phone mode: an ordinary dial shows no window, only the tray and a notification. */
  deskPhone: v.boolean(),
  /** Do not disturb: a link from outside waits until the person looks for it. */
  linksWait: v.boolean(),
  /** The id of the account that dials extensions of the own PBX, or empty: the one in use. */
  internalAccount: v.pipe(v.string(), v.maxLength(2048)),
};

/** What the person may change. Kept in `settings.json` in the user-data folder; nothing of it is secret. */
export type Settings = v.InferOutput<ReturnType<typeof v.object<typeof rules>>>;

/** The settings at the first start. */
export const defaultSettings: Settings = {
  region: '',
  internalMaxLength: 5,
  outsideLinePrefix: '',
  numberFormat: 'e164',
  ordinaryLinks: 'ask',
  hideNumber: false,
  prefixEmergency: false,
  refused: [],
  trusted: [],
  unwanted: [],
  callsPerHour: 60,
  hotkey: '',
  boxHotkey: '',
  hotkeyTakes: 'clipboard',
  ordinaryHotkey: 'ask',
  linksOffered: false,
  firstRun: 'unseen',
  callPage: '',
  callPageMoment: 'never',
  keepRecents: 'off',
  theme: 'system',
  language: 'system',
  closeToTray: true,
  trayTold: false,
  deskPhone: false,
  linksWait: false,
  internalAccount: '',
};

/** How settings are read from a file: for what does not fit, the usual value stands in. */
export const settingsSchema = v.object({
  region: v.fallback(rules.region, defaultSettings.region),
  internalMaxLength: v.fallback(rules.internalMaxLength, defaultSettings.internalMaxLength),
  outsideLinePrefix: v.fallback(rules.outsideLinePrefix, defaultSettings.outsideLinePrefix),
  numberFormat: v.fallback(rules.numberFormat, defaultSettings.numberFormat),
  ordinaryLinks: v.fallback(rules.ordinaryLinks, defaultSettings.ordinaryLinks),
  hideNumber: v.fallback(rules.hideNumber, defaultSettings.hideNumber),
  prefixEmergency: v.fallback(rules.prefixEmergency, defaultSettings.prefixEmergency),
  refused: v.fallback(rules.refused, defaultSettings.refused),
  trusted: v.fallback(rules.trusted, defaultSettings.trusted),
  unwanted: v.fallback(rules.unwanted, defaultSettings.unwanted),
  callsPerHour: v.fallback(rules.callsPerHour, defaultSettings.callsPerHour),
  hotkey: v.fallback(rules.hotkey, defaultSettings.hotkey),
  boxHotkey: v.fallback(rules.boxHotkey, defaultSettings.boxHotkey),
  hotkeyTakes: v.fallback(rules.hotkeyTakes, defaultSettings.hotkeyTakes),
  ordinaryHotkey: v.fallback(rules.ordinaryHotkey, defaultSettings.ordinaryHotkey),
  linksOffered: v.fallback(rules.linksOffered, defaultSettings.linksOffered),
  firstRun: v.fallback(rules.firstRun, defaultSettings.firstRun),
  callPage: v.fallback(rules.callPage, defaultSettings.callPage),
  keepRecents: v.fallback(rules.keepRecents, defaultSettings.keepRecents),
  callPageMoment: v.fallback(rules.callPageMoment, defaultSettings.callPageMoment),
  theme: v.fallback(rules.theme, defaultSettings.theme),
  language: v.fallback(rules.language, defaultSettings.language),
  closeToTray: v.fallback(rules.closeToTray, defaultSettings.closeToTray),
  trayTold: v.fallback(rules.trayTold, defaultSettings.trayTold),
  deskPhone: v.fallback(rules.deskPhone, defaultSettings.deskPhone),
  linksWait: v.fallback(rules.linksWait, defaultSettings.linksWait),
  internalAccount: v.fallback(rules.internalAccount, defaultSettings.internalAccount),
});

/** How a change is read: some settings, and whatever does not fit is refused. */
export const settingsChangeSchema = v.partial(v.strictObject(rules));

/** A change of settings. */
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;
