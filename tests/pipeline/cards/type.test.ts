/** The words of cards: set whole, in type that the font has. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PICTURE_COLOURS } from '../../../src/core/picture-colours.ts';
import type { Card } from '../../../src/pipeline/cards/card.ts';
import { readCoverage } from '../../../src/pipeline/cards/coverage.ts';
import { openDrawing } from '../../../src/pipeline/cards/draw.ts';
import { chooseFonts, MISSING, readFont } from '../../../src/pipeline/cards/fonts.ts';
import { emWidth, fitTitle } from '../../../src/pipeline/cards/layout.ts';
import { planCards } from '../../../src/pipeline/cards/plan.ts';
import { charactersOf, typeable } from '../../../src/pipeline/cards/typeable.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { sharedFolder } from '../../shared.ts';

const card = (title: string): Card => ({ path: 'cards/reports/a.png', of: 'report', head: '馆', title, facts: [] });

const folders = { samples: 'content', seeds: sharedFolder('seeds'), corpus: sharedFolder('corpus') };

describe.each(Object.entries(folders))('the %s', (_, dir) => {
  test.skipIf(dir === undefined)('every character of every card has a glyph', async () => {
    const { files, settings } = await loadArchive(dir ?? '');
    const cards = planCards(
      files.flatMap(({ report }) => report ?? []),
      settings,
    );
    expect(cards.length).toBeGreaterThan(1);
    const characters = new Set(cards.flatMap((each) => [...charactersOf(each)]));
    const { parts, missing } = chooseFonts(characters);
    const covered = parts.map((part) => readCoverage(readFont(part, 700)));
    const without = [...characters].filter((it) => !covered.some((part) => part.has(it.codePointAt(0) ?? 0)));
    expect(new Set(without)).toEqual(missing);
  });

  test.skipIf(dir === undefined)('every title is set whole', async () => {
    const { files } = await loadArchive(dir ?? '');
    for (const title of files.flatMap(({ report }) => report?.metadata.title.value ?? [])) {
      expect(fitTitle(title).lines.join('').replace(/\s/gu, '')).toBe(title.replace(/\s/gu, ''));
    }
  });
});

test('rare characters come from other files of the font, and what none has is replaced by its like or by 〓', () => {
  const { parts, missing } = chooseFonts('县①衞‰Ⅱ😀𠮷');
  expect(parts.length).toBeGreaterThan(2);
  expect([...missing].sort()).toEqual(['Ⅱ', '😀', '𠮷'].sort());
  expect(typeable(card('第Ⅱ期😀①\u202E'), missing).title).toBe(`第II期${MISSING}①`);
  expect(chooseFonts(MISSING).missing.size).toBe(0);
});

test('a rare character is drawn as itself, in regular and in bold', async () => {
  const draw = openDrawing(chooseFonts('题①衞').parts);
  const drawAs = async (character: string): Promise<[Buffer, Buffer]> => [
    await draw(card(character)),
    await draw({ ...card(''), facts: [character] }),
  ];
  // No font has this one: it shows what a missing glyph looks like.
  const [missingBold, missingRegular] = await drawAs('\u{10FFFD}');
  const [emptyBold, emptyRegular] = await drawAs('');
  for (const character of ['题', '①', '衞']) {
    const [bold, regular] = await drawAs(character);
    for (const other of [missingBold, emptyBold]) expect(bold.equals(other)).toBe(false);
    for (const other of [missingRegular, emptyRegular]) expect(regular.equals(other)).toBe(false);
  }
});

test('the map of a font file agrees with what its package says of it', () => {
  const folder = join(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'), '../files');
  const latin = readCoverage(readFileSync(join(folder, 'noto-serif-sc-latin-400-normal.woff')));
  for (let code = 0x21; code < 0x7f; code += 1) expect(latin.has(code)).toBe(true);
  expect(latin.has(0x4e00)).toBe(false);
  expect(readdirSync(folder).length).toBeGreaterThan(100);
  expect(() => readCoverage(Buffer.from('no font at all'))).toThrow('no WOFF');
});

test('titles become smaller in steps, keep within their lines, and end with …… only when nothing else helps', () => {
  const sizes = [8, 20, 40, 80, 120].map((length) => fitTitle('总结'.repeat(length / 2)).size);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBeGreaterThan(3);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('云', '河', '县', '，', '《', '》', '2', '0', 'a', ' ') }),
      (title) => {
        const { size, lines } = fitTitle(title);
        for (const line of lines) expect(emWidth(line) * size).toBeLessThanOrEqual(960);
        expect(lines.length * size).toBeLessThanOrEqual(270);
      },
    ),
  );
  expect(fitTitle('总'.repeat(400)).lines.at(-1)).toMatch(/……$/u);
});

test('the colours are those of the site by day', () => {
  const tokens = readFileSync('src/styles/parts/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(PICTURE_COLOURS)) {
    expect(tokens.match(new RegExp(`--${name}:[^#]*(#[0-9a-f]+)`, 'u'))?.[1]).toBe(colour);
  }
});
