import { expect, it } from 'vitest';
import { paragraphsOf, synthesize } from '../../bench/synthetic-report.ts';
import { SIMPLIFIED } from '../pipeline/prose.ts';

const paragraphs = paragraphsOf(SIMPLIFIED);

it('gives the same reports for the same seed', () => {
  expect([...synthesize(paragraphs, 20, 7)]).toEqual([...synthesize(paragraphs, 20, 7)]);
  expect([...synthesize(paragraphs, 20, 7)]).not.toEqual([...synthesize(paragraphs, 20, 8)]);
});

it('gives each report a file of its own, a title with a year, and numbered sections', () => {
  const reports = [...synthesize(paragraphs, 200, 1)];
  expect(new Set(reports.map(({ file }) => file)).size).toBe(200);
  for (const { text } of reports) {
    expect(text.split('\n')[0]).toMatch(
      /^.{2,10}(?:19|20)\d\d年|^.{2,10}关于(?:19|20)\d\d年|^.+主要负责人(?:19|20)\d\d年/,
    );
    expect(text.match(/^[一二三四五]、/gm)).toHaveLength(5);
  }
});

it('leaves out short lines', () => {
  expect(paragraphsOf(`标题\n${'长'.repeat(1000)}\n短。`)).toEqual(['长'.repeat(900)]);
});
