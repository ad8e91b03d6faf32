import { expect, test } from 'vitest';
import type { CheckedSentence, DraftCheck, DraftClass, FormulaReason } from '../../../src/core/draft/draft.ts';
import { BY_NAME } from '../../../src/core/draft/office-book.ts';
import { summarise } from '../../../src/core/draft/summary.ts';

const DRAFT = '二〇二四年工作总结\n特此报告。接收档案三千卷。请予审议。';

function sentence(text: string, its: DraftClass, reason?: FormulaReason): CheckedSentence {
  const start = DRAFT.indexOf(text);
  const found = { start, end: start + text.length, class: its, sources: [], passages: [], remarks: [], unread: 0 };
  return reason === undefined ? found : { ...found, reason };
}

test('headings and short sentences are told apart from formulas; the parts make up the whole', () => {
  const check: DraftCheck = {
    sentences: [
      sentence('二〇二四年工作总结', 'formula', { kind: 'heading' }),
      sentence('特此报告。', 'formula', { kind: 'short' }),
      sentence('接收档案三千卷。', 'new'),
      sentence('请予审议。', 'formula', { kind: 'style' }),
    ],
    reports: {},
    archive: 3,
    read: 3,
  };
  const { all, classes, unjudged } = summarise(DRAFT, check, { own: {}, levels: [], offices: BY_NAME });
  expect(unjudged).toEqual({ sentences: 2, characters: 14 });
  expect(classes.formula).toEqual({ sentences: 1, characters: 5 });
  expect(classes.new).toEqual({ sentences: 1, characters: 8 });
  const parts = [...Object.values(classes), unjudged];
  expect(parts.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(all.sentences);
  expect(parts.reduce((sum, { characters }) => sum + characters, 0)).toBe(all.characters);
});
