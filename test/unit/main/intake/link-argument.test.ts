import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAmong } from '../../../../src/main/intake/link-argument';

describe('the link among the arguments', () => {
  it.each([
    [['tel:+31201234567'], 'tel:+31201234567'],
    [['--', 'TEL:+31201234567'], 'TEL:+31201234567'],
    [['--original-process-start-time=1', '/opt/app', 'callto:201', 'tel:112'], 'callto:201'],
    [['sip:100@pbx.example'], 'sip:100@pbx.example'],
    [['--tel:+31201234567'], undefined],
    [['-tel:112', '/tel:112', ' tel:112', 'http://x/?tel:112', 'tel', 'telnet:x', 'file:tel:1'], undefined],
    [['--remote-debugging-port=9222', '--gpu-launcher=tel:112'], undefined],
    [[], undefined],
  ])('%j: %s', (args, link) => {
    expect(linkAmong(args)).toBe(link);
  });

  it('is never a switch, whatever else is there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string().map((text) => `-${text}`),
          ),
        ),
        (args) => {
          const link = linkAmong(args);
          expect(link === undefined || (!link.startsWith('-') && args.includes(link))).toBe(true);
        },
      ),
    );
  });
});
