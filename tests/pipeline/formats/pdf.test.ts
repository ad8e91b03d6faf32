import { describe, expect, it, test } from 'vitest';
import { readPdf } from '../../../src/pipeline/formats/pdf.ts';
import {
  drawGrid,
  type Sheet,
  setProse,
  setTable,
  type Words,
  widthOf,
  writePdf,
} from '../../fixtures/formats/pdf-writer.ts';
import { countOf, difference } from './accounted.ts';

const TITLE: Words = { text: '云河县茶叶站2022年度工作总结', x: 150, y: 770, size: 20 };
const PROSE = [
  '2022年，我站围绕茶园提质增效，推广绿色防控技术，举办采制培训，组织企业参展，茶农收入保持增长，全年目标任务基本完成。',
  '全县茶园面积稳定在四万八千亩，改造低产茶园三千二百亩，新建清洁化生产线六条，带动就业一千一百余人，品牌价值继续提升。',
  '茶旅融合取得进展，新增体验园五处，接待游客十二万人次，带动农产品销售两千三百万元，沿线村集体经济收入普遍超过二十万元。',
];

/** Paragraphs as they are, cells as `| 1963 | 1200 |` row by row, asides with their names. */
async function read(sheets: readonly Sheet[]): Promise<string[]> {
  const { lines } = await readPdf(writePdf(sheets));
  const shown: string[] = [];
  let row = '';
  for (const { text, cell, aside } of lines) {
    const key = cell ? `${cell.table} ${cell.row}` : '';
    if (cell && key === row) shown[shown.length - 1] += ` ${text} |`;
    else shown.push(cell ? `| ${text} |` : aside === undefined ? text : `${aside}：${text}`);
    row = key;
  }
  return shown;
}

const body = (y = 730): Words[] => setProse(PROSE, { x: 88, y, columns: 26 });

describe('text that is drawn twice is read once', () => {
  const bold = (dx: number, dy = 0): Words[] => [
    { text: '一、主要工作', x: 120, y: 400 },
    { text: '一、主要工作', x: 120 + dx, y: 400 + dy },
  ];
  test.each([
    ['beside itself', bold(0.3)],
    ['at its very place', bold(0)],
    ['as a shadow', bold(0.8, -0.8)],
    ['three times', [...bold(0.2), ...bold(0.4)]],
    [
      'character by character',
      [...'一、主要工作'].flatMap((text, at) => [0, 0.2, 0.4].map((dx) => ({ text, x: 120 + at * 16 + dx, y: 400 }))),
    ],
    [
      'the second time in parts',
      [
        { text: '一、主要工作', x: 120, y: 400 },
        { text: '一、主', x: 120.3, y: 400 },
        { text: '要工作', x: 168.3, y: 400 },
      ],
    ],
  ])('%s', async (_, words) => {
    expect((await read([{ words: [TITLE, ...body(), ...words] }])).at(-1)).toBe('一、主要工作');
  });

  it('but words that repeat stay', async () => {
    const words = { text: '人人讲安全，天天天天抓，1111户11次', x: 120, y: 400 };
    expect((await read([{ words: [TITLE, ...body(), words] }])).at(-1)).toBe(words.text);
  });
});

describe('turned pages', () => {
  const turn = (words: readonly Words[], angle: number): Words[] =>
    words.map((word) => {
      const [x, y] =
        angle === 90 ? [595 - word.y, word.x] : angle === 180 ? [595 - word.x, 842 - word.y] : [word.y, 842 - word.x];
      return { ...word, x, y, angle };
    });
  const upright = [{ ...TITLE, y: 540 }, ...body(480)];

  test.each([
    [90, 90],
    [270, 270],
    [180, 180],
    [90, 0],
  ])('text of %i degrees, /Rotate %i', async (angle, rotate) => {
    const words = angle === 180 ? turn([TITLE, ...body()], 180) : turn(upright, angle);
    expect(await read([{ words, rotate }])).toEqual([TITLE.text, ...PROSE]);
  });

  it('a stamp along the margin is read after the text, a watermark is listed', async () => {
    const words = [
      TITLE,
      ...body(),
      { text: '附件一收支表', x: 570, y: 300, angle: 90 },
      { text: '内部资料', x: 200, y: 300, size: 60, angle: 45 },
    ];
    expect((await read([{ words }])).slice(-2)).toEqual(['附件一收支表', '斜置文字：内部资料']);
  });
});

describe('columns', () => {
  const left = (y: number): Words[] => setProse(PROSE, { x: 60, y, columns: 18, size: 12 });
  const right = (y: number): Words[] => setProse([...PROSE].reverse(), { x: 310, y, columns: 18, size: 12 });

  test.each([
    ['on one grid', [...left(740), ...right(740)]],
    ['on grids of their own', [...left(740), ...right(733)]],
    ['drawn row by row', [...left(740), ...right(740)].sort((a, b) => b.y - a.y)],
  ])('%s are read one after the other', async (_, words) => {
    expect(await read([{ words: [...words, { ...TITLE, y: 790 }] }])).toEqual([
      TITLE.text,
      ...PROSE,
      ...[...PROSE].reverse(),
    ]);
  });

  it('three of them, and text over the whole width below', async () => {
    const column = (x: number): Words[] => setProse(PROSE.slice(0, 1), { x, y: 740, columns: 13, size: 12 });
    const words = [
      { ...TITLE, y: 790 },
      ...column(50),
      ...column(220),
      ...column(390),
      ...setProse(PROSE.slice(1, 2), { x: 50, y: 500, columns: 41, size: 12 }),
    ];
    expect(await read([{ words }])).toEqual([TITLE.text, PROSE[0], PROSE[0], PROSE[0], PROSE[1]]);
  });

  it('one that begins with a table, beside one that begins higher', async () => {
    const xs = [310, 400, 526];
    const ys = [726, 704, 682];
    const table = setTable(
      [
        ['造林', '1200'],
        ['管护', '1350'],
      ],
      { xs: xs.map((x) => x + 4), y: 710, pitch: 22 },
    );
    const words = [{ ...TITLE, y: 790 }, ...left(740), ...table, ...right(650)];
    expect(await read([{ words, drawn: drawGrid(xs, ys) }])).toEqual([
      ...[TITLE.text, ...PROSE, '| 造林 | 1200 |', '| 管护 | 1350 |'],
      ...[...PROSE].reverse(),
    ]);
  });

  it('a paragraph goes on in the next column', async () => {
    const rows = setProse([PROSE.join('')], { x: 60, y: 740, columns: 18, size: 12 });
    const words = rows.map((row, at) => (at < 6 ? row : { ...row, x: row.x + 250, y: row.y + 126 }));
    expect(await read([{ words }])).toEqual([PROSE.join('')]);
  });
});

describe('a text without indents', () => {
  // Rows of 27 characters; each paragraph's last one is short.
  const paragraphs = PROSE.map((paragraph) => paragraph.replace('2022年', '今年'));
  const rows = paragraphs.flatMap((paragraph, at) =>
    (paragraph.match(/.{1,27}/gu) ?? []).map((text, row) => ({ text, x: 88, y: 700 - at * 84 - row * 28 })),
  );
  const signed = [
    { text: '云河县茶叶站', x: 420, y: 380 },
    { text: '2023年1月5日', x: 420, y: 352 },
  ];

  test.each([
    ['a title of their size in the middle', { ...TITLE, size: 16, x: 185 }],
    ['a title of their size at the margin', { ...TITLE, size: 16, x: 88 }],
    ['a larger title', TITLE],
  ])('%s stands by itself', async (_, title) => {
    const shown = [TITLE.text, ...paragraphs, ...signed.map(({ text }) => text)];
    expect(await read([{ words: [title, ...rows, ...signed] }])).toEqual(shown);
  });
});

describe('the head of a single page', () => {
  const head = (over: Partial<Words> = {}): Words => ({ text: '内部资料　注意保存', x: 88, y: 805, size: 10, ...over });
  const first = async (words: Words, sheets: Sheet[] = []): Promise<string | undefined> =>
    (await read([{ words: [words, TITLE, ...body()] }, ...sheets]))[0];

  it('is small and stands apart', async () => {
    expect(await first(head())).toBe('页眉：内部资料注意保存');
  });

  test.each<[string, Words]>([
    ['near the title', head({ y: 790 })],
    ['nearly as large as the text', head({ size: 14 })],
    ['lower on the page', head({ y: 735 })],
    ['an annex', head({ text: '附件1' })],
    ['a document number', head({ text: '云茶发〔2022〕9号' })],
    ['a date', head({ text: '2023年1月5日' })],
    ['a secret', head({ text: '机密★一年' })],
    ['a source', head({ text: '来源：云河县茶叶站' })],
  ])('%s is text', async (_, words) => {
    const shown = await read([{ words: [words, { ...TITLE, y: words.y < 770 ? 790 : 770 }, ...body(700)] }]);
    expect(shown.filter((line) => line.startsWith('页眉'))).toEqual([]);
  });

  it('of a text of two pages that has it once is text', async () => {
    expect(await first(head(), [{ words: body() }])).toBe('内部资料注意保存');
  });
});

describe('a page that ends before its foot', () => {
  const LAST = '全县茶园面积稳定在四万八千亩，改造茶园三千余亩。';
  const next = [{ text: '附件一：收支情况说明', x: 88, y: 760 }, ...body(700)];
  /** A paragraph whose last row is full. */
  const full = (y: number): Words[] => setProse([LAST], { x: 88, y, columns: 26 });

  it('was ended by hand: what follows is another paragraph', async () => {
    const shown = await read([{ words: [TITLE, ...body(), ...full(400)] }, { words: next }]);
    expect(shown.slice(-5, -3)).toEqual([LAST, '附件一：收支情况说明']);
  });

  it('in mid-sentence goes on, and so does a page that ends at its foot', async () => {
    const goesOn = { text: '收支情况见附表。', x: 88, y: 760 };
    const begun = setProse([LAST.replace('。', '亩')], { x: 88, y: 400, columns: 26 });
    const half = await read([{ words: [TITLE, ...body(), ...begun] }, { words: [goesOn, ...body(700)] }]);
    expect(half).toContain(`${LAST.replace('。', '亩')}收支情况见附表。`);
    const words = [...full(760 - 28 * 23), ...Array.from({ length: 7 }, (_, at) => body(760 - at * 28 * 3)[0])];
    const whole = await read([
      { words: words.filter((word) => word !== undefined) },
      { words: [goesOn, ...body(700)] },
    ]);
    expect(whole).toContain(`${LAST}收支情况见附表。`);
  });
});

it('reads by place on the page, not in the order of drawing', async () => {
  const words = [
    ...body(640),
    { text: '云茶发〔2022〕9号', x: 220, y: 730 },
    TITLE,
    { text: '云河县茶叶站文件', x: 170, y: 810, size: 26 },
  ];
  expect((await read([{ words }])).slice(0, 3)).toEqual(['云河县茶叶站文件', TITLE.text, '云茶发〔2022〕9号']);
});

describe('tables', () => {
  const ROWS = [
    ['年份', '产量（吨）', '单产'],
    ...[1961, 1962, 1963, 1964, 1965].map((year, at) => [
      `${year}`,
      `${1200 + at * 37}`,
      `${(300 + at * 1.1).toFixed(1)}`,
    ]),
  ];
  const shown = (rows: readonly (readonly string[])[]): string[] => rows.map((cells) => `| ${cells.join(' | ')} |`);

  it('keep their cells apart, and the text above and below whole', async () => {
    const words = [
      TITLE,
      ...body(),
      { text: '附表：分年产量', x: 88, y: 450 },
      ...setTable(ROWS, { xs: [90, 173, 329], y: 420 }),
      ...setProse(PROSE.slice(0, 1), { x: 88, y: 290, columns: 26 }),
    ];
    expect(await read([{ words }])).toEqual([TITLE.text, ...PROSE, '附表：分年产量', ...shown(ROWS), PROSE[0]]);
  });

  it('of figures set to the right, and with an empty cell', async () => {
    const rows = [
      ['项目', '2021年', '2022年'],
      ['接收档案', '9870', '11250'],
      ['接待查档', '', '3318'],
      ['数字化', '88.5', '168'],
    ];
    const words = rows.flatMap((cells, row) =>
      cells.map((text, column) => ({
        text,
        x: column === 0 ? 90 : 200 + column * 100 - widthOf(text, 12),
        y: 400 - row * 18,
        size: 12,
      })),
    );
    expect(await read([{ words: [TITLE, ...body(), ...words.filter(({ text }) => text !== '')] }])).toEqual([
      TITLE.text,
      ...PROSE,
      '| 项目 | 2021年 | 2022年 |',
      '| 接收档案 | 9870 | 11250 |',
      '| 接待查档 | 3318 |',
      '| 数字化 | 88.5 | 168 |',
    ]);
  });

  it('whose cells have two lines', async () => {
    const words = setTable(
      [
        ['序号', '任务', '单位'],
        ['1', '改造低产茶园', '茶叶站'],
        ['', '三千二百亩', ''],
        ['2', '举办采制培训', '农技站'],
        ['', '十二期', ''],
      ],
      { xs: [90, 150, 330], y: 400, pitch: 14 },
    );
    const apart = words.map((word) => ({ ...word, y: word.y - Math.floor((400 - word.y) / 14 / 2 + 0.5) * 12 }));
    expect((await read([{ words: [TITLE, ...body(), ...apart] }])).slice(-3)).toEqual([
      '| 序号 | 任务 | 单位 |',
      '| 1 | 改造低产茶园三千二百亩 | 茶叶站 |',
      '| 2 | 举办采制培训十二期 | 农技站 |',
    ]);
  });

  it('go on over a page, whose rows of years are no page numbers', async () => {
    const first = [
      TITLE,
      ...setProse(PROSE.slice(0, 1), { x: 88, y: 300, columns: 26 }),
      ...setTable(ROWS.slice(0, 3), { xs: [90, 173, 329], y: 90 }),
    ];
    const second = setTable(ROWS.slice(3), { xs: [90, 173, 329], y: 800 });
    const number = (page: number): Words => ({ text: `${page}`, x: 290, y: 30, size: 10 });
    expect(await read([{ words: [...first, number(1)] }, { words: [...second, number(2)] }])).toEqual([
      TITLE.text,
      PROSE[0],
      ...shown(ROWS),
      '页码：1',
      '页码：2',
    ]);
  });

  it('of one column of years stay text', async () => {
    const years = ['1998', '1999', '2000'].map((text, at) => ({ text, x: 90, y: 810 - at * 20, size: 12 }));
    const shownYears = await read([{ words: [...years, ...body(700)] }]);
    expect(shownYears.slice(0, 3)).toEqual(['1998', '1999', '2000']);
  });

  it('raised figures are no part of the number before them', async () => {
    const words = [
      ...body(),
      { text: '约10', x: 90, y: 400 },
      { text: '4', x: 122, y: 407, size: 8 },
      { text: '亩', x: 127, y: 400 },
    ];
    expect((await read([{ words }])).at(-1)).toBe('约10⁴亩');
  });

  it('numbers that stand close are never run together', async () => {
    const words = [...body(), { text: '300.0', x: 90, y: 400, size: 12 }, { text: '1964', x: 125, y: 400, size: 12 }];
    expect((await read([{ words }])).at(-1)).toBe('300.0 1964');
  });
});

describe('tables with rules', () => {
  const XS = [80, 120, 300, 500];
  const YS = [420, 390, 330, 270];
  const put = (text: string, x: number, y: number): Words => ({ text, x, y, size: 12 });
  const LIST = [
    ...[put('序号', 84, 400), put('存在问题', 130, 400), put('整改措施', 310, 400)],
    ...[put('1', 95, 360), put('理论学习不够深入，存在以干', 126, 372), put('代学现象。', 126, 352)],
    ...[put('每月集中学习不少于两次，年底', 306, 376), put('前开展一次测试。', 306, 356)],
    ...[put('2', 95, 300), put('下乡次数偏少。', 126, 300), put('每季度走访一次，', 306, 312)],
    put('逐户销号。', 306, 292),
  ];
  const SHOWN = [
    '| 序号 | 存在问题 | 整改措施 |',
    '| 1 | 理论学习不够深入，存在以干代学现象。 | 每月集中学习不少于两次，年底前开展一次测试。 |',
    '| 2 | 下乡次数偏少。 | 每季度走访一次， | 逐户销号。 |',
  ];

  it.each<[string, Sheet['drawn']]>([
    ['strokes', drawGrid(XS, YS)],
    [
      'thin boxes',
      drawGrid(XS, YS).map(({ from: [x1, y1], to: [x2, y2] }) => ({
        from: [x1, y1],
        to: [Math.max(x2, x1 + 0.7), y2 === y1 ? y1 + 0.7 : y2],
        filled: true,
      })),
    ],
    ['no rules at the sides', drawGrid(XS, YS, ['v0,0', 'v1,0', 'v2,0', 'v0,3', 'v1,3', 'v2,3'])],
  ])('of %s: every sentence stays in its cell', async (_, drawn = []) => {
    expect(await read([{ words: [TITLE, ...body(), ...LIST], drawn }])).toEqual([TITLE.text, ...PROSE, ...SHOWN]);
  });

  it('on a turned page', async () => {
    const turn = ([x, y]: readonly [number, number]): [number, number] => [842 - y, x];
    const words = [TITLE, ...body(), ...LIST].map((word) => {
      const [x, y] = turn([word.x, word.y]);
      return { ...word, x, y, angle: 90 };
    });
    const drawn = drawGrid(XS, YS).map(({ from, to }) => ({ from: turn(from), to: turn(to) }));
    expect(await read([{ words, drawn, width: 842, height: 595 }])).toEqual([TITLE.text, ...PROSE, ...SHOWN]);
  });

  it('cells over several rows and columns have the place of their upper left field', async () => {
    const words = [
      ...[put('指标', 84, 382), put('完成情况', 200, 400), put('2021年', 126, 360), put('2022年', 306, 360)],
      ...[put('面积', 84, 300), put('12.5', 126, 300), put('13.8', 306, 300)],
    ];
    const { lines } = await readPdf(
      writePdf([{ words: [...body(), ...words], drawn: drawGrid(XS, YS, ['h1,0', 'v0,2']) }]),
    );
    const cells = lines.flatMap(({ text, cell }) => (cell ? [`${cell.row},${cell.column} ${text}`] : []));
    expect(cells).toEqual(['0,0 指标', '0,1 完成情况', '1,1 2021年', '1,2 2022年', '2,0 面积', '2,1 12.5', '2,2 13.8']);
  });

  it('go on over a page', async () => {
    const low = (word: Words): Words => ({ ...word, y: word.y - 200 });
    const drawn = drawGrid(
      XS,
      YS.map((y) => y - 200),
    );
    const next = [put('3', 95, 780), put('服务不够主动。', 126, 780), put('包村联户。', 306, 780)];
    const sheets = [
      { words: [...body(), ...LIST.map(low)], drawn },
      { words: next, drawn: drawGrid(XS, [800, 760]) },
    ];
    const { lines } = await readPdf(writePdf(sheets));
    expect(lines.at(-1)).toMatchObject({ text: '包村联户。', cell: { table: 0, row: 3, column: 2 } });
  });

  it('a frame around the text is none, and a cell of running text is text', async () => {
    const frame = drawGrid([70, 525], [720, 60]);
    expect(await read([{ words: [TITLE, ...body()], drawn: frame }])).toEqual([TITLE.text, ...PROSE]);
    const long = Array.from({ length: 3 }, () => PROSE).flat();
    const words = [
      ...[put('姓名', 84, 790), put('某某', 200, 790), put('个人总结', 74, 500)],
      ...setProse(long, { x: 140, y: 760, columns: 22, size: 12 }),
    ];
    const form = drawGrid([70, 130, 525], [805, 780, 60]);
    expect(await read([{ words, drawn: form }])).toEqual(['| 姓名 | 某某 |', '| 个人总结 |', ...long]);
  });
});

it('joins the rows of a text layer whose sizes and places jitter', async () => {
  for (const jitter of [0.5, 1, 1.5]) {
    let seed = 7;
    const chance = (): number => {
      seed = (seed * 16807) % 2147483647;
      return (seed / 2147483647 - 0.5) * 2 * jitter;
    };
    const words = body().map((word) => ({
      ...word,
      y: word.y + chance() / 2,
      size: 16 + chance() * 0.7,
      x: word.x + chance(),
    }));
    expect(await read([{ words: [TITLE, ...words] }])).toEqual([TITLE.text, ...PROSE]);
  }
});

it('reads a page that saves 20,000 graphics states and restores none', async () => {
  // pdf.js alone takes minutes for it, and more than the time that a file is given.
  const cells = [
    ['指标', '2022年'],
    ['面积', '13.8'],
  ];
  const words = [TITLE, ...body(), ...setTable(cells, { xs: [90, 300], y: 300 })];
  const drawn = drawGrid([84, 280, 500], [316, 296, 270]);
  const plain = await read([{ words, drawn }]);
  expect(plain.slice(-2)).toEqual(['| 指标 | 2022年 |', '| 面积 | 13.8 |']);
  expect(await read([{ words, drawn, saved: 20_000 }])).toEqual(plain);
});

it('accounts for every character', async () => {
  const words = [
    TITLE,
    ...body(),
    ...setTable(
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      { xs: [90, 300], y: 300 },
    ),
    { text: '水印', x: 100, y: 100, angle: 30 },
    { text: '— 1 —', x: 280, y: 30 },
  ];
  const { lines } = await readPdf(writePdf([{ words }, { words: [{ text: '侧文', x: 50, y: 50, angle: 90 }] }]));
  expect(
    difference(countOf(lines.map(({ text }) => text)), countOf([...words.map(({ text }) => text), '侧文'])),
  ).toEqual([]);
});
