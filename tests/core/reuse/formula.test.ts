import { describe, expect, it } from 'vitest';
import { findReuse } from '../../../src/core/reuse/find-reuse.ts';
import { isFormula, weightOfShare } from '../../../src/core/reuse/formula.ts';
import type { ReuseSource } from '../../../src/core/reuse/model.ts';
import { reportOf } from './invented.ts';

const SHARED = '我们要更加紧密地团结起来，奋力谱写新篇章。';

/** A sentence unlike any other. */
const ownWords = (seed: number): string =>
  Array.from({ length: 12 }, (_, place) => String.fromCharCode(0x4e00 + ((seed * 37 + place * 1009) % 20000))).join('');

/** Reports of `holders` offices, of which the first `sharing` have the sentence; each office has `years` of them. */
function archive({ holders, sharing, years = 1 }: { holders: number; sharing: number; years?: number }): ReuseSource[] {
  return Array.from({ length: holders * years }, (_, index) => {
    const holder = Math.floor(index / years);
    const year = 2010 + (index % years);
    const own = ownWords(index);
    return reportOf(`r${index}`, holder < sharing ? [own, SHARED] : [own], {
      holder: `单位${holder}`,
      year,
      types: ['工作总结'],
    });
  });
}

function weightOf(reports: readonly ReuseSource[], types?: readonly string[]): number {
  const corpus = findReuse(reports);
  const cluster = corpus.clusters.holders.indexOf(Math.max(...corpus.clusters.holders));
  return corpus.weightOf(cluster, types);
}

it('falls from 1 at 5 % to 0 at 20 %', () => {
  expect(weightOfShare(5, 100)).toBe(1);
  expect(weightOfShare(12, 96)).toBeCloseTo(0.5);
  expect(weightOfShare(20, 100)).toBe(0);
  expect(weightOfShare(60, 100)).toBe(0);
});

describe('a small archive', () => {
  it('has no formula in what fewer than four offices say', () => {
    expect(weightOf(archive({ holders: 3, sharing: 3 }))).toBe(1);
    expect(weightOf(archive({ holders: 5, sharing: 3 }))).toBe(1);
    expect(isFormula(weightOf(archive({ holders: 6, sharing: 5 })))).toBe(true);
  });

  it('has none in what one office says every year', () => {
    expect(weightOf(archive({ holders: 1, sharing: 1, years: 12 }))).toBe(1);
    expect(weightOf(archive({ holders: 3, sharing: 2, years: 8 }))).toBe(1);
  });
});

it('measures a type with many reports by itself', () => {
  const others = Array.from({ length: 80 }, (_, index) =>
    reportOf(`o${index}`, [ownWords(1000 + index)], { holder: `其他${index}`, year: 2020, types: ['讲话'] }),
  );
  const reports = [...archive({ holders: 20, sharing: 5 }), ...others];
  // 5 of 100 offices, but 5 of the 20 that wrote a 工作总结.
  expect(weightOf(reports)).toBe(1);
  expect(weightOf(reports, ['工作总结'])).toBe(0);
  expect(weightOf(reports, ['调研报告'])).toBe(1);
});
