import { describe, expect, it, test } from 'vitest';
import { withoutRadicals } from '../../../src/pipeline/formats/pages/radicals.ts';
import { reflow } from '../../../src/pipeline/formats/pages/reflow.ts';
import type { Piece } from '../../../src/pipeline/formats/pages/row.ts';

describe('withoutRadicals', () => {
  test.each([
    ['⼯作⼈员⺠政⻓期⻔⼾', '工作人员民政长期门户'],
    ['工作', '工作'],
    ['𠮷', '𠮷'],
    ['︵一︶抓学习︐促落实︒﹁双随机﹂', '（一）抓学习，促落实。「双随机」'],
  ])('%s → %s', (text, expected) => expect(withoutRadicals(text)).toBe(expected));

  it('leaves no radical that NFKC would know', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) {
      const radical = String.fromCodePoint(code);
      // Fonts of simplified Chinese have 户 where Unicode says 戶.
      expect(withoutRadicals(radical)).toBe(radical === '⼾' ? '户' : radical.normalize('NFKC'));
    }
  });
});

/** A page of rows 20 characters wide; `>` sets a row in by two. */
function page(texts: readonly string[], { number = 1, top = 700, pitch = 20 } = {}): Piece[] {
  return texts.map((written, index) => {
    const text = written.replace('>', '');
    const left = written.startsWith('>') ? 120 : 100;
    return {
      page: number,
      text,
      left,
      right: left + text.length * 10,
      y: top - index * pitch,
      size: 10,
      pageHeight: 842,
    };
  });
}

const FULL = '云河县档案馆二〇二二年度接收档案整理鉴定'; // 20 characters

describe('reflow', () => {
  it('joins rows until one that is set in', () => {
    const rows = page([`>${FULL.slice(2)}`, FULL, '完成。', `>${FULL.slice(2)}`, '结束。']);
    expect(reflow(rows, 1).map(({ text }) => text)).toEqual([
      `${FULL.slice(2)}${FULL}完成。`,
      `${FULL.slice(2)}结束。`,
    ]);
  });

  it('goes on over a page, around its number, and tells the page where a paragraph begins', () => {
    const number = (at: number): Piece => ({
      page: at,
      text: `— ${at} —`,
      left: 200,
      right: 240,
      y: 40,
      size: 9,
      pageHeight: 842,
    });
    const rows = [
      ...page([`>${FULL.slice(2)}`, FULL]),
      number(1),
      ...page(['完成。', `>${FULL.slice(2)}`], { number: 2 }),
      number(2),
    ];
    expect(reflow(rows, 2)).toEqual([
      { text: `${FULL.slice(2)}${FULL}完成。`, origin: { unit: 'page', number: 1 } },
      { text: '—1—', aside: '页码' },
      { text: FULL.slice(2), origin: { unit: 'page', number: 2 } },
      { text: '—2—', aside: '页码' },
    ]);
  });

  it('takes lines that every page repeats for headers, and a figure inside the page for text', () => {
    const rows = [1, 2, 3].flatMap((number) => [
      { page: number, text: `汇编 ${number}`, left: 200, right: 260, y: 820, size: 9, pageHeight: 842 },
      ...page([`>第${number}页的正文。`, '2022'], { number }),
    ]);
    const asides = reflow(rows, 3).filter(({ aside }) => aside !== undefined);
    expect(asides.map(({ aside, text }) => `${aside} ${text}`)).toEqual(['页眉 汇编1', '页眉 汇编2', '页眉 汇编3']);
  });

  describe('lines at the edges of pages', () => {
    const at = (number: number, text: string, over: Partial<Piece> = {}): Piece => ({
      ...{ page: number, text, left: 100, right: 160, y: 820, size: 8, pageHeight: 842, ...over },
    });
    const told = (edges: readonly Piece[], pages: number): string[] => {
      const texts = Array.from({ length: pages }, (_, index) =>
        page([`>第${index + 1}页的正文。`], { number: index + 1 }),
      );
      return reflow([...edges, ...texts.flat()], pages).flatMap(({ aside, text }) =>
        aside ? [`${aside} ${text}`] : [],
      );
    };

    it('facing pages have running heads of their own', () => {
      const facing = (even: Partial<Piece>): Piece[] => [
        ...[1, 3, 5].map((number) => at(number, `工作总结 ${number}`)),
        ...[2, 4].map((number) => at(number, `${number} 云河年鉴`, even)),
      ];
      expect(told(facing({}), 5)).toHaveLength(5);
      // As large as the text, or at another height each time, it is text.
      expect(told(facing({ size: 10 }), 5)).toHaveLength(3);
      const uneven = facing({}).map((piece) => (piece.page === 4 ? { ...piece, y: 790 } : piece));
      expect(told(uneven, 5)).toHaveLength(3);
      expect(
        told(
          [2, 4].map((number) => at(number, `${number} 云河年鉴`)),
          9,
        ),
      ).toEqual([]);
    });

    it('a browser prints time and address around a page', () => {
      const foot = at(1, 'https://www.example.invalid/a.html 1/1', { y: 30 });
      const time = '2023/1/6 10:20';
      expect(told([at(1, time), foot], 1)).toEqual([`页眉 ${time}`, `页脚 ${foot.text}`]);
      expect(told([at(1, '2023/1/6 上午10:20'), foot], 1)).toHaveLength(2);
      // Without an address below, a time is a line of the text; an address in a sentence is none of the printer's.
      expect(told([at(1, time)], 1)).toEqual([]);
      expect(told([at(1, '网址：https://www.example.invalid/', { y: 30 })], 1)).toEqual([]);
    });
  });

  describe('of two pages', () => {
    const NAME = '云河档案简报';
    const head = (number: number, over: Partial<Piece> = {}): Piece => ({
      ...{ page: number, text: NAME, left: 200, right: 260, y: 820, size: 8, pageHeight: 842, ...over },
    });
    const asides = (heads: readonly Piece[], pages = 2): (string | undefined)[] => {
      const texts = Array.from({ length: pages }, (_, at) =>
        page([`>第${at + 1}页的正文。`, FULL], { number: at + 1 }),
      );
      return reflow([...heads, ...texts.flat()], pages).flatMap(({ aside, text }) => (text === NAME ? [aside] : []));
    };

    it('takes a small line that both have in one place for a header', () => {
      expect(asides([head(1), head(2)])).toEqual(['页眉', '页眉']);
      expect(asides([head(2), head(3)], 3)).toEqual(['页眉', '页眉']);
    });

    test.each([
      ['on one page', [head(1)]],
      ['of the size of the text', [head(1, { size: 10 }), head(2, { size: 10 })]],
      ['in two places', [head(1), head(2, { left: 300, right: 360 })]],
    ])('leaves a line %s', (_, heads) => {
      expect(asides(heads)).toEqual(heads.map(() => undefined));
    });
  });

  test.each(['Page 2', 'P. 2', '2 of 3', '第二页', '第 2 页 共 3 页', '－2－'])(
    'takes %s at the edge for a number of the page',
    (text) => {
      const number = { ...{ page: 2, text, left: 290, right: 320, y: 40, size: 10, pageHeight: 842 } };
      const read = (y: number): (string | undefined)[] =>
        reflow([...page([`>${FULL}。`], { number: 2 }), { ...number, y }], 3).map(({ aside }) => aside);
      expect(read(40)).toEqual([undefined, '页码']);
      expect(read(400)).toEqual([undefined, undefined]);
    },
  );

  it('measures a page that lies on its side by itself', () => {
    const wide = (text: string): string => text.repeat(2);
    const lying = page([`>${wide(FULL).slice(2)}`, wide(FULL), wide(FULL), '完成。'], { top: 500 });
    const upright = page([`>${FULL.slice(2)}`, FULL, '完成。', `>${FULL.slice(2)}`, FULL, '结束。'], { number: 2 });
    const texts = reflow([...lying.map((piece) => ({ ...piece, pageHeight: 595 })), ...upright], 2).map(
      ({ text }) => text,
    );
    expect(texts).toEqual([
      `${wide(FULL).slice(2)}${wide(FULL)}${wide(FULL)}完成。`,
      `${FULL.slice(2)}${FULL}完成。`,
      `${FULL.slice(2)}${FULL}结束。`,
    ]);
  });

  it('closes the spaces of typesetting, and keeps those of words and names set apart by hand', () => {
    const [line] = reflow(page(['全年 接收 3318 卷，OA system 运行，李\u3000强主持。']), 1);
    expect(line?.text).toBe('全年接收3318卷，OA system运行，李\u3000强主持。');
  });
});

const heaped = (count: number): Piece[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ page: 3, text: '一二三四五六七'.charAt(at % 7), left: at * 4, right: at * 4 + 4 },
    ...{ y: 700, size: 4, pageHeight: 800 },
  }));

it('reads 20,000 words on one line, and names a page that holds more than a page can', () => {
  expect(reflow(heaped(20_000), 3)).toHaveLength(1);
  expect(() => reflow(heaped(30_001), 3)).toThrowError(
    expect.objectContaining({
      fault: expect.objectContaining({ code: 'too-complex', message: expect.stringContaining('第 3 页') }),
    }),
  );
});
