import { expect, test } from 'vitest';
import { groupByRight, type Hit, hitsOf, sortHits } from '../../../src/core/phrase/concordance.ts';
import { findMatches, markedWordings, prepareText } from '../../../src/core/phrase/match.ts';
import { parseQuery } from '../../../src/core/phrase/query.ts';
import { NO_ALIASES } from '../../../src/core/text/aliases.ts';

function lines(text: string, typed: string, context?: number, reportId = 'a'): Hit[] {
  const matches = findMatches(prepareText(text, NO_ALIASES), markedWordings(parseQuery(typed)));
  return hitsOf({ reportId, paragraph: 'p1', text }, matches, context);
}
const written = (hits: Hit[]) => hits.map((hit) => `${hit.left}【${hit.match}】${hit.right}`);

test('a line is the match between its contexts, within the paragraph', () => {
  expect(lines('严格落实“一岗双责”，层层压实。', '一岗双责', 4)).toEqual([
    {
      reportId: 'a',
      paragraph: 'p1',
      start: 5,
      end: 9,
      left: '格落实“',
      match: '一岗双责',
      right: '”，层层',
      wording: 0,
    },
  ]);
  expect(written(lines('学党史、学党史', '学党史', 2))).toEqual(['【学党史】、学', '史、【学党史】']);
});

test('contexts never hold half a character', () => {
  expect(written(lines('𠮷𠮷学𠮷𠮷', '学', 3))).toEqual(['𠮷【学】𠮷']);
});

test('lines sort by what stands around them', () => {
  const hits = lines('抓工作要实，做工作不快，比工作按时。', '工作');
  const reportOf = () => ({ order: 0 });
  expect(sortHits(hits, 'left', reportOf).map((hit) => hit.left.at(-1))).toEqual(['比', '抓', '做']);
  expect(sortHits(hits, 'right', reportOf).map((hit) => hit.right.at(0))).toEqual(['按', '不', '要']);
});

test('left contexts are read outwards', () => {
  const hits = lines('安排工作，打牌工作，部署工作，', '工作', 2);
  expect(sortHits(hits, 'left', () => ({ order: 0 })).map((hit) => hit.left)).toEqual(['安排', '打牌', '部署']);
});

test('lines sort by year and by report', () => {
  const hits = ['a', 'b', 'c', 'd'].flatMap((id) => lines('工作、工作', '工作', 0, id));
  const reports: Record<string, { year?: number; order: number }> = {
    a: { year: 2020, order: 3 },
    b: { year: 2022, order: 2 },
    c: { order: 1 },
    d: { year: 2020, order: 0 },
  };
  const order = (by: 'newest' | 'oldest' | 'report') =>
    sortHits(hits, by, (id) => reports[id] ?? { order: 9 })
      .map((hit) => hit.reportId + hit.start)
      .join(' ');
  expect(order('newest')).toBe('b0 b3 d0 d3 a0 a3 c0 c3');
  expect(order('oldest')).toBe('d0 d3 a0 a3 b0 b3 c0 c3');
  expect(order('report')).toBe('d0 d3 c0 c3 b0 b3 a0 a3');
});

test('lines group by what follows in the sentence', () => {
  const hits = lines('工作要点，工作、要求。工作落实。工作要点；工作', '工作');
  expect(groupByRight(hits).map((group) => `${group.key} ${group.hits.length}`)).toEqual([
    '要点 2',
    ' 1',
    '落实 1',
    '要求 1',
  ]);
  expect(groupByRight(hits, 1).map((group) => `${group.key} ${group.hits.length}`)).toEqual(['要 3', ' 1', '落 1']);
});
