import { AboutSettings } from '../about/AboutSettings';
import { AccountSettings } from '../account/AccountSettings';
import { AppearanceSettings } from '../appearance/AppearanceSettings';
import { BackgroundSettings } from '../background/BackgroundSettings';
import { QuietSettings } from '../background/QuietSettings';
import { CallPageSettings } from '../call-page/CallPageSettings';
import { HotkeySettings } from '../hotkey/HotkeySettings';
import { LinkSettings } from '../phone-links/LinkSettings';
import { ProfilesSettings } from '../profiles/ProfilesSettings';
import { PrivacySettings } from '../privacy/PrivacySettings';
import { SafetySettings } from '../safety/SafetySettings';
import { NumberSettings } from './NumberSettings';
import type { SettingsSection } from './section';

/** The sections of the settings, in their order on the page. A feature adds its own here, with one entry. */
export const settingsSections: readonly SettingsSection[] = [
  {
    id: 'account',
    title: 'settings.account',
    texts: ['settings.account.words'],
    Section: AccountSettings,
  },
  {
    id: 'profiles',
    title: 'profiles.title',
    texts: ['profiles.import', 'profiles.words'],
    Section: ProfilesSettings,
  },
  {
    id: 'numbers',
    title: 'settings.numbers',
    texts: ['settings.region', 'settings.internal', 'settings.format', 'settings.prefix', 'settings.numbers.words'],
    Section: NumberSettings,
  },
  {
    id: 'links',
    title: 'settings.links',
    texts: ['settings.ordinary', 'settings.links.words'],
    Section: LinkSettings,
  },
  {
    id: 'hotkey',
    title: 'settings.hotkey',
    texts: ['hotkey.keys', 'hotkey.box', 'hotkey.takes', 'settings.hotkey.words'],
    Section: HotkeySettings,
  },
  {
    id: 'quiet',
    title: 'settings.quiet',
    texts: ['quiet.desk-phone', 'quiet.links-wait', 'settings.quiet.words'],
    Section: QuietSettings,
  },
  {
    id: 'background',
    title: 'settings.background',
    texts: ['background.login', 'background.close', 'settings.background.words'],
    Section: BackgroundSettings,
  },
  {
    id: 'safety',
    title: 'settings.safety',
    texts: [
      'safety.hide-number',
      'safety.calls-per-hour',
      'safety.refused',
      'safety.trusted',
      'safety.unwanted',
      'settings.safety.words',
    ],
    Section: SafetySettings,
  },
  {
    id: 'call-page',
    title: 'call-page.title',
    texts: ['call-page.moment', 'call-page.address', 'call-page.words'],
    Section: CallPageSettings,
  },
  {
    id: 'appearance',
    title: 'settings.appearance',
    texts: ['settings.theme', 'settings.language', 'settings.appearance.words'],
    Section: AppearanceSettings,
  },
  {
    id: 'privacy',
    title: 'settings.privacy',
    texts: ['settings.privacy.words'],
    Section: PrivacySettings,
  },
  {
    id: 'about',
    title: 'settings.about',
    texts: ['settings.about.words'],
    Section: AboutSettings,
  },
];
