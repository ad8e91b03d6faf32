import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuery } from '../../../src/core/phrase/describe-query.ts';
import { parseQuery } from '../../../src/core/phrase/query.ts';

/** `query → the query as understood [folded words] notices` */
const understood = (queries: string[]) =>
  queries
    .map((typed) => {
      const query = parseQuery(typed);
      const runs = query.terms.map((term) => term.either.map((wording) => wording.runs.join('+')).join('|')).join(' ');
      const notices = query.notices.map((notice) => notice.code).join(' ');
      return `${typed} → ${describeQuery(query)} [${runs}] ${notices}`.trim();
    })
    .join('\n');

test('words, without, either', () => {
  expect(
    understood([
      '一岗双责',
      '一岗双责 试点',
      '一岗双责　试点',
      '一岗双责 -试点',
      '-试点',
      '甲|乙',
      '甲 | 乙 丙',
      '甲｜乙',
      '-甲|乙',
    ]),
  ).toMatchInlineSnapshot(`
    "一岗双责 → 短语「一岗双责」 [一岗双责]
    一岗双责 试点 → 短语「一岗双责」 且 短语「试点」 [一岗双责 试点]
    一岗双责　试点 → 短语「一岗双责」 且 短语「试点」 [一岗双责 试点]
    一岗双责 -试点 → 短语「一岗双责」 且 不含「试点」 [一岗双责 试点]
    -试点 → 不含「试点」 [试点]
    甲|乙 → 短语「甲」或「乙」 [甲|乙]
    甲 | 乙 丙 → （短语「甲」或「乙」） 且 短语「丙」 [甲|乙 丙]
    甲｜乙 → 短语「甲」或「乙」 [甲|乙]
    -甲|乙 → 不含「甲」也不含「乙」 [甲|乙]"
  `);
});

test('a pasted sentence is a phrase, its punctuation passed over', () => {
  expect(
    understood([
      '学懂、弄通、做实。',
      '循“新”出发，向“新”而行',
      '“三个带头”“四个纳入”',
      '坚持党的领导。学党史，悟思想；',
      '怎么办？因为',
      '怎么办?',
      '***县委统战部',
      '**余次',
      'XX市委',
      '增长6.5%',
      '2021—2022年',
    ]),
  ).toMatchInlineSnapshot(`
    "学懂、弄通、做实。 → 短语「学懂弄通做实」 [学懂弄通做实]
    循“新”出发，向“新”而行 → 短语「循新出发向新而行」 [循新出发向新而行]
    “三个带头”“四个纳入” → 短语「三个带头四个纳入」 [三个带头四个纳入]
    坚持党的领导。学党史，悟思想； → 短语「坚持党的领导」「学党史悟思想」（同篇） [坚持党的领导+学党史悟思想]
    怎么办？因为 → 短语「怎么办」「因为」（同篇） [怎么办+因为] question-mark-ends-sentence
    怎么办? → 短语「怎么办」 [怎么办]
    ***县委统战部 → 短语「***县委统战部」 [x县委统战部]
    **余次 → 短语「**余次」 [x余次]
    XX市委 → 短语「XX市委」 [x市委]
    增长6.5% → 短语「增长65」 [增长65] decimal-point-ignored
    2021—2022年 → 短语「20212022年」 [20212022年]"
  `);
});

test('quotes keep punctuation and width when they hold a whole word', () => {
  expect(
    understood([
      '"重业务、轻党务"',
      '“一岗双责”',
      '＂１５５＂',
      '"a b" 民族',
      '“一岗双责”|"试点"',
      '"一岗双责',
      '“一岗双责',
      '“”',
      '"一" "二"',
      '5"屏',
    ]),
  ).toMatchInlineSnapshot(`
    ""重业务、轻党务" → 原样「重业务、轻党务」 [重业务轻党务]
    “一岗双责” → 原样「一岗双责」 [一岗双责]
    ＂１５５＂ → 原样「１５５」 [155]
    "a b" 民族 → 原样「a b」 且 短语「民族」 [ab 民族]
    “一岗双责”|"试点" → 原样「一岗双责」或原样「试点」 [一岗双责|试点]
    "一岗双责 → 短语「一岗双责」 [一岗双责] unclosed-quote
    “一岗双责 → 短语「一岗双责」 [一岗双责]
    “” →  [] nothing-to-find
    "一" "二" → 原样「一」 且 原样「二」 [一 二]
    5"屏 → 短语「5屏」 [5屏]"
  `);
});

test('gaps, single characters and numbers', () => {
  expect(
    understood([
      '以…为主线',
      '以……为主线',
      '以...为主线',
      '以*为主线',
      '…为主线…',
      '?为主线?',
      '第?次',
      '第??次',
      '增长#%',
      '增长＃％',
      '召开#次',
      '#',
      '#%',
      '以…?…为',
      '以。为…主线',
    ]),
  ).toMatchInlineSnapshot(`
    "以…为主线 → 句式「以…为主线」 [以+为主线]
    以……为主线 → 句式「以……为主线」 [以+为主线]
    以...为主线 → 句式「以...为主线」 [以+为主线]
    以*为主线 → 句式「以*为主线」 [以+为主线]
    …为主线… → 短语「为主线」 [为主线]
    ?为主线? → 短语「为主线」 [为主线]
    第?次 → 句式「第?次」 [第+次]
    第??次 → 句式「第??次」 [第+次]
    增长#% → 句式「增长#%」 [增长]
    增长＃％ → 句式「增长＃％」 [增长]
    召开#次 → 句式「召开#次」 [召开+次]
    # → 句式「#」 []
    #% → 句式「#%」 []
    以…?…为 → 句式「以…?…为」 [以+为]
    以。为…主线 → 句式「以。为…主线」 [以+为+主线]"
  `);
});

test('titles', () => {
  expect(
    understood(['题:工作总结', '题：“工作总结”', '题: 总结 统战', '-题:计划', '题:', '题:甲|乙', '问题：作风']),
  ).toMatchInlineSnapshot(`
    "题:工作总结 → 题名含「工作总结」 [工作总结]
    题：“工作总结” → 题名含原样「工作总结」 [工作总结]
    题: 总结 统战 → 题名含「总结」 且 短语「统战」 [总结 统战]
    -题:计划 → 题名不含「计划」 [计划]
    题: → 短语「题」 [题]
    题:甲|乙 → 题名含「甲」或「乙」 [甲|乙]
    问题：作风 → 短语「问题作风」 [问题作风]"
  `);
});

test('a backslash takes an operator at its word', () => {
  expect(
    understood(['\\-5', '\\#话题\\#', '第\\＃次', '第\\?次', '\\"引', '甲\\|乙', '甲\\ 乙', '题\\:甲', '反\\斜', '\\']),
  ).toMatchInlineSnapshot(`
    "\\-5 → 短语「5」 [5]
    \\#话题\\# → 短语「话题」 [话题]
    第\\＃次 → 短语「第次」 [第次]
    第\\?次 → 短语「第」「次」（同篇） [第+次]
    \\"引 → 短语「引」 [引]
    甲\\|乙 → 短语「甲乙」 [甲乙]
    甲\\ 乙 → 短语「甲乙」 [甲乙]
    题\\:甲 → 短语「题甲」 [题甲]
    反\\斜 → 短语「反斜」 [反斜]
    \\ →  [] nothing-to-find"
  `);
});

test('hostile and idle queries', () => {
  expect(
    understood([
      '',
      ' 　',
      '，。',
      '😀',
      '|',
      '甲||乙',
      '|甲|',
      '甲|-乙',
      '- 甲',
      '--甲',
      '<img onerror=alert(1)>',
      '.*+?^()[]{}',
      '統戰',
    ]),
  ).toMatchInlineSnapshot(`
    "→  []
    →  []
    ，。 →  [] nothing-to-find
    😀 →  [] nothing-to-find
    | →  [] dangling-either
    甲||乙 → 短语「甲」或「乙」 [甲|乙] dangling-either
    |甲| → 短语「甲」 [甲] dangling-either dangling-either
    甲|-乙 → 短语「甲」或「乙」 [甲|乙] without-after-either
    - 甲 → 短语「甲」 [甲] nothing-to-find
    --甲 → 不含「甲」 [甲]
    <img onerror=alert(1)> → 短语「img」 且 短语「onerroralert1」 [img onerroralert1]
    .*+?^()[]{} →  [] nothing-to-find
    統戰 → 短语「統戰」 [統戰]"
  `);
  expect(parseQuery('\u202e倒\u0000置').terms[0]?.either[0]?.shown).toBe('倒置');
});

test('a query that is too long is cut, and says so', () => {
  const query = parseQuery('党'.repeat(10_000));
  expect(query.terms[0]?.either[0]?.runs[0]).toHaveLength(1000);
  expect(query.notices).toMatchInlineSnapshot(`
    [
      {
        "code": "too-long",
        "end": 10000,
        "message": "检索词过长，只取前 1000 字。",
        "start": 1000,
      },
    ]
  `);
});

test('notices tell where and why', () => {
  expect(parseQuery('"一岗 怎么办？因为 6.5 |').notices).toMatchInlineSnapshot(`
    [
      {
        "code": "unclosed-quote",
        "end": 3,
        "message": "引号没有合上，已按不加引号处理。",
        "start": 0,
      },
      {
        "code": "question-mark-ends-sentence",
        "end": 10,
        "message": "全角“？”按句末标点处理；要代替一个字，请用半角 ?。",
        "start": 4,
      },
      {
        "code": "decimal-point-ignored",
        "end": 14,
        "message": "短语不计标点，6.5 与 65 同样命中；要一字不差，请加引号。",
        "start": 11,
      },
      {
        "code": "dangling-either",
        "end": 16,
        "message": "“|”的一边是空的，已略过。",
        "start": 15,
      },
    ]
  `);
});

test('a query as data', () => {
  expect(parseQuery('-以…为主线|题:增长#%').terms).toMatchInlineSnapshot(`
    [
      {
        "either": [
          {
            "end": 6,
            "kind": "pattern",
            "parts": [
              {
                "kind": "text",
                "text": "以",
              },
              {
                "kind": "gap",
              },
              {
                "kind": "text",
                "text": "为主线",
              },
            ],
            "runs": [
              "以",
              "为主线",
            ],
            "shown": "以…为主线",
            "start": 0,
            "titleOnly": false,
          },
          {
            "end": 13,
            "kind": "pattern",
            "parts": [
              {
                "kind": "text",
                "text": "增长",
              },
              {
                "kind": "number",
                "sign": "%",
              },
            ],
            "runs": [
              "增长",
            ],
            "shown": "增长#%",
            "start": 7,
            "titleOnly": true,
          },
        ],
        "end": 13,
        "start": 0,
        "without": true,
      },
    ]
  `);
});

test('any text is a query, and its spans lie within it in order', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...'一岗"“”|-题:：…*?？#%\\ 　x。')).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const query = parseQuery(typed);
      let last = 0;
      for (const { start, end, either } of query.terms) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(either.length).toBeGreaterThan(0);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(typed.length);
    }),
    { numRuns: 2000 },
  );
});
