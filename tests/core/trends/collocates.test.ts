import { describe, expect, test } from 'vitest';
import { findCollocates, type Line, overlapsItself } from '../../../src/core/trends/collocates.ts';
import { FOLDERS, readTexts, Scan } from './real-reports.ts';

/** Lines of 落实 from sentences. */
function linesOf(...sentences: string[]): Line[] {
  return sentences.map((text, index) => {
    const start = text.indexOf('落实');
    const end = start + 2;
    return { reportId: `r${index}`, paragraph: 'p1', start, end, left: text.slice(0, start), right: text.slice(end) };
  });
}

const words = (lines: Line[], side: 'left' | 'right'): string[] =>
  findCollocates(lines, '落实')[side].map(({ word, hits }) => `${word} ${hits}`);

describe('findCollocates', () => {
  test('a word ends where what follows varies, not in the middle', () => {
    const lines = linesOf('落实中央八项规定，', '落实中央八项规定精神', '落实中央决策', '落实中央部署');
    expect(words(lines, 'right')).toEqual(['中央 4']);
  });

  test('words before are read outwards', () => {
    expect(words(linesOf('坚决贯彻落实', '全面贯彻落实', '贯彻落实'), 'left')).toEqual(['贯彻 3']);
  });

  test('not across the end of a sentence, even right beside the match', () => {
    expect(words(linesOf('落实。责任到人', '落实。责任到人'), 'right')).toEqual([]);
  });

  test('what mostly stands behind a comma is no collocate', () => {
    expect(words(linesOf('落实，加强领导', '落实，加强监督'), 'right')).toEqual([]);
    expect(words(linesOf('落实加强领导', '落实，加强监督'), 'right')).toEqual(['加强 2']);
  });

  test('one line says nothing; no lines neither', () => {
    expect(findCollocates(linesOf('认真落实责任制'), '落实')).toEqual({ left: [], right: [] });
    expect(findCollocates([], '落实')).toEqual({ left: [], right: [] });
  });
});

test('天天 overlaps itself, 一岗双责 does not', () => {
  expect(['天天', '高高兴高', '一岗双责', '党', ''].filter(overlapsItself)).toEqual(['天天', '高高兴高']);
});

const PHRASES = ['落实', '改革', '责任', '党建', '服务', '安全', '工作', '问题', '一岗双责'];

for (const { name, folder } of FOLDERS) {
  test.skipIf(folder === undefined)(`${name}: the query of each collocate finds exactly its lines`, async () => {
    const scan = new Scan(await readTexts(folder ?? ''));
    let found = 0;
    for (const phrase of PHRASES) {
      const { left, right } = findCollocates(scan.lines(phrase), phrase);
      for (const { query, hits, reports } of [...left, ...right]) {
        found += 1;
        expect({ query, hits, reports: new Set(scan.lines(query).map(({ reportId }) => reportId)).size }).toEqual({
          query,
          hits: scan.lines(query).length,
          reports,
        });
      }
    }
    expect(found).toBeGreaterThan(10);
  });
}
