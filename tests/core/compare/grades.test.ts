import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { gradeLink } from '../../../src/core/compare/grade.ts';
import { haveOtherObjects } from '../../../src/core/compare/objects.ts';
import { outlineOf } from '../../../src/core/compare/outline.ts';
import { findTenses, weighTense } from '../../../src/core/compare/tense.ts';
import { topicPairs } from '../../../src/core/compare/topic.ts';
import { reportOf, show } from './invented.ts';

const YEAR = [
  '#一、工作回顾',
  '硬化村组道路36公里，解决了两千名群众的出行难题。',
  '新建文化广场4处，送戏下乡22场。',
  '水库除险加固全面完工，下游五个村告别了汛期转移。',
  '#二、工作安排',
  '抓好春季防火，护林员每天巡山两遍。',
];

describe('frames', () => {
  const opening = '现在，我代表乡人民政府，向大会报告工作，请予审议。';
  const a = reportOf(
    '青石乡政府工作报告',
    '乡长　某某',
    '各位代表：',
    opening,
    ...YEAR,
    '让我们在乡党委的领导下，为建设新青石而奋斗！',
  );
  const b = reportOf(
    '白水乡政府工作报告',
    '2031年1月8日',
    '各位代表：',
    opening,
    ...YEAR,
    '让我们携起手来，为白水的明天而奋斗！',
  );

  test('a date is no speaker’s rewording, and what frames a report is marked', () => {
    const rows = compareReports(a, b).rows;
    expect(rows.filter(({ frame }) => frame !== undefined).map((row) => `${row.frame} ${show(row)}`)).toEqual([
      'head reworded | 青石乡政府工作报告 | 白水乡政府工作报告',
      'head dropped | 乡长　某某 | ',
      'head new |  | 2031年1月8日',
      `head verbatim | ${opening} | ${opening}`,
      'close reworded | 让我们在乡党委的领导下，为建设新青石而奋斗！ | 让我们携起手来，为白水的明天而奋斗！',
    ]);
  });

  test('dated lines, captions and a sentence before the opening are no matter; text and headings are', () => {
    const frames = (...texts: string[]) =>
      compareReports(reportOf('报告', ...texts, ...YEAR), reportOf('报告', '#别的', '别的一句话。'))
        .rows.filter(({ a, frame }) => a !== undefined && a.paragraph !== 'p0' && frame !== undefined)
        .map(({ a }) => a?.text);
    expect(
      frames(
        '——2031年1月8日在青石乡第九届人民代表大会第四次会议上',
        '乡长某某作政府工作报告。',
        '某某 摄',
        '各位代表：',
      ),
    ).toEqual(['——2031年1月8日在青石乡第九届人民代表大会第四次会议上', '乡长某某作政府工作报告。', '某某 摄']);
    expect(frames('各位代表：', '本届政府任期将满。', `${opening}请各位委员提出意见。`)).toEqual([
      opening,
      '请各位委员提出意见。',
    ]);
    expect(frames('——茶园面积稳步扩大', '硬化道路的工程去年全部完成。', '各位代表：')).toEqual([]);
    expect(frames('各位代表：', '乡里去年一年的工作')).toEqual([]);
  });

  test('a salutation is never split or merged', () => {
    const many = reportOf('报告', '各位代表：', ...YEAR, '各位代表！', '水库除险加固完工，各位代表都去看过。');
    const flags = compareReports(many, reportOf('报告', '各位代表：', ...YEAR)).rows.flatMap((row) =>
      row.a?.text.startsWith('各位代表') ? row.flags : [],
    );
    expect(flags).not.toContain('split');
    expect(flags).not.toContain('merged');
  });
});

test.each([
  ['科技体制改革继续深化', '经济体制改革继续深化', true],
  ['深化农村改革', '深化农村综合改革', false],
  ['加强水利建设', '加强水利设施建设', false],
  ['新增就业1200万人', '新增就业1300万人', false],
])('%s and %s have other objects: %s', (a, b, expected) => {
  expect(haveOtherObjects(a, b)).toBe(expected);
  expect(haveOtherObjects(b, a)).toBe(expected);
});

describe('tense', () => {
  test.each([
    ['完成了三座水库的除险加固。', 1],
    ['去年新增就业800人。', 1],
    ['要抓好春耕生产。', -1],
    ['主要指标位居前列。', 0],
    ['为了群众的安全，安装路灯。', 0],
  ])('%s', (sentence, sign) => {
    expect(Math.sign(weighTense(sentence))).toBe(sign);
  });

  test('one sentence does not turn a section, and what headings say holds', () => {
    const read = (role?: 'past' | 'next') =>
      findTenses(
        ['完成了换届。', '修好了村路。', '要抓好春耕。', '建成了学校。', '引来了企业。'].map((text, index) => ({
          text,
          role,
          opens: index === 0,
        })),
      );
    expect(new Set(read())).toEqual(new Set(['past']));
    expect(new Set(read('next'))).toEqual(new Set(['next']));
  });
});

test('the same words about a result and a plan are of one matter, not a rewording', () => {
  const classes = (a: string, b: string) =>
    compareReports(
      reportOf('报告', '#一、工作回顾', a, '水库完工。', '#二、工作安排', '抓好防火。'),
      reportOf('报告', '#一、工作回顾', '茶园扩大。', '#二、工作安排', b, '建设学校。'),
    ).rows.flatMap((row) => (row.a?.text === a && row.b?.text === b ? [row.class] : []));
  expect(classes('重点领域整治实现新突破。', '深化重点领域整治。')).toEqual(['retold']);
  expect(classes('新建标准化茶园800亩，培育合作社3家。', '新建标准化茶园860亩，培育合作社5家。')).toEqual(['reworded']);
});

test('general words are no topic', () => {
  expect(topicPairs('进一步加强改革和发展').size).toBe(0);
  expect(topicPairs('加强外汇管理').size).toBe(1);
  expect(topicPairs('增长2022年1.5万亿元').size).toBe(0);
  expect(topicPairs('增长2022年1.5万亿元')).toEqual(topicPairs('突破1300亿元'));
});

test('what was planned by one office is not reported by another', () => {
  const plan = reportOf(
    '报告',
    '#一、工作回顾',
    '修好村路三公里。',
    '#二、工作安排',
    '新建标准化茶园800亩，培育合作社3家。',
  );
  const result = reportOf(
    '报告',
    '#一、工作回顾',
    '新建标准化茶园860亩，培育合作社5家。',
    '#二、工作安排',
    '改造农贸市场。',
  );
  const flags = (oneOffice: boolean, forward: boolean) =>
    compareReports(plan, result, { oneOffice, forward }).rows.flatMap((row) => row.flags);
  expect(flags(true, true)).toContain('plan-to-result');
  expect(flags(false, true)).not.toContain('plan-to-result');
  expect(flags(true, false)).not.toContain('plan-to-result');
});

describe('what is left over', () => {
  const LONG = '深化茶园管护改革，把茶园管护费统一交给村集体，建立护茶员名册，年底按成效结账。';
  const find = (a: string[], b: string[], text: string) =>
    compareReports(reportOf('报告', ...YEAR, ...a), reportOf('报告', ...YEAR, ...b))
      .rows.filter((row) => row.a?.text === text)
      .map((row) => `${row.class} ${row.b?.text ?? ''}`);

  test('a short sentence is beside the clause that holds its matter, though another has that clause too', () => {
    const rest = '把茶园管护费统一交给村集体，建立护茶员名册，年底按成效结账。';
    expect(find([rest, '推进茶园管护改革。'], [LONG], '推进茶园管护改革。')).toEqual([`retold ${LONG}`]);
  });

  test('one that shares a general word only is beside none', () => {
    expect(find([LONG, '推进校车管理改革。'], [LONG], '推进校车管理改革。')).toEqual(['dropped ']);
  });

  test('a sentence that is little alike as a whole is no 改写, though a clause of it is the same', () => {
    const clause = '把茶园管护费统一交给村集体年底按成效结账';
    const [own] = outlineOf(reportOf('报告', `${clause}。`)).sentences.slice(1);
    if (own === undefined) throw new Error('no sentence');
    const gradeAt = (likeness: number) =>
      gradeLink(
        { a: clause, b: clause, likeness: 1, inside: 1, topic: 12 },
        {
          candidate: { a: 0, b: 0, likeness, common: 9, dot: 9, cosine: 0.5, same: false, score: likeness },
          seen: true,
          sentences: [own, own],
        },
        'side',
      ).grade;
    expect([gradeAt(0.19), gradeAt(0.21)]).toEqual(['retold', 'reworded']);
  });
});
