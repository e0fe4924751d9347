import type { MessageKey } from '../../../shared/messages';

/** One thing that a key does. Keys of one combination are joined; each of several combinations does it. */
export interface KeyHelp {
  readonly what: MessageKey;
  readonly combinations: readonly (readonly string[])[];
}

/** Keys that belong together. */
export interface KeyGroup {
  readonly title: MessageKey;
  readonly keys: readonly KeyHelp[];
}

/**
 * Every key there is, for the list that `?` shows: the one place where they are written down.
 * @param hotkey the caps of the hotkey, empty when there is none
 * @param boxHotkey the same of the one that opens the command box
 */
export function keyGroups(
  mac: boolean,
  hotkey: readonly string[] = [],
  boxHotkey: readonly string[] = [],
): readonly KeyGroup[] {
  const control = mac ? '⌘' : 'Ctrl';
  const alt = mac ? '⌥' : 'Alt';
  const shift = mac ? '⇧' : 'Shift';
  return [
    {
      title: 'keys.group.call',
      keys: [
        { what: 'keys.type', combinations: [['0'], ['…'], ['9'], ['+'], ['*'], ['#']] },
        { what: 'keys.paste', combinations: [[control, 'V']] },
        { what: 'keys.call', combinations: [['Enter']] },
        { what: 'keys.suggestions', combinations: [['↓'], ['↑']] },
        { what: 'keys.favourite', combinations: [[control, '1'], ['…'], [control, '9']] },
        { what: 'keys.cancel', combinations: [['Esc']] },
        { what: 'keys.choose', combinations: [['1'], ['…'], ['9']] },
        { what: 'keys.hang-up', combinations: [[control, shift, 'H']] },
        ...(hotkey.length === 0 ? [] : [{ what: 'keys.hotkey', combinations: [hotkey] } as const]),
      ],
    },
    {
      title: 'keys.group.window',
      keys: [
        { what: 'keys.new-call', combinations: [[control, 'N']] },
        { what: 'keys.find', combinations: [[control, 'K']] },
        ...(boxHotkey.length === 0 ? [] : [{ what: 'keys.box-hotkey', combinations: [boxHotkey] } as const]),
        { what: 'keys.settings', combinations: [[control, ',']] },
        {
          what: 'keys.reorder',
          combinations: [
            [alt, '←'],
            [alt, '→'],
          ],
        },
        { what: 'keys.list', combinations: mac ? [['?'], [control, '/']] : [['?'], ['F1']] },
        ...(mac ? [] : [{ what: 'keys.menu', combinations: [[alt]] } as const]),
        { what: 'keys.zoom', combinations: ['+', '−', '0'].map((key) => [control, key]) },
        { what: 'keys.close-window', combinations: [[control, 'W']] },
        { what: 'keys.quit', combinations: [[control, 'Q']] },
      ],
    },
  ];
}
