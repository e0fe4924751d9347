import { describe, expect, it } from 'vitest';
import { createKeychain, type Keytar } from '../../../../src/main/account/keychain';

/** keytar as it behaves when all is well, with what a test wants otherwise. */
function keytarWith(entries: Map<string, string>, otherwise: Partial<Keytar> = {}): Keytar {
  return {
    getPassword: (service, account) => Promise.resolve(entries.get(`${service}/${account}`) ?? null),
    setPassword: (service, account, secret) => {
      entries.set(`${service}/${account}`, secret);
      return Promise.resolve();
    },
    deletePassword: (service, account) => Promise.resolve(entries.delete(`${service}/${account}`)),
    ...otherwise,
  };
}

function make(keytar: Keytar, limit = 1000): ReturnType<typeof createKeychain> {
  return createKeychain(() => Promise.resolve(keytar), limit);
}

const locked = () => Promise.reject(new Error('Cannot create an item in a locked collection'));

describe('the keychain', () => {
  it('stores, gives back and removes', async () => {
    const entries = new Map<string, string>();
    const keychain = make(keytarWith(entries));
    expect(await keychain.set('s', 'a', 'secret')).toEqual({ ok: true, value: null });
    expect(await keychain.get('s', 'a')).toEqual({ ok: true, value: 'secret' });
    expect(await keychain.remove('s', 'a')).toEqual({ ok: true, value: null });
    expect(await keychain.get('s', 'a')).toEqual({ ok: true, value: null });
    expect([...entries]).toEqual([]);
  });

  it('does not believe a null of a locked keyring', async () => {
    const keychain = make(keytarWith(new Map(), { setPassword: locked }));
    expect(await keychain.get('s', 'a')).toEqual({ ok: false, problem: { code: 'keychain-locked' } });
  });

  it('does not believe that a locked keyring removed something', async () => {
    const keychain = make(keytarWith(new Map(), { setPassword: locked }));
    expect(await keychain.remove('s', 'a')).toEqual({ ok: false, problem: { code: 'keychain-locked' } });
  });

  it('does not believe that something is stored which cannot be read back', async () => {
    const keychain = make(keytarWith(new Map(), { setPassword: () => Promise.resolve() }));
    expect(await keychain.set('s', 'a', 'secret')).toEqual({ ok: false, problem: { code: 'keychain-refused' } });
  });

  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain-absent'],
    ['Could not connect: No such file or directory', 'keychain-absent'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'keychain-absent'],
    ['Failed to load keytar native addon', 'keychain-absent'],
    ['Cannot create an item in a locked collection', 'keychain-locked'],
    ['An AppArmor policy prevents this sender from sending this message', 'keychain-refused'],
  ])('knows what "%s" means', async (message, code) => {
    const keychain = make(keytarWith(new Map(), { getPassword: () => Promise.reject(new Error(message)) }));
    expect(await keychain.get('s', 'a')).toEqual({ ok: false, problem: { code } });
  });

  it('says that a keychain is absent when keytar cannot be loaded', async () => {
    const keychain = createKeychain(() => Promise.reject(new Error("Cannot find module 'keytar'")));
    expect(await keychain.get('s', 'a')).toEqual({ ok: false, problem: { code: 'keychain-absent' } });
  });

  it('asks one thing at a time', async () => {
    let open = 0;
    let most = 0;
    const keychain = make(
      keytarWith(new Map([['s/a', 'secret']]), {
        getPassword: async () => {
          most = Math.max(most, (open += 1));
          await new Promise((resolve) => setImmediate(resolve));
          open -= 1;
          return 'secret';
        },
      }),
    );
    await Promise.all([1, 2, 3, 4, 5].map(() => keychain.get('s', 'a')));
    expect(most).toBe(1);
  });

  it('stops waiting for a silent prompt, asks nothing more meanwhile, and takes the late answer', async () => {
    let answerPrompt: (secret: string) => void = () => undefined;
    let asked = 0;
    const keychain = make(
      keytarWith(new Map(), {
        getPassword: () => {
          asked += 1;
          return asked > 1
            ? Promise.resolve('secret')
            : new Promise((resolve) => {
                answerPrompt = resolve;
              });
        },
      }),
      20,
    );
    const first = await keychain.get('s', 'a');
    expect(first).toMatchObject({ ok: false, problem: { code: 'keychain-silent' } });
    expect(await keychain.get('s', 'a')).toEqual({ ok: false, problem: { code: 'keychain-silent' } });
    expect(asked).toBe(1);
    answerPrompt('secret');
    expect(first.ok ? undefined : await first.late).toEqual({ ok: true, value: 'secret' });
    expect(await keychain.get('s', 'a')).toEqual({ ok: true, value: 'secret' });
    expect(asked).toBe(2);
  });
});
