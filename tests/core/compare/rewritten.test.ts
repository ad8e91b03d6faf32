import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { ComparedReport, Row } from '../../../src/core/compare/comparison.ts';
import { reportOf, reportWithSuccessor } from './invented.ts';

const isRewritten = ({ flags }: Row): boolean => flags.includes('paragraph-rewritten');

/** The blocks among rows: dropped sentences, then new ones. */
function blocksOf(rows: readonly Row[]): { dropped: Row[]; new: Row[] }[] {
  const blocks: { dropped: Row[]; new: Row[] }[] = [];
  rows.forEach((row, index) => {
    if (!isRewritten(row)) return;
    const before = rows[index - 1];
    const goesOn = before !== undefined && isRewritten(before) && (before.class === 'dropped' || row.class === 'new');
    if (!goesOn) blocks.push({ dropped: [], new: [] });
    blocks.at(-1)?.[row.class === 'dropped' ? 'dropped' : 'new'].push(row);
  });
  return blocks;
}

const wordsOf = (a: ComparedReport, b: ComparedReport): [string, string][] =>
  blocksOf(compareReports(a, b).rows).map((block) => [
    block.dropped.map((row) => row.a?.text ?? '').join(''),
    block.new.map((row) => row.b?.text ?? '').join(''),
  ]);

const TITLE = '青渡镇工作总结';
const OPEN = '（一）抓好渡口码头的安全。';
const CLOSE = '镇里为每个渡口配了两名安全员。';
const OLD = '春汛前换了三座浮桥的木板、缆索。船老大分四批学习，人人参加救生演练。';
const NEW = '渡船装上定位终端，缆索每月上油。浮桥有一处松动就停用。孩子们也跟着广播做救生操。';

describe('整段重写', () => {
  test('sentences between two partners that share words, side by side', () => {
    const [a, b] = [reportOf(TITLE, OPEN + OLD + CLOSE), reportOf(TITLE, OPEN + NEW + CLOSE)];
    expect(wordsOf(a, b)).toEqual([[OLD, NEW]]);
    expect(wordsOf(b, a)).toEqual([[NEW, OLD]]);
  });

  test('a whole paragraph under its old heading', () => {
    const [a, b] = [reportOf(TITLE, OPEN, OLD), reportOf(TITLE, OPEN, NEW)];
    expect(wordsOf(a, b)).toEqual([[OLD, NEW]]);
  });

  test('another matter in the same place is none', () => {
    const other = '集市迁到了粮站旧址。豆腐坊评上老字号。';
    expect(wordsOf(reportOf(TITLE, OPEN + OLD + CLOSE), reportOf(TITLE, OPEN + other + CLOSE))).toEqual([]);
  });

  test('what only was added, and one sentence for one, are none', () => {
    expect(wordsOf(reportOf(TITLE, OPEN + CLOSE), reportOf(TITLE, OPEN + NEW + CLOSE))).toEqual([]);
    const [old, its] = ['汛前检修浮桥缆索。', '渡船装上定位终端后，浮桥巡查仍由各村轮值的护桥员承担。'];
    expect(wordsOf(reportOf(TITLE, OPEN + old + CLOSE), reportOf(TITLE, OPEN + its + CLOSE))).toEqual([]);
  });

  test('counts as dropped and new', () => {
    const { rows, totals } = compareReports(reportOf(TITLE, OPEN + OLD + CLOSE), reportOf(TITLE, OPEN + NEW + CLOSE));
    expect(rows.filter(isRewritten).map((row) => row.class)).toEqual(['dropped', 'dropped', 'new', 'new', 'new']);
    expect([totals.a.dropped, totals.b.new]).toEqual([OLD.length, NEW.length]);
  });

  test('blocks are of one paragraph of either report, whole, and the same in both directions', () => {
    fc.assert(
      fc.property(reportWithSuccessor, ([a, b]) => {
        const blocks = blocksOf(compareReports(a, b).rows);
        for (const block of blocks) {
          expect(new Set(block.dropped.map((row) => row.a?.paragraph)).size).toBe(1);
          expect(new Set(block.new.map((row) => row.b?.paragraph)).size).toBe(1);
          expect([...block.dropped, ...block.new].every((row) => row.frame === undefined)).toBe(true);
        }
        const back = wordsOf(b, a).map(([dropped, added]) => [added, dropped]);
        expect(back.sort()).toEqual(wordsOf(a, b).sort());
      }),
    );
  });
});
