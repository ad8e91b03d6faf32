import { describe, expect, test } from 'vitest';
import { settleMetadata } from '../../../src/core/metadata/metadata.ts';
import { openFields } from '../../../src/core/metadata/open-fields.ts';
import type { GivenFields } from '../../../src/core/metadata/overrides.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { formatProblem } from '../../../src/core/report/problem.ts';
import type { Metadata, Paragraph, Report } from '../../../src/core/report/report.ts';
import { INVENTED } from '../report/invented.ts';
import { reportOf } from '../report/report-of.ts';

function parse(text: string, file = 'report.txt'): Report {
  const source = { file, format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const { report } = parseReport({ id: 'r', source, text, format: 'text' }, DEFAULT_SETTINGS);
  if (!report) throw new Error('no report');
  return report;
}

function valuesOf(metadata: Metadata, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, metadata[field as keyof Metadata].value ?? null]));
}

/** Every quote must occur word for word at the place that the evidence names. */
function expectQuotes({ metadata, paragraphs, source }: Report): void {
  for (const { evidence } of Object.values(metadata)) {
    const quote = evidence.quote ?? '';
    if (evidence.from === 'title') expect(metadata.title.value).toContain(quote);
    if (evidence.from === 'text') {
      const carriers = paragraphs.filter(({ line }) => line === evidence.line).map(({ text }) => text);
      expect(carriers.join('\n')).toContain(quote);
    }
    if (evidence.from === 'file name') expect(source.file).toContain(quote);
    expect(evidence.from === 'none').toBe(evidence.quote === undefined);
  }
}

describe('invented reports', () => {
  test.each(INVENTED)('$name', ({ text, file, expected }) => {
    const report = parse(text, file);
    expect(valuesOf(report.metadata, Object.keys(expected))).toEqual(expected);
    expectQuotes(report);
  });
});

/** The metadata of a report with nothing but a title. */
function fromTitle(title: string): Metadata {
  const paragraph: Paragraph = { id: 'p0', text: title, line: 1, lastLine: 1, kind: 'title', marks: [] };
  return settleMetadata({ id: 'r', file: 'r.txt', paragraphs: [paragraph], sections: [] }, DEFAULT_SETTINGS).metadata;
}

describe('what a title tells', () => {
  test.each<[title: string, year: number | null, planYear: number | null]>([
    ['2022年度工作总结暨2023年度工作计划', 2022, 2023],
    ['2021年工作总结及明年工作打算', 2021, 2022],
    ['关于2022年工作情况和2023年工作安排的报告', 2022, 2023],
    ['关于云河县2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案的报告', 2021, 2022],
    ['2021年工作总结及下步工作打算', 2021, null],
    ['2023年工作要点', 2023, null],
    ['县委组织部2018—2022年工作回顾', 2022, null],
    ['2021—2025年档案事业发展工作计划', 2021, null],
    ['二〇二一年度述职报告', 2021, null],
    ['二○二一年工作总结', 2021, null],
    ['2021年12月份工作总结', 2021, null],
    ['镇中心小学2022—2023学年度第一学期工作总结', 2023, null],
    ['在全县档案工作会议上的讲话（2024年3月5日）', 2024, null],
    ['述职报告（2022年1月）', 2021, null],
    ['20XX年工作总结', null, null],
    ['3020年工作总结', null, null],
    ['在庆祝中国共产党成立100周年大会上的讲话', null, null],
    ['1990年代工作总结', null, null],
  ])('%s: %s, %s', (title, year, planYear) => {
    expect(valuesOf(fromTitle(title), ['year', 'planYear'])).toEqual({ year, planYear });
  });

  test.each<[title: string, types: string[] | null]>([
    ['政府工作报告', ['政府工作报告']],
    ['2021年度抓党建工作述职报告', ['述职报告']],
    ['述职述廉报告', ['述职报告']],
    ['统战部部长2022年度述责述廉报告', ['述责述廉报告']],
    ['2021年度mzshh对照检查材料', ['对照检查材料']],
    ['组织生活会个人发言提纲', ['对照检查材料']],
    ['关于2020年度领导班子民主生活会召开情况的报告', ['汇报材料']],
    ['新修订条例学习贯彻情况调研报告', ['调研报告']],
    ['民族宗教工作的调研与思考', ['调研报告']],
    ['2022年工作要点', ['工作计划']],
    ['上半年工作总结和下半年工作计划', ['工作总结', '工作计划']],
    ['2020年度述职暨工作总结', ['述职报告', '工作总结']],
    ['整改情况汇报及下步工作计划', ['汇报材料', '工作计划']],
    ['优化营商环境工作情况汇报', ['汇报材料']],
    ['在2021年度工作总结表彰大会上的讲话', ['讲话']],
    ['在述职评议会上的讲话', ['讲话']],
    ['学习《政府工作报告》心得体会', ['其他']],
    ['关于推进基层治理的实施方案', ['其他']],
    ['计划生育工作总结', ['工作总结']],
    ['工作总结会议须知', null],
  ])('%s: %j', (title, types) => {
    expect(fromTitle(title).types.value ?? null).toEqual(types);
  });

  test.each<[title: string, level: string | null]>([
    ['2012年中华人民共和国国务院政府工作报告', '中央'],
    ['内蒙古自治区2021年政府工作报告', '省'],
    ['北京市人民政府2021年工作总结', '省'],
    ['新疆生产建设兵团2021年工作总结', '省'],
    ['市审计局2022年工作总结', '市'],
    ['盐城市财政局2022年工作总结', '市'],
    ['恩施土家族苗族自治州2022年政府工作报告', '市'],
    ['云南省昆明市五华区统战部2021年工作总结', '区县'],
    ['上海市浦东新区2022年政府工作报告', '区县'],
    ['县城市管理局2022年工作总结', '区县'],
    ['国家税务总局青石县税务局2022年工作总结', '区县'],
    ['县委党校2022年工作总结', '区县'],
    ['在云河县第十七届人民代表大会第三次会议上的讲话', '区县'],
    ['全县乡镇工作总结', '区县'],
    ['青石街道2022年工作总结', '乡镇'],
    ['柳溪镇党委书记2022年述职报告', '乡镇'],
    ['社区党支部书记2020年述职报告', '乡镇'],
    ['市第一人民医院党委2022年工作总结', '单位'],
    ['县第二中学2022年工作总结', '单位'],
    ['市城投集团有限公司2022年工作总结', '单位'],
    ['市场监管所2021年工作总结', null],
    ['社区矫正工作总结', null],
    ['地区发展不平衡问题的思考', null],
    ['新型城镇化工作汇报', null],
    ['乡村振兴工作总结', null],
    ['统战部2021年工作总结', null],
  ])('%s: %s', (title, level) => {
    expect(fromTitle(title).level.value ?? null).toBe(level);
  });

  test.each<[title: string, org: string | null, post: string | null, author: string | null]>([
    ['县委统战部2022年度工作总结', '县委统战部', null, null],
    ['区统战部副部长2021年度mzshh对照检查材料', '区统战部', '副部长', null],
    ['统战部抓基层党建工作述职报告', '统战部', null, null],
    ['青石街道党工委书记2021年度述职报告', '青石街道', '党工委书记', null],
    ['县委常委、统战部部长2021年度对照检查材料', '县委统战部', '部长', null],
    ['县档案馆党组书记、馆长张明2022年述职报告', '县档案馆', '党组书记、馆长', '张明'],
    ['县城管局副局长张伟2022年述职述廉报告', '县城管局', '副局长', '张伟'],
    ['水务局长2022年述职报告', '水务局', '局长', null],
    ['县长某某某2022年述职报告', null, '县长', null],
    ['XX市财政局2021年工作总结', '市财政局', null, null],
    ['***县委统战部2021年工作总结', '县委统战部', null, null],
    ['县委、县政府2021年工作总结', '县委、县政府', null, null],
    ['云河县人民政府工作报告', '云河县人民政府', null, null],
    ['云河县2022年政府工作报告', '云河县人民政府', null, null],
    ['县委巡察办关于巡察整改情况的通报', '县委巡察办', null, null],
    ['在全市统战部长会议上的讲话', null, null, null],
    ['在省委党校学习的心得体会', null, null, null],
    ['乡村振兴工作总结', null, null, null],
    ['安全文化建设工作总结', null, null, null],
    ['2021年度党委（党组）书记抓基层党建述职报告', null, null, null],
  ])('%s: %s, %s, %s', (title, org, post, author) => {
    expect(valuesOf(fromTitle(title), ['org', 'post', 'author'])).toEqual({ org, post, author });
  });
});

describe('what was given by hand', () => {
  const given = (frontMatter: GivenFields, catalogue?: GivenFields) =>
    settleMetadata(
      {
        id: 'r',
        file: '2022/总结.md',
        paragraphs: [],
        sections: [],
        frontMatter,
        ...(catalogue ? { catalogue: { file: '2022/总结.md', line: 4, given: catalogue } } : {}),
      },
      DEFAULT_SETTINGS,
    );

  test('front matter goes before the catalogue, and an empty cell gives nothing', () => {
    const { metadata, problems } = given(
      { year: { value: '2022年度', line: 3 }, level: { value: ' ', line: 4 } },
      {
        year: { value: '2020', line: 4 },
        level: { value: '区县', line: 4 },
        types: { value: '工作总结；工作计划', line: 4 },
      },
    );
    expect(problems).toEqual([]);
    expect(metadata.year).toEqual({ value: 2022, evidence: { from: 'front matter', quote: '2022年度', line: 3 } });
    expect(metadata.level).toEqual({ value: '区县', evidence: { from: 'catalogue', quote: '区县', line: 4 } });
    expect(metadata.types.value).toEqual(['工作总结', '工作计划']);
    expect(metadata.title.value).toBe('〔2022年度区县级工作总结暨工作计划〕');
  });

  test('a title given by hand tells what a title tells', () => {
    const { metadata } = given({ title: { value: '县委统战部2021年工作总结', line: 2 } });
    expect(metadata.title).toMatchObject({ value: '县委统战部2021年工作总结', supplied: false });
    expect(metadata.year.value).toBe(2021);
    expect(metadata.org.value).toBe('县委统战部');
  });

  test('未注明 is no value, and none is inferred; a report without a title has a supplied one all the same', () => {
    const absent = { value: '未注明', line: 4 };
    const { metadata, problems } = given(
      { title: { value: '县委统战部2021年工作总结', line: 2 } },
      { year: absent, level: absent, types: absent, org: absent, date: absent },
    );
    expect(problems).toEqual([]);
    const evidence = { from: 'catalogue', quote: '未注明', line: 4 };
    for (const field of ['year', 'level', 'types', 'org', 'date'] as const)
      expect(metadata[field]).toEqual({ evidence });
    expect(openFields(reportOf({ title: '甲' }))).not.toEqual([]);
    expect(openFields({ ...reportOf({ title: '甲' }), metadata })).toEqual([]);
  });

  test('faulty values are errors with the nearest valid one', () => {
    const { metadata, problems } = given(
      { level: { value: '县', line: 2 }, year: { value: '二一', line: 3 } },
      { types: { value: '总结、述廉报告', line: 9 }, date: { value: '2021年13月', line: 9 } },
    );
    expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "2022/总结.md:3 错误 bad-year：年度“二一”不是 1949—2100 之间的年份。请写四位数字，如 2021。",
        "2022/总结.md:2 错误 unknown-level：级别“县”不在词表中。是否为“区县”？可用的值：中央、省、市、区县、乡镇、单位。",
        "catalogue.csv:9 错误 unknown-type：文种“总结”不在词表中。是否为“工作总结”？可用的值：政府工作报告、工作总结、工作计划、述职报告、述责述廉报告、对照检查材料、调研报告、汇报材料、讲话、其他。",
        "catalogue.csv:9 错误 bad-date：成文日期“2021年13月”不是有效的日期。请写成 2021-12-26、2021-12 或 2021年12月26日。",
      ]
    `);
    expect(metadata.level.value).toBeUndefined();
  });

  test('a report of which only the file name tells something, and one of which nothing is known', () => {
    const titleOf = (file: string) =>
      settleMetadata({ id: 'r', file, paragraphs: [], sections: [] }, DEFAULT_SETTINGS).metadata.title;
    expect(titleOf('2022/总结.md').value).toBe('〔2022年度工作总结〕');
    expect(titleOf('扫描件/000_cd89.txt')).toEqual({
      value: '〔无题名材料：000_cd89〕',
      supplied: true,
      evidence: { from: 'none' },
    });
  });
});

describe('doubts', () => {
  test('title and opening disagree on the year', () => {
    const { problems } = parse(
      '县水务局2021年工作总结\n2022年，在县委、县政府的正确领导下，县水务局扎实工作，取得了成效。\n一、主要工作\n修渠12公里。',
    );
    expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "report.txt:1 警告 year-conflict：年度依据题名“2021年”定为2021，而正文“2022年”指向2022。请核对，必要时在文首元数据或 catalogue.csv 中著录。",
      ]
    `);
  });

  test('a date in March, and a text that speaks for a lower level than its title', () => {
    const { problems } = parse(
      `市水务局工作总结
一年来，在县委、县政府的正确领导下，我县工作取得成效，全县面貌一新，各乡镇干劲十足。
一、主要工作
全县修路12公里，我县建桥3座，各乡镇植树，我县治河，全县受益，全县满意，我县经验得到肯定。
2022年3月8日`,
    );
    expect(problems.map(({ code }) => code)).toEqual(['year-weak', 'level-conflict']);
  });

  const B =
    '一、主要工作\n聚焦群众急难愁盼，建立问题清单和责任清单，逐项对账销号，办理时限平均压缩三成，满意度明显提升。\n';
  const CASES: [name: string, file: string, text: string, codes: string[]][] = [
    ['an office without a place', 'a.txt', `宣传部2021年工作总结\n${B}`, ['org-weak']],
    ['an office by the rank of its place', 'a.txt', `县委宣传部2021年工作总结\n${B}`, []],
    ['an office by a name of its own', 'a.txt', `城东派出所2021年工作总结\n${B}`, []],
    ['a ministry', 'a.txt', `水利部2021年工作总结\n${B}`, []],
    ['a department that signs with its place', 'a.txt', `财政局2021年工作总结\n${B}云河县财政局\n2021年12月20日`, []],
    ['a masked part', 'a.txt', `云河市公安局XX分局2021年工作总结\n${B}`, ['org-weak']],
    ['a masked place before the office', 'a.txt', `XX县财政局2021年工作总结\n${B}`, []],
    ['another office signs', 'a.txt', `云河县教育局2021年工作总结\n${B}云河县审计局\n2021年12月20日`, ['org-conflict']],
    ['a part of the office signs', 'a.txt', `云河县教育局2021年工作总结\n${B}云河县教育局办公室\n2021年12月20日`, []],
    [
      'the office signs by its long name',
      'a.txt',
      `云河县疾控中心2021年工作总结\n${B}云河县疾病预防控制中心\n2021年12月20日`,
      [],
    ],
    [
      'an office of another level signs',
      'a.txt',
      `临澜市水利局2021年工作总结\n${B}云河县水利局\n2021年12月20日`,
      ['level-conflict'],
    ],
    ['signed two years later', 'a.txt', `云河县水利局2018年工作总结\n${B}2021年12月20日`, ['year-conflict']],
    ['signed in the next year', 'a.txt', `云河县水利局2018年工作总结\n${B}2019年1月20日`, []],
    [
      'a file of an earlier year',
      '云河县水利局2017年工作总结.txt',
      `云河县水利局2018年工作总结\n${B}`,
      ['year-conflict'],
    ],
    ['a file of the year of writing', '2019年材料.txt', `云河县水利局2018年工作总结\n${B}`, []],
    [
      'head and signature are dated apart',
      'a.txt',
      `云河县水利局2018年工作总结\n（2018年3月2日）\n${B}云河县水利局\n2018年12月20日`,
      ['date-conflict'],
    ],
    [
      'signed some days after the head',
      'a.txt',
      `云河县水利局2018年工作总结\n（2018年12月2日）\n${B}云河县水利局\n2018年12月20日`,
      [],
    ],
    [
      'a notice that hands on a plan',
      'a.txt',
      `云河县水利局关于印发《云河县2021年水利工作要点》的通知\n各乡镇水利站：\n现印发给你们。`,
      ['year-weak', 'type-weak'],
    ],
    [
      'an answer signed in the next summer',
      'a.txt',
      `关于加强管护的建议的答复\n2018年以来，投资三千万元。\n${B}云河县水利局\n2019年6月13日`,
      ['year-conflict'],
    ],
    [
      'a report on the past year, signed in January',
      'a.txt',
      `云河县水利局工作情况汇报\n2018年以来，投资三千万元。\n${B}云河县水利局\n2019年1月13日`,
      [],
    ],
    ['a notice', 'a.txt', `云河县水利局关于做好2021年防汛工作的通知\n各乡镇水利站：\n现通知如下。`, []],
    [
      'a general word, and another kind declared',
      'a.txt',
      `云河县水利局2021年工作报告\n现将一年来履职情况述职如下。\n${B}`,
      ['type-conflict'],
    ],
    ['a report named by its kind', 'a.txt', `云河县水利局2021年工作总结\n现将有关情况汇报如下。\n${B}`, []],
    ['a name that says more of the same document', '青石镇党委书记个人述职.txt', `2021年述职报告\n${B}`, []],
    [
      'a union’s department that bears a ministry’s name',
      'a.txt',
      `文化部2021年工作总结\n在我校党委和团委的领导下，全体部员团结协作，全校师生积极参与。\n${B}`,
      ['level-conflict'],
    ],
  ];
  test.each(CASES)('%s', (_, file, text, codes) => {
    const doubts = parse(text, file).problems.filter(({ code }) => /-(?:weak|conflict)$/u.test(code));
    expect(doubts.map(({ code }) => code)).toEqual(codes);
  });

  test('a doubtful value says why', () => {
    const { metadata, problems } = parse(`宣传部2021年工作总结\n${B}`);
    expect(metadata.org).toMatchObject({ value: '宣传部', reason: '名称未带地名' });
    expect(problems.map(({ message }) => message)).toEqual(['责任单位只是据题名“宣传部”推断为宣传部：名称未带地名。']);
    expect(parse(`云河县水利局2021年工作总结\n${B}`).metadata.org.reason).toBeUndefined();
  });
});
