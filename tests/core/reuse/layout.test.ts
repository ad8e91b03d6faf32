import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findReuse } from '../../../src/core/reuse/find-reuse.ts';
import { packReuse, unpackReuse } from '../../../src/core/reuse/layout.ts';
import { ReuseReader } from '../../../src/core/reuse/report-reuse.ts';
import { inventedArchive } from './invented.ts';

it('tells in the browser what was found at build', () => {
  fc.assert(
    fc.property(inventedArchive, (reports) => {
      const corpus = findReuse(reports);
      const reader = new ReuseReader(corpus);
      corpus.reports.forEach((_, ordinal) => {
        const found = reader.read(ordinal);
        const data = JSON.parse(JSON.stringify(packReuse(corpus, ordinal, found)));
        const read = unpackReuse(data);
        expect(read?.shares).toEqual(found.shares);
        const told = read?.marks.map(({ references, ...mark }) => ({
          ...mark,
          references: references.map((reference) => ({ ...reference, report: read.reports[reference.report]?.id })),
        }));
        const expected = found.marks.map(({ references, ...mark }) => ({
          ...mark,
          references: references.map((reference) => ({
            ...reference,
            likeness: Math.floor(reference.likeness * 100 + 1e-9) / 100,
            report: corpus.reports[reference.report]?.id,
          })),
        }));
        expect(told).toEqual(expected);
      });
    }),
  );
});

it('refuses another layout', () => {
  expect(unpackReuse({ layout: 0 })).toBeUndefined();
  expect(unpackReuse({})).toBeUndefined();
});
