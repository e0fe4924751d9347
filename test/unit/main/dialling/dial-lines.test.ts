import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src/main/dialling/connect';
import { createDialLines } from '../../../../src/main/dialling/dial-lines';
import type { DialApi } from '../../../../src/main/dialling/dialboard-api';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';
import type { AccountView } from '../../../../src/shared/snapshot';

const phone = 'http://192.168.1.20#';
const both: AccountView = {
  status: 'signed-in',
  id: 'https://pbx.example.com#',
  server: 'https://pbx.example.com',
  extension: '201',
  demo: false,
  anonymous: 'supported',
  others: [{ id: phone, server: 'http://192.168.1.20', profile: 'Snom' }],
};
const officeApi = { anonymous: 'supported' } as DialApi;
const phoneApi = { anonymous: { unsupported: 'no-way' } } as DialApi;
const connection: Connection = {
  api: phoneApi,
  identity: 'admin',
  profileName: 'Snom',
  secrets: ['web secret'],
  secretFields: [],
};

function setUp(rule = phone) {
  const opened: string[] = [];
  let view = both;
  let answer: Promise<Outcome<Connection>> = Promise.resolve(done(connection));
  const lines = createDialLines({
    settings: () => ({ internalAccount: rule }),
    account: () => view,
    active: () => officeApi,
    openBeside: (id) => {
      opened.push(id);
      return answer;
    },
  });
  return {
    lines,
    opened,
    show: (next: AccountView) => (view = next),
    answer: (next: typeof answer): void => {
      answer = next;
    },
  };
}

const notUsable = failed({ code: 'rule-account-not-usable', host: '192.168.1.20' });

describe('what dials', () => {
  it('an ordinary number is the account in use, and the keychain is not asked', async () => {
    const { lines, opened } = setUp();
    await lines.prepare(false);
    expect(lines.lineFor(false)).toEqual(
      done({ api: officeApi, via: { server: 'https://pbx.example.com', extension: '201' } }),
    );
    expect(opened).toEqual([]);
  });

  it('an extension is the account of the rule, opened once', async () => {
    const { lines, opened } = setUp();
    expect(lines.lineFor(true)).toEqual(notUsable);
    await Promise.all([lines.prepare(true), lines.prepare(true)]);
    await lines.prepare(true);
    const via = { server: 'http://192.168.1.20', extension: 'admin', profile: 'Snom' };
    expect(lines.lineFor(true)).toEqual(done({ api: phoneApi, via }));
    expect(lines.ruled(true)).toEqual(via);
    expect(opened).toEqual([phone]);
    expect(lines.secrets()).toEqual(['web secret']);
    lines.forget();
    expect(lines.secrets()).toEqual([]);
    expect(lines.lineFor(true)).toEqual(notUsable);
  });

  it('an extension is nothing while the account of the rule cannot be used: no other one stands in', async () => {
    const { lines, opened, answer } = setUp();
    answer(Promise.resolve(failed({ code: 'keychain-locked' })));
    await lines.prepare(true);
    expect(lines.lineFor(true)).toEqual(notUsable);
    answer(Promise.resolve(done(connection)));
    await lines.prepare(true);
    expect(lines.lineFor(true)).toMatchObject({ ok: true });
    expect(opened).toHaveLength(2);
  });

  it('an extension is nothing when the account of the rule is gone', async () => {
    const { lines, opened } = setUp('https://gone.example#');
    await lines.prepare(true);
    expect(lines.lineFor(true)).toEqual(failed({ code: 'rule-account-not-usable', host: 'gone.example' }));
    expect(lines.ruled(true)).toBeUndefined();
    expect(opened).toEqual([]);
  });

  it('is not what was being opened when accounts changed', async () => {
    const { lines, answer } = setUp();
    let settle: (outcome: Outcome<Connection>) => void = () => undefined;
    answer(new Promise((resolve) => (settle = resolve)));
    const preparing = lines.prepare(true);
    lines.forget();
    settle(done(connection));
    await preparing;
    expect(lines.lineFor(true)).toEqual(notUsable);
  });
});
