import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import { fold, readingsOf, runsOf } from '../../../src/core/text/fold.ts';
import { readWritten } from '../../../src/core/text/reading.ts';
import { naiveFold, naiveReadings } from './naive-fold.ts';
import { ALIASES, prose, proseWithCut } from './prose.ts';

const units = (text: string) => readWritten(text).text;

test.each([
  ['punctuation and spaces give nothing', '学懂、弄通（做实） ……“好”', '学懂弄通做实好'],
  ['sentence ends break', '一。二！三？四；五!六?七;八\n九', '一\n二\n三\n四\n五\n六\n七\n八\n九'],
  ['breaks neither repeat nor stand at the ends', '。；一。？！二。', '一\n二'],
  ['width and case', 'ＡＢＣ１２３ａｐｐ', 'abc123app'],
  ['compatibility forms', '㈠、⑩条 3㎡ ½ ㍻ ℃', '一10条3m212平成c'],
  ['Kangxi radicals and the supplement that NFKC leaves', '⼯作⻓⺠⻅⻔⻛⻋⻰', '工作长民见门风车龙'],
  ['composed and decomposed', 'e\u0301 é ﾊﾟ パ 각 각', 'éé' + 'パパ' + '각각'],
  ['supplementary planes', '𠮷野家\u{f0000}😀', '𠮷野家'],
  ['what cannot be seen vanishes', '统\u200b战\u00ad部\ufe0f葛\u{e0100}', '统战部葛'],
  ['masks in every guise are one x', 'XX市 ＸＸ市 ***市 ＊市 ××市 ○○市 □□市 X*市', 'x市x市x市x市x市x市x市x市'],
  ['a masked year', '20XX年X月', '20x年x月'],
  ['x of a Latin word is a letter', 'APEX YSXT XXL xbox AXX市', 'apexysxtxxlxboxaxx市'],
  ['a circle beside a numeral is 〇', '二○二一年 一九○○年', '二〇二一年一九〇〇年'],
  ['every zero of a figure is 〇', '二O一O年二Ｏ一Ｏ年二零一零年二○一○年', '二〇一〇年二〇一〇年二〇一〇年二〇一〇年'],
  ['零 is 〇 everywhere, and the O of a word stays', '零距离二OA系统○○市', '〇距离二oa系统x市'],
])('%s', (_, text, expected) => {
  expect(units(text)).toBe(expected);
  expect(naiveFold(text)).toBe(expected);
});

test('every unit knows its place', () => {
  const { text, starts, ends } = readWritten('第⑩条，ＸＸ市𠮷');
  expect([...text].join(' ')).toBe('第 1 0 条 x 市 𠮷');
  expect(starts).toEqual([0, 1, 1, 2, 4, 6, 7, 7]);
  expect(ends).toEqual([1, 2, 2, 3, 6, 7, 9, 9]);
});

test('folding equals the naive fold', () => {
  fc.assert(
    fc.property(prose(), (text) => {
      expect(units(text)).toBe(naiveFold(text));
    }),
    { numRuns: 3000 },
  );
});

test('folding equals the naive fold on any text, well-formed or not', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(any, (text) => {
      fc.pre(!/[⺁-⻲]/u.test(text));
      expect(units(text)).toBe(naiveFold(text));
    }),
    { numRuns: 3000 },
  );
  expect(units('一\ud842二\udfb7')).toBe('一二');
});

test('every range slices to text that folds to the unit', () => {
  fc.assert(
    fc.property(prose(), (text) => {
      const { text: folded, starts, ends } = readWritten(text);
      expect(starts.length).toBe(folded.length);
      for (let index = 0; index < folded.length; index += 1) {
        const unit = folded.slice(index, index + 1);
        if (unit === '\n' || unit === '〇') continue;
        expect(readWritten(text.slice(starts[index], ends[index])).text).toContain(unit);
        if (index > 0) expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] as number);
      }
    }),
  );
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(prose(), (text) => {
      // Two masks separated only by a space or comma become one.
      fc.pre(!units(text).includes('xx'));
      expect(units(units(text))).toBe(units(text));
    }),
  );
});

test('a stretch cut from a text is found in it', () => {
  fc.assert(
    fc.property(proseWithCut(), ({ text, cut }) => {
      // Cutting beside a circle removes the numeral next to it; cutting beside a letter, the mark that combines with it.
      fc.pre(!/^[○◯]|[○◯]$|^\p{M}|e$|ﾊ$|[\u1100-\u11ff]/u.test(cut));
      expect(units(text)).toContain(units(cut));
    }),
    { numRuns: 3000 },
  );
});

test('an abbreviation is read both ways, alone and in a phrase across it', () => {
  const folded = fold('召开“mzshh”，学dangshi、悟思想。再学dangshi', { aliases: compileAliases(ALIASES) });
  expect(readingsOf(folded).map((reading) => reading.text)).toMatchInlineSnapshot(`
    [
      "召开mzshh学dangshi悟思想
    再学dangshi",
      "召开民主生活会学dangshi悟思想",
      "召开mzshh学党史悟思想",
      "召开民主生活会学党史悟思想",
      "再学党史",
    ]
  `);
  const meant = folded.meant[0];
  const from1to8 = (places: ArrayLike<number> = []) => Array.from(places).slice(1, 8);
  expect([from1to8(meant?.starts), from1to8(meant?.ends)]).toEqual([
    [1, 3, 3, 3, 3, 3, 10],
    [2, 8, 8, 8, 8, 8, 11],
  ]);
});

test('an abbreviation is a whole word', () => {
  const aliases = compileAliases({ dangshi: '党史', 民生会: '民主生活会' });
  const meant = (text: string) => fold(text, { aliases }).meant.map((reading) => reading.text);
  expect(meant('dangshiguan')).toEqual([]);
  expect(meant('xuedangshi')).toEqual([]);
  expect(meant('dangshi2021')).toEqual([]);
  expect(meant('dangshi 2021')).toEqual(['党史2021']);
  expect(meant('县民生会议')).toEqual(['县民主生活会议']);
});

test('more abbreviations in a sentence than can be mixed are read all as written or all as meant', () => {
  const folded = fold('dangshi、dangshi、dangshi、mzshh', { aliases: compileAliases(ALIASES) });
  expect(folded.meant.map((reading) => reading.text)).toEqual(['党史党史党史民主生活会']);
});

test('readings equal the naive readings', () => {
  const aliases = compileAliases(ALIASES);
  fc.assert(
    fc.property(prose({ alias: true }), (text) => {
      const readings = readingsOf(fold(text, { aliases })).map((reading) => reading.text);
      expect(readings.sort()).toEqual(naiveReadings(text, ALIASES).sort());
    }),
    { numRuns: 2000 },
  );
});

test('runs are the stretches between breaks', () => {
  expect(runsOf(readWritten('学党史。办实事；'))).toEqual(['学党史', '办实事']);
  expect(runsOf(readWritten('……'))).toEqual([]);
});

test('hostile texts take linear time', () => {
  for (const text of [
    'x'.repeat(5e5),
    'x*'.repeat(2e5),
    `e${'\u0301'.repeat(2e5)}`,
    '○'.repeat(3e5),
    'ax'.repeat(2e5),
  ]) {
    const before = performance.now();
    readWritten(text);
    expect(performance.now() - before).toBeLessThan(2000);
  }
});
