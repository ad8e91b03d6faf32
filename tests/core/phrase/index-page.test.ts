import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramsOf } from '../../../src/core/phrase/find-run.ts';
import { indexPage, UNCOUNTED, unitsOfPair } from '../../../src/core/phrase/index-page.ts';
import { findWording, prepareText } from '../../../src/core/phrase/match.ts';
import { searchedTexts } from '../../../src/core/phrase/searched-texts.ts';
import { compileAliases, NO_ALIASES } from '../../../src/core/text/aliases.ts';
import { naiveReadings } from '../text/naive-fold.ts';
import { ALIASES, prose } from '../text/prose.ts';
import { aReport } from './a-report.ts';
import { SmallIndex } from './small-index.ts';

const aliases = compileAliases(ALIASES);

const gramOf = (pair: number): string => String.fromCodePoint(...unitsOfPair(pair));
const unit = (character: string): number => character.codePointAt(0) ?? 0;

test('a page holds pairs by place, units by count, and where its parts begin', () => {
  const page = indexPage({ title: '统一', paragraphs: ['学党史。办', '统一史'] }, NO_ALIASES);
  expect(page.pairs.map((pair, at) => `${gramOf(pair)}${page.places[at]}`)).toEqual([
    '统一0',
    '学党3',
    '党史4',
    '统一9',
    '一史10',
  ]);
  expect([...page.units].map(([code, count]) => [String.fromCodePoint(code), count])).toEqual(
    Object.entries({ 统: 1, 一: 1, 学: 1, 党: 1, 史: 2, 办: 1 }),
  );
  expect([page.body, page.meant, page.shared]).toEqual([3, Number.POSITIVE_INFINITY, false]);
});

test('a sentence with an abbreviation stands once more, by its meaning, after all others', () => {
  const page = indexPage({ paragraphs: ['召开mzshh。', '办'] }, compileAliases({ mzshh: '民主' }));
  expect(page.pairs.slice(0, 3).map(gramOf)).toEqual(['召开', '开m', 'mz']);
  expect(page.pairs.slice(-3).map(gramOf)).toEqual(['召开', '开民', '民主']);
  expect(page.meant).toBe(10);
  expect([page.units.get(unit('民')), page.units.get(unit('召')), page.units.get(unit('办'))]).toEqual([
    UNCOUNTED,
    1,
    1,
  ]);
});

test('a character of several units is one occurrence of each', () => {
  const page = indexPage({ paragraphs: ['⑪月，12㎡'] }, NO_ALIASES);
  expect([page.units.get(unit('1')), page.units.get(unit('2')), page.shared]).toEqual([2, 2, true]);
});

test('a title that no paragraph carries is found, and not counted', () => {
  expect(searchedTexts(aReport(['召开会议。'], { title: '统战部总结' }))).toEqual({
    title: '统战部总结',
    paragraphs: ['召开会议。'],
  });
  expect(searchedTexts(aReport(['总结', '召开会议。'], { title: '总结' }))).toEqual({
    paragraphs: ['总结', '召开会议。'],
  });
  const index = new SmallIndex([{ title: '总结会', paragraphs: ['总结'] }], NO_ALIASES);
  expect([index.search('结会').size, index.count('结会', 0), index.count('总结', 0), index.count('会', 0)]).toEqual([
    1, 0, 1, 0,
  ]);
});

test('every second pair and the last', () => {
  const shown = (run: string) => gramsOf(run).map(({ gram, offset }) => gram + offset);
  expect(['一', '一岗', '一岗双', '一岗双责', '党建工作者'].map(shown)).toEqual([
    ['一0'],
    ['一岗0'],
    ['一岗0', '岗双1'],
    ['一岗0', '双责2'],
    ['党建0', '工作2', '作者3'],
  ]);
});

const archive = fc.array(fc.array(prose({ alias: true, maxLength: 25 }), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});
/** The span of a run in the archive's own readings. */
const pick = fc.record({ run: fc.nat(), from: fc.nat(), length: fc.integer({ min: 1, max: 8 }) });

function takeRun(
  texts: readonly string[],
  { run, from, length }: { run: number; from: number; length: number },
): string {
  const folded = texts.flatMap((text) => naiveReadings(text, ALIASES).flatMap((reading) => reading.split('\n')));
  const units = [...(folded[run % Math.max(folded.length, 1)] ?? '')];
  const start = from % Math.max(units.length, 1);
  return units.slice(start, start + length).join('');
}

test('the index finds the reports that a naive scan finds, and counts as the texts do', () => {
  let uncounted = 0;
  let counted = 0;
  fc.assert(
    fc.property(archive, pick, (texts, picked) => {
      const run = takeRun(texts.flat(), picked);
      fc.pre(run !== '');
      const index = new SmallIndex(
        texts.map((paragraphs) => ({ title: '工作', paragraphs })),
        aliases,
      );
      const wording = { kind: 'phrase' as const, runs: [run], titleOnly: false, shown: run, start: 0, end: 0 };
      for (const [report, paragraphs] of texts.entries()) {
        const holds = ['工作', ...paragraphs].some((text) =>
          naiveReadings(text, ALIASES).some((it) => it.includes(run)),
        );
        expect(index.search(run).has(report)).toBe(holds);
        const count = index.count(run, report);
        if (count === UNCOUNTED) uncounted += 1;
        else counted += count;
        const places = paragraphs.reduce(
          (sum, text) => sum + findWording(prepareText(text, aliases), wording).length,
          0,
        );
        if (count !== UNCOUNTED) expect([run, count]).toEqual([run, places]);
      }
    }),
    { numRuns: 3000 },
  );
  expect(counted).toBeGreaterThan(1000);
  expect(uncounted).toBeLessThan(counted);
});

test('characters of several units: counted as the texts do, or left to them', () => {
  const text = fc.string({ unit: fc.constantFrom(...'⑪⑩㎡㎞m2k10天，。'), maxLength: 20 });
  fc.assert(
    fc.property(text, pick, (paragraph, picked) => {
      const run = takeRun([paragraph], picked);
      fc.pre(run !== '');
      const index = new SmallIndex([{ paragraphs: [paragraph] }], NO_ALIASES);
      const wording = { kind: 'phrase' as const, runs: [run], titleOnly: false, shown: run, start: 0, end: 0 };
      const count = index.count(run, 0);
      if (count !== UNCOUNTED) expect(count).toBe(findWording(prepareText(paragraph, NO_ALIASES), wording).length);
    }),
    { numRuns: 5000 },
  );
});
