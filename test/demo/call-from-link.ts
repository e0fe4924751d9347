import { expect } from '@playwright/test';
import words from '../../assets/locales/en.json';
import { answerAsk, askSheet, openLink } from '../support/links';
import type { Scene } from './scene';
import { oneAnsweredCall, signInOnStage, talkAndHangUp } from './steps';

const link = 'tel:+31201234567';
const dearLink = 'tel:+31%20900%201234';

/** Make Dialboard the program for phone links, say no to a link that is expensive, and yes to an ordinary one. */
export const callFromLink: Scene = {
  name: 'link',
  title: 'A call from a link in another program',
  expected: { ...oneAnsweredCall, destination: '31201234567' },
  async play(stage) {
    const { page, desktop, tell, picture } = stage;
    await signInOnStage(stage);
    tell('Presses Yes: phone links open with Dialboard');
    await page.getByRole('button', { name: words['links.offer.yes'], exact: true }).click();
    await expect(page.getByText(words['links.offer.title'])).toBeHidden();

    tell(`Another program opens ${dearLink} (gio open)`);
    await openLink(desktop, dearLink, 'gio');
    await expect(askSheet(page)).toContainText('+31 900 1234');
    await expect(askSheet(page)).toContainText(words['ask.reason.premium-rate']);
    tell('It warns of a premium-rate number; Escape');
    await picture('premium');
    await answerAsk(page, 'Escape');

    tell(`Another program opens ${link} (xdg-open)`);
    await openLink(desktop, link);
    await expect(askSheet(page)).toContainText('+31 20 123 4567');
    tell('It asks for +31 20 123 4567; Enter');
    await picture('question');
    await answerAsk(page, 'Enter');
    await talkAndHangUp(stage);
  },
};
