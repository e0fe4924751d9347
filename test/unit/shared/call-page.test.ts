import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCallPage } from '../../../src/shared/call-page';

const facts = { number: '+31201234567', digits: '31201234567', name: 'Anna & Söhne/#?' };

describe('fillCallPage', () => {
  it.each([
    ['https://crm.example.com/?tel={number}', 'https://crm.example.com/?tel=%2B31201234567'],
    ['https://crm.example.com/calls/{digits}', 'https://crm.example.com/calls/31201234567'],
    ['https://crm.example.com/#/find/{name}', 'https://crm.example.com/#/find/Anna%20%26%20S%C3%B6hne%2F%23%3F'],
    [' HTTPS://crm.example.com:8443/a ', 'https://crm.example.com:8443/a'],
  ])('%s opens %s', (template, url) => {
    expect(fillCallPage(template, facts)).toEqual({ ok: true, url });
  });

  it.each([
    ['', 'empty'],
    ['crm.example.com/{number}', 'not-an-address'],
    ['javascript:alert({number})', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['https:///{number}', 'not-an-address'],
    ['https://crm example.com/', 'not-an-address'],
    ['https://a\\@b/', 'not-an-address'],
    ['http://crm.example.com/{number}', 'needs-https'],
    ['https://anna:secret@crm.example.com/', 'has-credentials'],
    ['https://crm.example.com/{phone}', 'unknown-place'],
    ['https://crm.example.com/{number', 'unknown-place'],
    ['https://crm.example.com/{{number}}', 'unknown-place'],
    ['https://{digits}.example.com/', 'place-in-host'],
  ] as const)('%s cannot be opened: %s', (template, problem) => {
    expect(fillCallPage(template, facts)).toEqual({ ok: false, problem });
  });

  it('keeps whatever is filled in in its place: host and number of parts are those of the template', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (number, name) => {
        const page = fillCallPage('https://crm.example.com/a/{number}/b?n={name}&z=1#{digits}', {
          number,
          name,
          digits: number,
        });
        if (!page.ok) throw new Error(page.problem);
        const url = new URL(page.url);
        expect(url.origin).toBe('https://crm.example.com');
        expect([...url.searchParams]).toEqual([
          ['n', name],
          ['z', '1'],
        ]);
        // A number of dots alone would be taken for a way up.
        if (!/^\.{1,2}$/.test(number)) expect(url.pathname.split('/')).toHaveLength(4);
      }),
    );
  });

  it('never throws and never opens anything but https', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `https://${rest}`),
        ),
        (template) => {
          const page = fillCallPage(template, facts);
          if (page.ok) expect(new URL(page.url).protocol).toBe('https:');
        },
      ),
    );
  });
});
