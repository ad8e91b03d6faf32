import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findReuse } from '../../../src/core/reuse/find-reuse.ts';
import { packReuse } from '../../../src/core/reuse/layout.ts';
import { normOf, placeOf } from '../../../src/core/reuse/model.ts';
import { ReuseReader } from '../../../src/core/reuse/report-reuse.ts';
import { isBefore, timeOf } from '../../../src/core/reuse/source.ts';
import { inventedArchive } from './invented.ts';
import { naiveOlder, naiveSentences } from './naive.ts';

it('is the same whatever the order of the reports', () => {
  fc.assert(
    fc.property(inventedArchive, (reports) => {
      const all = (given: typeof reports): unknown => {
        const corpus = findReuse(given);
        const reader = new ReuseReader(corpus);
        return corpus.reports.map((_, report) => packReuse(corpus, report, reader.read(report)));
      };
      expect(all([...reports].reverse())).toEqual(all(reports));
    }),
  );
});

it('has every sentence once, with its words where it says', () => {
  fc.assert(
    fc.property(inventedArchive, (reports) => {
      const corpus = findReuse(reports);
      const found = Array.from({ length: corpus.sentences.count }, (_, sentence) => {
        const { report, paragraph, start, end } = placeOf(corpus, sentence);
        const words = normOf(corpus, corpus.sentences.wordings[sentence] as number);
        return { report: corpus.reports[report], paragraph, start, end, words };
      });
      expect(found).toEqual(naiveSentences(corpus.reports));
    }),
  );
});

it('says which report has a wording first, and how many have it', () => {
  fc.assert(
    fc.property(inventedArchive, (reports) => {
      const corpus = findReuse(reports);
      const sentences = naiveSentences(corpus.reports);
      for (let wording = 0; wording < corpus.wordings.count; wording += 1) {
        const having = sentences.filter(({ words }) => words === normOf(corpus, wording)).map(({ report }) => report);
        const first = corpus.reports[placeOf(corpus, corpus.wordings.firsts[wording] ?? -1).report];
        expect(corpus.wordings.reports[wording]).toBe(new Set(having).size);
        expect(having).toContain(first);
        // Whenever one of them is before a report, so is the first.
        for (const report of corpus.reports) {
          if (first && having.some((other) => naiveOlder(other, report))) expect(naiveOlder(first, report)).toBe(true);
        }
      }
    }),
  );
});

it('orders reports as far as their years and dates do', () => {
  fc.assert(
    fc.property(inventedArchive, (reports) => {
      for (const a of reports) {
        for (const b of reports) expect(isBefore(timeOf(a), timeOf(b))).toBe(naiveOlder(a, b));
      }
    }),
  );
});
