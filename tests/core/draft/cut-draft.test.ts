import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutDraft } from '../../../src/core/draft/cut-draft.ts';

const textsOf = (draft: string): string[] => cutDraft(draft).map(({ start, end }) => draft.slice(start, end));

test('a line is a paragraph', () => {
  expect(textsOf('青溪县档案馆工作总结\r\n\r\n修路十里。修桥两座；\n下同')).toEqual([
    '青溪县档案馆工作总结',
    '修路十里。',
    '修桥两座；',
    '下同',
  ]);
});

test.each([
  ['青溪县档案馆2024年工作总结\n修路十里。', [true, false]],
  ['一、主要工作\n（一）抓好新馆建设，做好搬迁准备\n（二）接收档案一万卷。', [true, true, false]],
  // A draft of one line is the sentence to check, not a title. A numbered sentence with its full stop is a task.
  ['查档窗口午间不断岗', [false]],
  ['开头。\n最后一句忘了句号', [false, false]],
])('tells headings from sentences: %j', (draft, headings) => {
  expect(cutDraft(draft).map(({ isHeading }) => isHeading)).toEqual(headings);
});

const piece = fc.constantFrom(
  '修路十里',
  '。',
  '；',
  '\n',
  '\r\n',
  ' ',
  '　',
  '“',
  '”',
  '（一）',
  '…',
  '！',
  'A1',
  '',
  '\u2028',
);

test('sentences hold all of the draft but white space, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const draft = pieces.join('');
      const sentences = cutDraft(draft);
      let from = 0;
      for (const { start, end } of sentences) {
        expect(draft.slice(from, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        expect(draft.slice(start, end)).toBe(draft.slice(start, end).trim());
        from = end;
      }
      expect(draft.slice(from).trim()).toBe('');
    }),
  );
});
