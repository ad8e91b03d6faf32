import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentFault, accentSheet } from '../../../src/core/look/accent.ts';

const PAPERS = { day: '#fbfaf7', night: '#171614' };

/** Contrast written independently, from the text of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number(`0x${colour.slice(at, at + 2)}`) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return r * 0.2126 + g * 0.7152 + b * 0.0722;
  };
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const colours = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

test('a colour is taken exactly when text in it can be read on the paper of the day', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      expect(accentFault(colour) === undefined).toBe(contrast(colour, PAPERS.day) >= 4.5);
    }),
  );
});

test('the colour that is offered instead is taken', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const offered = /更深的 (#[0-9a-f]{6})/u.exec(accentFault(colour) ?? '')?.[1];
      if (offered !== undefined) expect(accentFault(offered)).toBeUndefined();
    }),
  );
});

test('every shade for text can be read, by day and night, calm and stark', () => {
  const shades =
    /--accent: var\(--day, var\(--calm, (#\w+)\) var\(--stark, (#\w+)\)\) var\(--night, var\(--calm, (#\w+)\) var\(--stark, (#\w+)\)\);/u;
  fc.assert(
    fc.property(
      colours.filter((colour) => accentFault(colour) === undefined),
      (colour) => {
        const [, calmDay = '', starkDay = '', calmNight = '', starkNight = ''] = shades.exec(accentSheet(colour)) ?? [];
        expect(calmDay).toBe(colour);
        expect(contrast(starkDay, PAPERS.day)).toBeGreaterThanOrEqual(7);
        expect(contrast(calmNight, PAPERS.night)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(starkNight, PAPERS.night)).toBeGreaterThanOrEqual(7);
      },
    ),
  );
});

test.each(['red', '#fff', '#1f4e8cff', '1f4e8c'])('%s is no colour as it must be written', (written) => {
  expect(accentFault(written)).toContain('六位十六进制');
});
