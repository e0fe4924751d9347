import { expect } from '@playwright/test';
import { callButton, numberField } from '../support/steps';
import type { Scene } from './scene';
import { oneAnsweredCall, signInOnStage, talkAndHangUp } from './steps';

const number = '0201234567';

/** Sign in by the form, press a number on the keypad, call, wait until the two are talking, and hang up. */
export const callFromKeypad: Scene = {
  name: 'keypad',
  title: 'A call from the keypad',
  expected: { ...oneAnsweredCall, destination: number },
  async play(stage) {
    const { page, tell, picture } = stage;
    await signInOnStage(stage);

    const keypad = page.getByRole('group', { name: 'Keypad' });
    for (const digit of number) await keypad.getByRole('button', { name: digit, exact: true }).click();
    await expect(numberField(page)).toHaveValue(number);
    tell(`Presses ${number} on the keypad`);
    await picture('number');

    tell('Presses Call');
    await callButton(page).click();
    await talkAndHangUp(stage);
  },
};
