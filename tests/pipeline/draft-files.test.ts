import { describe, expect, test } from 'vitest';
import { comparePostings } from '../../src/core/draft/fingerprint-shard.ts';
import { findReuse } from '../../src/core/reuse/find-reuse.ts';
import type { ReuseSource } from '../../src/core/reuse/model.ts';
import { makeDraftFiles } from '../../src/pipeline/draft/draft-files.ts';
import { PostingList } from '../../src/pipeline/draft/posting-list.ts';

function source(id: string, year: number, ...paragraphs: string[]): ReuseSource {
  const kind = 'text' as const;
  return {
    ...{ id, title: id, year, types: [], holder: id },
    paragraphs: paragraphs.map((text, index) => ({ id: `p${index}`, text, kind })),
  };
}

const REPORTS = [
  source('a', 2021, '查档窗口午间不断岗，对行动不便的群众提供代查代寄。'),
  source('b', 2022, '到期档案先由业务人员上门查看整理质量，合格一家、接收一家。'),
  source('c', 2023, '查档窗口午间不断岗，对行动不便的群众提供代查代寄。新馆十月封顶。'),
];

test('equal reports give equal files, in whatever order they come', () => {
  const files = makeDraftFiles(findReuse(REPORTS));
  expect(makeDraftFiles(findReuse([...REPORTS].reverse()))).toEqual(files);
  expect(files.map(({ name }) => name.split('/')[0])).toEqual(['draft', 'draft']);
});

test('an archive without a sentence has an index all the same', () => {
  expect(makeDraftFiles(findReuse([])).at(-1)?.name).toBe('draft/index');
});

describe('postings', () => {
  const posting = (key: number, report: number) => ({ key, left: 1, right: 127, report });

  test('come back sorted, each once', () => {
    const list = new PostingList();
    const given = [posting(4_294_967_295, 0), posting(7, 200_000), posting(7, 3), posting(7, 3), posting(0, 9)];
    for (const one of given) list.add(one);
    const [large, far, near, , zero] = given;
    expect([...list.sorted()]).toEqual([zero, near, far, large]);
    expect([...list.sorted()]).toEqual([...list.sorted()].sort(comparePostings));
  });

  test('of a wording of many reports keep the two newest and the oldest', () => {
    const list = new PostingList();
    for (const report of [5, 1, 9, 3, 7]) list.add(posting(7, report));
    expect([...list.sorted()].map(({ report }) => report)).toEqual([1, 3, 9]);
  });
});
