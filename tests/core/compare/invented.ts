/** Invented reports for tests of the comparison, and generators of report-like text. */
import fc from 'fast-check';
import type { ComparedReport, Piece, Row, Span } from '../../../src/core/compare/comparison.ts';

/** A report from its paragraphs; the first is the title, a line that begins with # is a heading of level 1. */
export function reportOf(...paragraphs: string[]): ComparedReport {
  return {
    paragraphs: paragraphs.map((text, index) =>
      text.startsWith('#') ? { id: `p${index}`, text: text.slice(1), heading: 1 } : { id: `p${index}`, text },
    ),
  };
}

const word = fc.constantFrom(
  ...[
    '推进',
    '河道',
    '整治',
    '完成',
    '老旧',
    '小区',
    '改造',
    '道路',
    '硬化',
    '新增',
    '绿地',
    '学校',
    '扩建',
    '水库',
    '除险',
  ],
  ...[
    '加固',
    '茶园',
    '合作社',
    '培育',
    '电商',
    '驿站',
    '巡河',
    '走访',
    '群众',
    '诉求',
    '办结',
    '党课',
    '调研',
    '台账',
    '销号',
  ],
);
const figure = fc.constantFrom('12个', '3.5万亩', '６％', '2万5千公里', '1,155户', 'XX人', 'A级');
const mark = fc.constantFrom('，', '、', '；', '“', '”', '（', '）', '……', ' ', '—');
const opening = fc.constantFrom('', '', '', '一是', '（二）', '3.', '——', '一、');
const end = fc.constantFrom('。', '！', '？', '；', '。”', '');
const rare = fc.constantFrom('𠮷', '㎡', '⑩', '😀', '***', '\u200b', '.', '%');

const piece = fc.oneof(
  { weight: 20, arbitrary: word },
  { weight: 3, arbitrary: figure },
  { weight: 4, arbitrary: mark },
  { weight: 1, arbitrary: rare },
);

export const sentence = fc
  .tuple(opening, fc.array(piece, { minLength: 1, maxLength: 12 }), end)
  .map(([first, pieces, last]) => first + pieces.join('') + last);

/** A paragraph without outer white space, as parsing leaves it. */
export const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join('').trim());

export const report = fc
  .array(paragraph, { minLength: 1, maxLength: 8 })
  .map((paragraphs): ComparedReport => reportOf('一个村的工作报告', ...paragraphs));

/** A report and its successor: paragraphs kept, dropped, exchanged, reworded. */
export const reportWithSuccessor = fc
  .tuple(report, report, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }))
  .map(([a, other, choices]): [ComparedReport, ComparedReport] => {
    const texts = a.paragraphs.map(({ text }, index) => {
      const substitute = other.paragraphs[index]?.text ?? '';
      const choice = choices[index % choices.length];
      if (choice === 0) return text;
      return choice === 1 ? substitute : text.replace('改造', '更新改造').replace('12个', '15个');
    });
    return [a, reportOf(...texts.filter((text) => text !== ''))];
  });

/** The text of a span. */
export function textAt({ paragraphs }: ComparedReport, span: Span): string {
  return paragraphs.find(({ id }) => id === span.paragraph)?.text.slice(span.start, span.end) ?? '';
}

/** A readable diff: 新增[-12-]{+15+}个. */
export function render(pieces: readonly Piece[]): string {
  const marks = { kept: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return pieces.map(({ type, a, b }) => marks[type][0] + (type === 'deleted' ? a : b) + marks[type][1]).join('');
}

/** A row in one line: reworded moved | words of a | words of b. */
export function show({ class: name, flags, a, b }: Row): string {
  return [[name, ...flags].join(' '), a?.text ?? '', b?.text ?? ''].join(' | ');
}
