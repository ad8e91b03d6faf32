import fc from 'fast-check';
import type { Blockquote, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { escapeMarkdown, sheetToMarkdown } from '../../../src/core/excerpts/markdown.ts';

const read = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

const signs = fc.string({
  unit: fc.constantFrom(...'县档案1. -*_#>[]()!`~|\\&;:/@=+<"\'', 'www.', 'http://', '&amp;', '　', '1)', '\t'),
  minLength: 1,
  maxLength: 20,
});

test('a line comes back from a Markdown reader as it was', () => {
  fc.assert(
    fc.property(signs, (line) => {
      const tree = read(`${escapeMarkdown(line)}\n`);
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(textOf(tree)).toBe(line);
    }),
    { numRuns: 500 },
  );
});

test('quotations come back whole, each as a quotation, with their sources', () => {
  const line = signs.filter((text) => text.trim() !== '');
  const item = fc.record({
    quotation: fc.array(line, { minLength: 1, maxLength: 3 }),
    source: line,
    reference: fc.constant(1),
    note: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
      const tree = read(sheetToMarkdown({ title: '摘录', gist: '', items, references: ['县档案馆. 总结[R].'] }));
      const quotes = tree.children.filter((node): node is Blockquote => node.type === 'blockquote');
      expect(quotes.map((quote) => quote.children.map((node) => textOf(node)))).toEqual(
        items.map(({ quotation }) => quotation),
      );
      for (const { source } of items) expect(textOf(tree)).toContain(`${source} [1]`);
    }),
  );
});

test('as a reader gets it', () => {
  const item = {
    quotation: ['一是压实责任。', '二是2*3。'],
    source: '《总结》，第 3–4 段',
    reference: 1,
    note: '可用\n于讲话',
  };
  expect(
    sheetToMarkdown({ title: '云河文脉摘录', gist: '1 条', items: [item], references: ['县档案馆. 总结[R].'] }),
  ).toMatchInlineSnapshot(`
    "# 云河文脉摘录

    1 条

    > 一是压实责任。
    >
    > 二是2\\*3。

    —— 《总结》，第 3–4 段 \\[1\\]

    备注：可用

    于讲话

    ## 出处

    1. 县档案馆\\. 总结\\[R\\]\\.
    "
  `);
});
