import { describe, expect, it } from 'vitest';
import { decideClose, type CloseFacts } from '../../../../src/main/background/close-decision';

const facts: CloseFacts = { platform: 'linux', tray: true, closeToTray: true, told: true, quitting: false };

describe('closing the window', () => {
  it.each<[what: string, change: Partial<CloseFacts>, decision: ReturnType<typeof decideClose>]>([
    ['hides it in the tray', {}, { do: 'hide', tell: false }],
    ['says so the first time', { told: false }, { do: 'hide', tell: true }],
    ['does so on Windows too', { platform: 'win32', told: false }, { do: 'hide', tell: true }],
    ['quits without a tray', { tray: false }, { do: 'quit' }],
    ['quits when the tray is not wanted', { closeToTray: false }, { do: 'quit' }],
    ['hides it on a Mac, whose Dock brings it back', { platform: 'darwin', tray: false }, { do: 'hide', tell: false }],
    [
      'hides it on a Mac as all programs do',
      { platform: 'darwin', closeToTray: false, told: false },
      { do: 'hide', tell: false },
    ],
    ['lets a program that quits end', { quitting: true }, { do: 'quit' }],
    ['lets it end on a Mac', { platform: 'darwin', quitting: true }, { do: 'quit' }],
  ])('%s', (_what, change, decision) => {
    expect(decideClose({ ...facts, ...change })).toEqual(decision);
  });
});
