import { startDemoPbx, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { openNetworkTrap, type NetworkTrap } from '../support/network-trap';
import { signInButton } from '../support/steps';
import { attempt, expectUnharmed, home } from '../support/unharmed';

let pbx: TestPbx;
let trap: NetworkTrap;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
  trap = await openNetworkTrap();
});
test.afterEach(async () => {
  await pbx.close();
  await trap.close();
});

test('the page cannot open a window', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(signInButton(page)).toBeVisible();
  const opened = await page.evaluate((url) => [window.open(url), window.open(''), window.open('/')], trap.url);
  expect(opened).toEqual([null, null, null]);
  await page.evaluate((url) => {
    const link = document.body.appendChild(document.createElement('a'));
    Object.assign(link, { href: url, target: '_blank', textContent: 'out' });
  }, trap.url);
  const link = page.getByRole('link', { name: 'out' });
  await link.click();
  await link.click({ button: 'middle' });
  await link.click({ modifiers: ['Shift'] });
  await link.click({ modifiers: ['Control'] });
  await expectUnharmed({ app, page }, pbx);
  expect(trap.arrived()).toBe(0);
});

/** Ways to leave the page. */
const departures: [way: string, script: (url: string) => unknown][] = [
  ['location.href', (url) => (location.href = url)],
  ['location.replace', (url) => location.replace(url)],
  ['a data: address', () => (location.href = 'data:text/html,<h1>out</h1>')],
  ['a file: address', () => (location.href = 'file:///etc/passwd')],
  ['a blob: address', () => (location.href = URL.createObjectURL(new Blob(['<h1>out</h1>'], { type: 'text/html' })))],
  ['another page of the app', () => (location.href = '/elsewhere.html')],
  ['another host of the scheme', () => (location.href = 'app://elsewhere/')],
  ['a phone link', () => (location.href = 'tel:112')],
  ['history', (url) => history.pushState(null, '', url)],
  [
    'a link',
    (url) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = url;
      link.click();
    },
  ],
  [
    'a form',
    (url) => {
      const form = document.body.appendChild(document.createElement('form'));
      Object.assign(form, { action: url, method: 'post' });
      form.submit();
    },
  ],
  [
    'a refresh in a meta element',
    (url) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${url}`;
      document.head.append(meta);
    },
  ],
  [
    'a base element',
    (url) => {
      const base = document.createElement('base');
      base.href = url;
      document.head.prepend(base);
    },
  ],
  [
    'a script in an address',
    () => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'javascript:document.title="out"';
      link.click();
    },
  ],
];

test('the page cannot navigate', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(signInButton(page)).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
  for (const [way, script] of departures) {
    await test.step(way, async () => {
      await attempt(page, script, trap.url);
      // Through main and back, so that what was asked for has been decided on.
      await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.isLoading()));
      const here = await page.evaluate(() => [
        location.href,
        document.baseURI,
        document.title,
        (globalThis as { stillHere?: boolean }).stillHere,
      ]);
      expect(here).toEqual([home, home, 'Dialboard', true]);
    });
  }
  // Playwright waits for departures that were prevented until the page is loaded anew.
  await page.reload();
  await expectUnharmed({ app, page }, pbx);
  expect(trap.arrived()).toBe(0);
});

test('no code and no markup can be made from text', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(signInButton(page)).toBeVisible();
  const outcome = await page.evaluate(async () => {
    const ran: string[] = [];
    (globalThis as unknown as { ran: (way: string) => void }).ran = (way) => void ran.push(way);
    const refused: string[] = [];
    const tries: Record<string, () => unknown> = {
      eval: () => globalThis.eval('ran("eval")'),
      Function: () => (new Function('ran("Function")') as () => void)(),
      'a timer with text': () => setTimeout('ran("timer")' as unknown as () => void),
      innerHTML: () => (document.createElement('div').innerHTML = '<b>bold</b>'),
      outerHTML: () => (document.body.appendChild(document.createElement('div')).outerHTML = '<b>bold</b>'),
      insertAdjacentHTML: () => {
        document.body.insertAdjacentHTML('beforeend', '<b>bold</b>');
      },
      'document.write': () => {
        document.write('<b>bold</b>');
      },
      DOMParser: () => new DOMParser().parseFromString('<b>bold</b>', 'text/html'),
      srcdoc: () => (document.createElement('iframe').srcdoc = '<b>bold</b>'),
      'a policy of its own': () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => object } }
        ).trustedTypes.createPolicy('default', { createHTML: (text: string) => text }),
      'a script element': () => {
        const script = document.createElement('script');
        script.append('ran("script element")');
        document.body.append(script);
        throw new Error('only looked at afterwards');
      },
      'a script from a data: address': () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,ran("data")';
        document.body.append(script);
      },
      'an attribute for an event': () => {
        const button = document.body.appendChild(document.createElement('button'));
        button.setAttribute('onclick', 'ran("attribute")');
        button.click();
        throw new Error('only looked at afterwards');
      },
    };
    // In a task of its own: what the tools of a test evaluate is not bound by the policy of the page.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const [way, make] of Object.entries(tries)) {
          try {
            make();
          } catch {
            refused.push(way);
          }
        }
        setTimeout(resolve);
      });
    });
    return { ran, notRefused: Object.keys(tries).filter((way) => !refused.includes(way)) };
  });
  expect(outcome).toEqual({ ran: [], notRefused: [] });
  await expectUnharmed({ app, page }, pbx);
});

test('the page gets no permission', async ({ launch }) => {
  const { page } = await launch();
  await expect(signInButton(page)).toBeVisible();
  const answers = await page.evaluate(async () => {
    const errorOf = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'granted',
        (error: unknown) => (error as DOMException).name,
      );
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `code ${error.code}`),
        );
      }),
      microphone: await errorOf(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await errorOf(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await errorOf(navigator.clipboard.readText()),
      midi: await errorOf(navigator.requestMIDIAccess()),
    };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    geolocation: 'denied',
    // NotFound where there is no microphone
    microphone: expect.stringMatching(/^(?:NotAllowed|NotFound)Error$/),
    screen: expect.stringMatching(/^(?:NotAllowed|InvalidState|NotSupported|NotFound)Error$/),
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/^(?:NotAllowed|Security)Error$/),
  });
});

test('the scheme of the app serves the pages, and nothing beside them', async ({ launch }) => {
  const { app } = await launch();
  const statusOf = (url: string): Promise<number | string> =>
    app.evaluate(
      ({ session }, address) =>
        session
          .fromPartition('dashboard')
          .fetch(address)
          .then(
            (answer) => answer.status,
            (error: unknown) => String(error),
          ),
      url,
    );
  expect(await statusOf(`${home}index.html`)).toBe(200);
  const outside = [
    '../../package.json',
    '../main/main.js',
    '%2e%2e/main/main.js',
    '..%2fmain%2fmain.js',
    'assets/..%2f..%2fmain/main.js',
    'assets%2f..%2f..%2fmain%2fmain.js',
    '..%5cmain%5cmain.js',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%2f..%2fassets%2ficons%2ficon.svg',
    '%2fetc%2fhosts.html',
    '..%2frenderer-elsewhere%2findex.html',
    'index.html%00.js',
    '%E0%A4%A.html',
    'nowhere.html',
    'assets',
  ];
  for (const path of outside) expect.soft(await statusOf(home + path), path).toBe(404);
  expect(await statusOf('app://elsewhere/index.html')).toBe(404);
});
