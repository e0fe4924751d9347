import { requestSchemas } from '../../src/shared/contract';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { signInAndWait, signInButton } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

test('the page has the bridge and nothing of Node or Electron', async ({ launch }) => {
  const { page } = await launch();
  await expect(signInButton(page)).toBeVisible();
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'ipcRenderer', 'electron', 'webFrame']
      .concat(['setImmediate', 'chrome.runtime'])
      .filter((name) =>
        name
          .split('.')
          .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], globalThis),
      ),
  );
  expect(found).toEqual([]);
  const bridge = await page.evaluate(() => {
    const object = (globalThis as unknown as { dialboard: object }).dialboard;
    return {
      names: Object.keys(object),
      kinds: [...new Set(Object.values(object).map((value) => typeof value))],
      frozen: Object.isFrozen(object),
      replaceable: Object.getOwnPropertyDescriptor(globalThis, 'dialboard')?.writable === true,
    };
  });
  expect(bridge.names.sort()).toEqual([...Object.keys(requestSchemas), 'onGoTo', 'onRecents', 'onSnapshot'].sort());
  expect(bridge).toMatchObject({ kinds: ['function'], frozen: true, replaceable: false });
  // The functions come from another world; what they are made of must not lead there.
  const world = await page.evaluate(() => {
    const { getSnapshot } = (globalThis as unknown as { dialboard: { getSnapshot: () => Promise<object> } }).dialboard;
    return [getSnapshot.constructor === Function, getSnapshot() instanceof Promise];
  });
  expect(world).toEqual([true, true]);
});

test('a listener gets the snapshot alone, and no event that would lead to main', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(() => {
    const kept = globalThis as unknown as {
      heard: unknown[][];
      dialboard: { onSnapshot: (listener: (...args: unknown[]) => void) => void };
    };
    kept.heard = [];
    kept.dialboard.onSnapshot((...args) => kept.heard.push(args));
  });
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: object[][] }).heard);
  expect(heard.length).toBeGreaterThan(0);
  for (const args of heard) expect(args).toEqual([expect.objectContaining({ version: expect.any(Number) })]);
});

test('main refuses requests that do not keep to the contract', async ({ launch }) => {
  const { page } = await launch();
  const wrong: [name: keyof typeof requestSchemas, argument: unknown][] = [
    ['getSnapshot', 'all'],
    ['tryDemo', {}],
    ['signIn', undefined],
    ['signIn', { server: pbx.origin, extension: '101' }],
    ['signIn', { server: pbx.origin, ...testAccount, admin: true }],
    ['signIn', { server: pbx.origin, extension: '101', password: ['x'] }],
    ['signIn', { server: 'x'.repeat(5000), ...testAccount }],
    ['dial', { id: 'no-uuid', text: '201' }],
    ['dial', { id: crypto.randomUUID(), text: 201 }],
    ['dial', { id: crypto.randomUUID(), text: '2'.repeat(1000) }],
    ['hangUp', { id: { toString: 'x' } }],
    ['answerAsk', { id: crypto.randomUUID(), answer: 'maybe' }],
  ];
  for (const [name, argument] of wrong) {
    const answer = page.evaluate(
      ([asked, given]) =>
        (globalThis as unknown as { dialboard: Record<string, (argument: unknown) => unknown> }).dialboard[asked]?.(
          given,
        ),
      [name, argument] as const,
    );
    await expect(answer, `${name} ${JSON.stringify(argument ?? null).slice(0, 80)}`).rejects.toThrow(
      `${name}: the argument does not keep to the contract`,
    );
  }
  expect(pbx.log()).toEqual([]);
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
});
