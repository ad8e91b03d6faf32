import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { sharedFolder } from '../../shared.ts';
import { readCorpusReport, readGold, scoreGold } from './gold.ts';

const gold = sharedFolder('compare-gold-dev.json');
const corpus = sharedFolder('corpus');

describe.skipIf(gold === undefined || corpus === undefined)(
  'labelled reports (skipped without the shared folder)',
  () => {
    test('alignment reaches F1 0.89', () => {
      expect(scoreGold(readGold(gold ?? ''), corpus ?? '').all.f1).toBeGreaterThanOrEqual(0.89);
    });

    test('totals hold every character of the reports', () => {
      const [a, b] = [readCorpusReport(corpus ?? '', 'central-2018'), readCorpusReport(corpus ?? '', 'central-2019')];
      const { totals } = compareReports(a, b);
      expect([totals.a.characters, totals.b.characters]).toEqual([a.characters, b.characters]);
    });
  },
);
