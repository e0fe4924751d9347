import type { ComponentType } from 'react';
import type { MessageKey } from '../../../shared/messages';
import type { Settings, SettingsChange } from '../../../shared/settings';

/** What a section of the settings is given. Each change counts at once. */
export interface SettingsProps {
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
}

/** One section of the settings. */
export interface SettingsSection {
  /** Names it among the others and on the page. */
  readonly id: string;
  readonly title: MessageKey;
  /** The texts that a search looks in, besides the title: labels, hints, and a list of words that people may try. */
  readonly texts: readonly MessageKey[];
  /** Draws its settings, without the title. */
  readonly Section: ComponentType<SettingsProps>;
}
