import { describe, expect, test } from 'vitest';
import { cutDraft } from '../../../src/core/draft/cut-draft.ts';
import type { CheckedSentence } from '../../../src/core/draft/draft.ts';
import { judgeDraft, termsOfDraft } from '../../../src/core/draft/judge-draft.ts';
import { DraftMatcher, type MatchedReport } from '../../../src/core/draft/matcher.ts';
import { BY_NAME } from '../../../src/core/draft/office-book.ts';
import type { Own } from '../../../src/core/draft/relation.ts';
import { reportOf } from './invented.ts';

const OWN: Own = { org: '青溪县水务局', year: 2025, level: '区县' };

const report = (org: string, year: number, ...paragraphs: string[]): MatchedReport => ({
  ...reportOf(`${org}${year}`, ...paragraphs),
  ...{ org, year },
});

const LAST = report(
  '青溪县水务局',
  2024,
  '青溪县水务局2024年工作总结',
  '全年完成河道清淤186.4公里，新建提灌站12座，灌溉面积达到3.6万亩。',
  '组织巡河员逐段登记排污口，当天拍照、当天上报、三天内回访。',
);
const NEIGHBOUR = report(
  '白沙县水务局',
  2024,
  '白沙县水务局2024年工作总结',
  '沿沱浍河设置生态护岸，推广“一渠一长”巡护办法，枯水期轮灌到户。',
  '白沙县城区管网漏损率逐月下降，老旧水表全部换成远传水表。',
  '支持仙桃、京山两地的水上救援队轮训，按兴陇计划补贴食宿。',
  '全年新修机耕道二百余里，柳溪、双塘、小岭3镇田块全部通车。',
);

function check(draft: string, reports: readonly MatchedReport[], own = OWN, unused = 3): CheckedSentence[] {
  const sentences = cutDraft(draft);
  const terms = termsOfDraft(draft, sentences);
  const matcher = new DraftMatcher(draft, sentences, { terms: [...new Set(terms.flat().map(({ form }) => form))] });
  for (const each of reports) matcher.read(each);
  const card = ({ id, org, year }: MatchedReport) => ({
    ...{ id, url: `${id}.html`, title: id, titleSupplied: false, types: [], characters: 0, level: '区县' },
    ...(org !== undefined && { org }),
    ...(year !== undefined && { year }),
  });
  return judgeDraft(draft, sentences, matcher, {
    ...{ own, levels: ['中央', '省', '市', '区县'], offices: BY_NAME, unused, terms },
    cards: Object.fromEntries(reports.map((each) => [each.id, card(each)])),
    ownReports: reports.filter(({ org }) => org === own.org),
    commonWording: () => undefined,
    orderOf: () => 0,
  });
}

const pointed = (draft: string, flag: string, reports = [LAST, NEIGHBOUR]): string[] =>
  check(draft, reports).flatMap(({ remarks }) =>
    remarks.filter((each) => each.flag === flag).map(({ start, end }) => draft.slice(start, end)),
  );

describe('a light paraphrase of the last report', () => {
  test('is similar, not new', () => {
    const [sentence] = check('安排巡河员分段登记排污口，做到当天拍照上报、三天内回访。', [LAST, NEIGHBOUR]);
    expect(sentence?.class).toBe('similar');
    expect(sentence?.sources[0]).toMatchObject({ reportId: LAST.id, paragraph: 'p2' });
  });

  test('of a neighbour it must be liker', () => {
    const [sentence] = check('沿河岸修筑生态护岸，办法是枯水期轮灌到户、专人巡护。', [LAST, NEIGHBOUR]);
    expect(sentence?.class).toBe('new');
  });
});

describe('figures', () => {
  test('that the last report has for the same thing are pointed at, changed ones not', () => {
    const draft = '全年完成河道清淤186.4公里，新建提灌站15座，灌溉面积达到3.6万亩。';
    expect(pointed(draft, 'same-figure')).toEqual(['186.4公里', '3.6万亩']);
  });

  test('are not stale where they are what something rose from', () => {
    const draft = '全年河道清淤由186.4公里增加到211公里，新建提灌站15座，灌溉面积达到3.6万亩。';
    expect(pointed(draft, 'same-figure')).toEqual(['3.6万亩']);
  });

  test('are not stale in what another office wrote', () => {
    const other = { ...LAST, id: 'x', org: '白沙县水务局' };
    expect(pointed('全年完成河道清淤186.4公里，新建提灌站15座。', 'same-figure', [other])).toEqual([]);
  });

  test('that say two things of one indicator are pointed at, a goal beside a result not', () => {
    const review = '一、工作回顾\n农村自来水普及率92.5%。\n漏损治理有新进展。\n农村自来水普及率93.1%。';
    expect(pointed(review, 'figure-conflict')).toEqual(['93.1%']);
    expect(
      pointed('一、工作回顾\n农村自来水普及率92.5%。\n二、下一步打算\n农村自来水普及率95%。', 'figure-conflict'),
    ).toEqual([]);
  });

  test('that contradict the own report of the same year are pointed at', () => {
    const half = report('青溪县水务局', 2025, '青溪县水务局2025年工作情况', '一、工作回顾', '农村自来水普及率92.5%。');
    expect(pointed('一、工作回顾\n农村自来水普及率93.1%。', 'figure-conflict', [LAST, half])).toEqual(['93.1%']);
  });
});

describe('names of others', () => {
  test('in what was taken over are pointed at', () => {
    const draft = '沿沱浍河设置生态护岸，推广“一渠一长”巡护办法，枯水期轮灌到户。';
    expect(pointed(draft, 'foreign-name')).toEqual(['沱浍河', '一渠一长']);
  });

  test('cities of counties in a list, and what one character stands for', () => {
    const draft = '支持仙桃、京山两地的水上救援队轮训，按兴陇计划补贴食宿。';
    expect(pointed(draft, 'foreign-name')).toEqual(['仙桃', '京山', '陇']);
    const list = '全年新修机耕道二百余里，柳溪、双塘、小岭3镇田块全部通车。';
    expect(pointed(list, 'foreign-name')).toEqual(['柳溪', '双塘', '小岭']);
  });

  test('a city in a sentence of the own last report was put there', () => {
    expect(pointed('组织沈阳巡河员逐段登记排污口，当天拍照、当天上报、三天内回访。', 'foreign-name')).toEqual(['沈阳']);
  });

  test('without own reports nothing can be foreign, but a mask is', () => {
    const draft = '沿沱浍河设置生态护岸，推广“一渠一长”巡护办法，枯水期轮灌到户，投资XX万元。';
    expect(pointed(draft, 'foreign-name', [NEIGHBOUR])).toEqual(['XX']);
    expect(pointed('二○○五年以来，XXL号救生衣配发到村。', 'foreign-name', [NEIGHBOUR])).toEqual([]);
  });
});

test('a phrase that was used for years and then no more is old', () => {
  const years = [2012, 2013, 2014, 2015].map((year) =>
    report('青溪县水务局', year, '总结', '推进“小农水”重点县建设，整修塘坝。'),
  );
  const since = [2019, 2020, 2021].map((year) =>
    report('青溪县水务局', year, '总结', '推进高标准农田建设，整修塘坝。'),
  );
  const draft = '继续用好“小农水”的老办法，干部分片包干，村民轮流守水。';
  const [sentence] = check(draft, [...years, ...since]);
  expect(sentence?.remarks).toMatchObject([{ flag: 'outdated', phrase: '小农水', year: 2015 }]);
  expect(check(draft, years)[0]?.remarks).toEqual([]);
});

test('faults of form are given to their sentences', () => {
  const [, second] = check('修路十里，架桥两座，账目逐月公开。布署全年工作，一件一件落到人头。', [LAST]);
  expect(second?.remarks).toMatchObject([{ flag: 'form', rule: 'typo', suggestion: '部署' }]);
});
