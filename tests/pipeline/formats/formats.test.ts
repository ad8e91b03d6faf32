import { describe, expect, it, test } from 'vitest';
import { findLibreOffice } from '../../../src/pipeline/formats/libre-office.ts';
import { asidesOf, entriesOf, fixture, outlineOf, reportOf, sample, textOf } from './fixtures.ts';

const SUMMARY = '云河县档案馆/云河县档案馆2022年度工作总结.txt';
const SPEECH = '云河县/在全县档案工作会议上的讲话.txt';
/** make.ts prints no more of it. */
const SPEECH_LINES = 8;
const hasOffice = findLibreOffice() !== undefined;

interface Case {
  file: string;
  of: string;
  lines?: number;
  format: string;
  /** Content of the format besides the text, removed and listed. */
  asides?: string[];
  /** Units of positions, and the last position. */
  last?: string;
  needsOffice?: boolean;
  /** A paragraph that runs into the next one. */
  runsOn?: string;
}

/** No word differs in any of them; what a format adds is listed, and the one place where paragraphs do. */
const CASES: Case[] = [
  { file: 'summary.docx', of: SUMMARY, format: 'docx', last: 'paragraph 25' },
  { file: 'summary.doc', of: SUMMARY, format: 'doc', last: 'paragraph 25' },
  { file: 'summary.wps', of: SUMMARY, format: 'wps', last: 'paragraph 25' },
  { file: 'summary.rtf', of: SUMMARY, format: 'rtf', last: 'paragraph 25', needsOffice: true },
  { file: 'summary.odt', of: SUMMARY, format: 'odt', last: 'paragraph 25', needsOffice: true },
  {
    file: 'summary.html',
    of: SUMMARY,
    format: 'html',
    asides: [
      '网页导航：云河县人民政府',
      '网页控件：搜索',
      '网页导航：首页',
      '网页导航：政务公开',
      '网页导航：您现在的位置：首页 > 政务公开 > 工作总结',
      '网页导航：相关阅读',
      '网页导航：2021年工作总结',
      '网页导航：主办：云河县人民政府办公室 备案号：00000000',
      '网页备用文字：请启用脚本',
    ],
  },
  {
    file: 'summary-gbk.html',
    of: SUMMARY,
    format: 'html',
    asides: [
      '网页导航：网站首页 | 馆务公开',
      '网页导航：机构设置',
      '网页导航：查档指南',
      '网页导航：版权所有：云河县档案馆',
    ],
  },
  {
    file: 'summary.ofd',
    of: SUMMARY,
    format: 'ofd',
    last: 'page 4',
    asides: [1, 2, 3, 4].flatMap((page) => ['页眉：云河县档案馆文件', `页码：—${page}—`]),
  },
  {
    file: 'speech.pdf',
    of: SPEECH,
    lines: SPEECH_LINES,
    format: 'pdf',
    last: 'page 1',
    // Its last row is full to the margin and nothing is set in: on paper, too, its end is not visible.
    runsOn: '有的同志私下说',
  },
  {
    file: 'speech-printed.pdf',
    of: SPEECH,
    lines: SPEECH_LINES,
    format: 'pdf',
    last: 'page 2',
    asides: [1, 2, 3].flatMap((page) => ['页眉：云河县工作报告汇编', `页码：—${page}—`]),
  },
];

describe('a document has the text and the outline of its plain text', () => {
  for (const { file, of, lines, format, asides = [], last, needsOffice, runsOn } of CASES) {
    const name = needsOffice && !hasOffice ? `${file} (skipped: LibreOffice is not installed)` : file;
    test.skipIf(needsOffice && !hasOffice)(name, { timeout: 60_000 }, async () => {
      const plain = await reportOf('总结.txt', sample(of, lines));
      const report = await reportOf(file, fixture(file));
      expect(textOf(report)).toEqual(runTogether(textOf(plain), runsOn));
      expect(outlineOf(report)).toEqual(outlineOf(plain));
      expect(report.source.format).toBe(format);
      expect(asidesOf(report)).toEqual([...asidesOf(plain), ...asides]);
      const origin = report.paragraphs.at(-1)?.origin;
      expect(origin && `${origin.unit} ${origin.number}`).toBe(last);
    });
  }
});

/** The same paragraphs with the one that begins with `words` joined to the next. */
function runTogether(texts: readonly string[], words: string | undefined): string[] {
  const at = words === undefined ? -1 : texts.findIndex((text) => text.startsWith(`text ${words}`));
  const next = texts[at + 1];
  if (at < 0 || next === undefined) return [...texts];
  return [...texts.slice(0, at), `${texts[at]}${next.replace('text ', '')}`, ...texts.slice(at + 2)];
}

/** Missing in plain text: the numbers are Word's own. */
const STRUCTURED = [
  'title 云河县档案馆2022年度工作总结',
  'text 2022年，县档案馆以数字档案馆测试和新馆建设为重点，带动接收、利用、开放各项工作。',
  'heading 一、主要工作',
  'heading （一）充实馆藏资源',
  'text 全年接收16家单位到期档案11250卷（件），馆藏总量达到15.98万卷（件）。',
  'text 〔脚注〕不含委托寄存的档案。',
  'cell 项目',
  'cell 单位',
  'cell 2022年',
  'cell 接收档案',
  'cell 卷',
  'cell 11250',
  'cell 数字化加工',
  'cell 万页',
  'cell 168',
  'heading （二）推进数字化加工',
  'text 1.完成数字化加工168万页。',
  'text 2. 2023年起转向地契、老照片等特殊载体。',
  'heading 二、存在问题',
  'text 开放审核能力不足。',
  'text 新馆后续资金有缺口。',
  'closing 云河县档案馆',
  'closing 2022年12月29日',
];

describe('structured.docx', () => {
  it('keeps headings, numbers, table and notes, and accepts tracked changes', async () => {
    const report = await reportOf('a.docx', fixture('structured.docx'));
    expect(textOf(report)).toEqual(STRUCTURED);
    expect(outlineOf(report)).toEqual([
      's1 一、主要工作',
      's1-1 （一）充实馆藏资源',
      's1-2 （二）推进数字化加工',
      's2 二、存在问题',
    ]);
    const cells = report.paragraphs.flatMap(({ table }) => (table ? `${table.row},${table.column}` : []));
    expect(cells).toEqual(['0,0', '0,1', '0,2', '1,0', '1,1', '1,2', '2,0', '2,1', '2,2']);
  });

  it('tells what is about the text: headers, footers, comments', async () => {
    const report = await reportOf('a.docx', fixture('structured.docx'));
    expect(asidesOf(report).sort()).toEqual(['批注：这一句要核对', '页眉：云河县档案馆文件', '页脚：第  页']);
  });

  it('counts every paragraph, blank ones and those of cells too', async () => {
    const report = await reportOf('a.docx', fixture('structured.docx'));
    const places = report.paragraphs.map(({ text, origin }) => [text.slice(0, 6), origin?.number] as const);
    expect(new Map(places).get('（二）推进数')).toBe(15);
    expect(report.paragraphs.every(({ origin }) => origin?.unit === 'paragraph')).toBe(true);
  });
});

test.skipIf(!hasOffice)('structured.doc goes through LibreOffice for its numbers', { timeout: 60_000 }, async () => {
  const entry = (await entriesOf({ 'a.doc': fixture('structured.doc') })).get('a.doc');
  expect(entry?.problems.map(({ code }) => code)).toEqual(['converted']);
  // Its notes come behind their paragraphs as in .docx; the deleted figure is gone in both.
  expect(entry?.report && textOf(entry.report)).toEqual(STRUCTURED);
});

test('structured.pdf has the numbers as they are printed, and its table as words', async () => {
  const report = await reportOf('a.pdf', fixture('structured.pdf'));
  const text = report.paragraphs.map((paragraph) => paragraph.text).join('\n');
  for (const line of ['一、', '（一）', '（二）', '1.', '2.', '接收档案', '11250', '不含委托寄存的档案。']) {
    expect(text).toContain(line);
  }
});

describe('reports.zip', () => {
  it('gives each member a report of its own, under names in GBK', async () => {
    const entries = await entriesOf({ '报送.zip': fixture('reports.zip') });
    expect([...entries].map(([file, { status }]) => `${file} ${status}`)).toEqual([
      '报送.zip passed over',
      '报送.zip/报送材料/工作总结.docx report',
      '报送.zip/报送材料/街道.zip passed over',
      '报送.zip/报送材料/街道.zip/述职报告.docx report',
      '报送.zip/报送材料/说明.txt report',
    ]);
    const ids = [...entries.values()].flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(3);
    const plain = await reportOf('总结.txt', sample(SUMMARY));
    const member = entries.get('报送.zip/报送材料/工作总结.docx')?.report;
    expect(member && textOf(member)).toEqual(textOf(plain));
  });
});
