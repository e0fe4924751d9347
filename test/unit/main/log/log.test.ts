import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../../src/main/log/log';
import { createLogFile, longestLog } from '../../../../src/main/log/log-file';
import { newsBetween } from '../../../../src/main/log/news';
import { diagnosticReport } from '../../../../src/main/log/report';
import type { Call } from '../../../../src/shared/call';
import { defaultSettings } from '../../../../src/shared/settings';
import { idle, questions } from '../../renderer/snapshots';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialboard-log-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the log', () => {
  it('has a line for each event, without numbers and secrets', async () => {
    const file = createLogFile(join(folder, 'logs'));
    const log = createLog({ file, now: () => 0, secrets: () => ['hunter2!'] });
    log.write('call', { number: '+31201234567', state: 'ended', status: 404, reason: undefined });
    log.write('uncaught', { error: 'Error: "hunter2!" is wrong\n at 020 123 4567' });
    expect(await file.tail(10)).toEqual([
      '1970-01-01T00:00:00.000Z call number=+…67 state=ended status=404',
      '1970-01-01T00:00:00.000Z uncaught error="Error: \\"[hidden]\\" is wrong\\n at …67"',
    ]);
  });

  it('stays small: two files, the older of which goes', async () => {
    const file = createLogFile(folder);
    const line = 'x'.repeat(1000);
    for (let count = 0; count < 300; count += 1) await file.append(`${count} ${line}`);
    expect((await readdir(folder)).sort()).toEqual(['dialboard.1.log', 'dialboard.log']);
    for (const name of await readdir(folder)) {
      const { size, mode } = await stat(join(folder, name));
      expect(size).toBeLessThanOrEqual(longestLog);
      if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
    }
    expect((await file.tail(1))[0]).toMatch(/^299 /);
  });

  it('is removed with what was still to be written, and begins anew', async () => {
    const file = createLogFile(join(folder, 'removed'));
    void file.append('before');
    await file.remove();
    expect(await file.tail(10)).toEqual([]);
    await file.append('after');
    expect(await file.tail(10)).toEqual(['after']);
  });

  it('that cannot be written stops nothing', async () => {
    const file = createLogFile('/dev/null/logs');
    await file.append('line');
    expect(await file.tail(10)).toEqual([]);
  });
});

describe('what is written down', () => {
  const call: Call = {
    ...{ id: 'a', number: '+31201234567', shown: '020 123 4567', source: 'keypad', state: 'requested' },
    timeline: [],
  };

  it('is nothing when nothing changed', () => {
    expect(newsBetween(idle, { ...idle, version: 2 })).toEqual([]);
  });

  it('is each state of a call, each question, and the names of changed settings', () => {
    const after = {
      ...idle,
      calls: [call],
      ask: questions.number,
      settings: { ...defaultSettings, region: 'RO', unwanted: ['+40212345678'] },
    };
    expect(newsBetween(idle, after)).toMatchObject([
      { event: 'ask', facts: { kind: 'number', source: 'link', number: '…00' } },
      { event: 'settings', facts: { changed: 'region,unwanted' } },
      { event: 'call', facts: { number: '…67', state: 'requested' } },
    ]);
    const ended = { ...after, calls: [{ ...call, state: 'ended' as const, reason: 'busy' as const }] };
    expect(newsBetween(after, ended)).toMatchObject([{ event: 'call', facts: { state: 'ended', reason: 'busy' } }]);
  });
});

describe('the diagnostic report', () => {
  it('tells versions, settings and the log, and no number, extension, server or password', () => {
    const report = diagnosticReport({
      facts: { version: '1.2.3', electron: '45.4.1' },
      snapshot: {
        ...idle,
        settings: { ...defaultSettings, unwanted: ['+40212345678'], refused: [{ prefix: '+4470' }] },
        account: {
          ...idle.account,
          status: 'signed-in',
          server: 'https://pbx.example.com',
          extension: '20123',
        } as never,
      },
      lines: ['1970-01-01T00:00:00.000Z start version=1.2.3'],
      secrets: ['hunter2!'],
    });
    expect(report).toContain('electron: 45.4.1');
    expect(report).toContain('unwanted: 1 entries');
    expect(report).toContain('start version=1.2.3');
    for (const secret of ['40212345678', '4470', 'pbx.example.com', '20123', 'hunter2'])
      expect(report).not.toContain(secret);
  });
});
