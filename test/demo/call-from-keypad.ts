import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import words from '../../assets/locales/en.json';
import { hangUpButton, numberField, signIn } from '../support/steps';
import type { Scene, Stage } from './scene';

const number = '0201234567';

/** Sign in by the form, press a number on the keypad, call, wait until the two are talking, and hang up. */
export const callFromKeypad: Scene = {
  name: 'keypad',
  title: 'A call from the keypad',
  expected: {
    words: [
      words['call.state.ringing-own-phone'],
      words['call.state.own-phone-answered'],
      words['call.state.ringing-destination'],
      words['call.state.connected'],
      `${words['call.state.ended']}: ${words['call.reason.hung-up']}`,
    ],
    passing: [words['restoring.text'], words['sign-in.checking'], words['call.state.requested']],
    states: ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'connected', 'ended (hung-up)'],
    requests: { session: 1, dial: 1, 'hang-up': 1 },
    destination: number,
  },
  async play(stage) {
    const { page, desktop, pbx, account, tell, picture } = stage;
    await expect(page.getByLabel('Server', { exact: true })).toBeVisible();
    tell('The window is there and asks to sign in');
    await picture('first-start');

    tell(`Fills in server, extension ${account.extension} and password, Enter`);
    await signIn(page, { server: pbx.origin, ...account }, 'enter');
    await expect(numberField(page)).toBeVisible();
    const kept = await desktop.secrets();
    expect(kept.map(({ attributes }) => attributes['service'])).toEqual([`dialboard:${pbx.origin}`]);
    tell('The password is in the keyring; the dialler is there');

    const keypad = page.getByRole('group', { name: 'Keypad' });
    for (const digit of number) await keypad.getByRole('button', { name: digit, exact: true }).click();
    await expect(numberField(page)).toHaveValue(number);
    tell(`Presses ${number} on the keypad`);
    await picture('number');

    tell('Presses Call');
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await untilShown(stage, words['call.state.ringing-own-phone']);
    await picture('own-phone-rings');
    await untilShown(stage, words['call.state.ringing-destination']);
    await picture('destination-rings');
    await untilShown(stage, words['call.state.connected']);
    await pause(1500);
    await picture('connected');

    tell('Presses Hang up');
    await hangUpButton(page).click();
    await untilShown(stage, words['call.state.ended']);
    await picture('ended');
  },
};

/** Waits until words stand in the status of the app. Throws when they do not come. */
async function untilShown({ page }: Stage, text: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible({ timeout: 15_000 });
}
