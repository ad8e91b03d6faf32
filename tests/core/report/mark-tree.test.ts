import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkNode, markTree } from '../../../src/core/report/mark-tree.ts';
import type { Mark, MarkType } from '../../../src/core/report/report.ts';

const mark = (type: MarkType, start: number, end: number): Mark => ({ type, start, end });

/** A readable tree: `point[一是强化mask[X]]mask[X]`. */
function render(nodes: MarkNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : `${node.mark.type}[${render(node.children)}]`))
    .join('');
}

function textOf(nodes: MarkNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

test.each<[string, Mark[], string]>([
  ['平铺直叙', [], '平铺直叙'],
  ['会前召开mzshh。', [mark('alias', 4, 9)], '会前召开alias[mzshh]。'],
  ['一是强化XX', [mark('point', 0, 6), mark('mask', 4, 6)], 'point[一是强化mask[XX]]'],
  ['一是强化XX', [mark('point', 0, 5), mark('mask', 4, 6)], 'point[一是强化mask[X]]mask[X]'],
  ['甲乙丙', [mark('strong', 0, 3), mark('emphasis', 0, 3)], 'strong[emphasis[甲乙丙]]'],
  ['甲乙丙', [mark('mask', 2, 3), mark('strong', 0, 1)], 'strong[甲]乙mask[丙]'],
  ['甲乙丙', [mark('link', 0, 3), mark('link', 1, 2)], 'link[甲乙丙]'],
  ['甲乙丙', [mark('link', 0, 2), mark('link', 1, 3)], 'link[甲乙]link[丙]'],
  ['甲乙丙', [mark('mask', 1, 1)], '甲乙丙'],
  ['甲乙', [mark('strong', 0, 9)], 'strong[甲乙]'],
])('%s %j', (text, marks, expected) => {
  expect(render(markTree(text, marks))).toBe(expected);
});

test('any marks leave the text whole', () => {
  const anyMark = fc.record({
    type: fc.constantFrom<MarkType[]>('point', 'mask', 'alias', 'strong', 'link'),
    start: fc.nat(12),
    end: fc.nat(14),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.array(anyMark, { maxLength: 8 }), (text, marks) => {
      expect(textOf(markTree(text, marks))).toBe(text);
    }),
  );
});
