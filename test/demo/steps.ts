import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import words from '../../assets/locales/en.json';
import { hangUpButton, numberField, signIn } from '../support/steps';
import type { Expected, Stage } from './scene';

/** What must be seen of one sign-in and one call that is answered and then hung up. */
export const oneAnsweredCall: Omit<Expected, 'destination'> = {
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
};

/** Fills in the form of the first start and waits for the dialler. */
export async function signInOnStage({ page, desktop, pbx, account, tell, picture }: Stage): Promise<void> {
  await expect(page.getByLabel('Server', { exact: true })).toBeVisible();
  tell('The window is there and asks to sign in');
  await picture('first-start');

  tell(`Fills in server, extension ${account.extension} and password, Enter`);
  await signIn(page, { server: pbx.origin, ...account }, 'enter');
  await expect(numberField(page)).toBeVisible();
  const kept = await desktop.secrets();
  expect(kept.map(({ attributes }) => attributes['service'])).toEqual([`dialboard:${pbx.origin}`]);
  tell('The password is in the keyring; the dialler is there');
}

/** Follows a call that was just asked for until the two are talking, and hangs up. */
export async function talkAndHangUp(stage: Stage): Promise<void> {
  const { page, tell, picture } = stage;
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
}

/** Waits until words stand in the status of the app. Throws when they do not come. */
async function untilShown({ page }: Stage, text: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible({ timeout: 15_000 });
}
