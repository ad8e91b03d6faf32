/** Small files that were once read wrongly, row by row of the list beside them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { IntakeEntry } from '../../../src/core/report/intake.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { sharedFolder } from '../../shared.ts';
import { asidesOf, entriesOf, outlineOf, textOf } from './fixtures.ts';

const folder = sharedFolder('cases');

interface Read {
  entry: IntakeEntry;
  /** Paragraphs, `heading 一、主要工作`. */
  text: string[];
  /** All paragraphs' words, with cells parted by a bar. */
  all: string;
  removed: string[];
  codes: string[];
  title: string | undefined;
  outline: string[];
}

/** One archive: the workers start once. */
let all: Promise<Map<string, IntakeEntry>> | undefined;

async function read(file: string): Promise<Read> {
  all ??= entriesOf(
    Object.fromEntries(CASES.map(([path]) => [basename(path), readFileSync(join(folder ?? '', path))])),
  );
  const entry = (await all).get(basename(file));
  if (!entry) throw new Error(`${file} has no entry`);
  const { report } = entry;
  return {
    entry,
    text: report ? textOf(report) : [],
    all: report ? wordsOf(report) : '',
    removed: report ? asidesOf(report) : [],
    codes: entry.problems.map(({ code }) => code),
    title: report?.metadata.title.value,
    outline: report ? outlineOf(report) : [],
  };
}

const wordsOf = ({ paragraphs }: Report): string =>
  paragraphs.map(({ kind, text }) => (kind === 'cell' ? `${text}|` : `${text}\n`)).join('');

const CASES: [file: string, check: (read: Read) => void][] = [
  ['html/H20a.html', ({ title }) => expect(title).toBe('云河县发改局2022年度工作总结')],
  ['html/H20c.html', ({ title }) => expect(title).toBe('云河县商业局2022年度工作总结')],
  [
    'html/H20d.html',
    ({ title, text }) => {
      expect(title).toBe('云河县粮食局2022年度工作总结');
      expect(text.slice(-2)).toEqual(['closing 云河县粮食局', 'closing 2023年1月6日']);
    },
  ],
  [
    'html/H20e.html',
    ({ title, all }) => {
      expect(title).toBe('云河县水产局2022年度工作总结');
      expect(all).toContain('2022年，我局坚持');
      expect(all).toContain('队伍力量薄弱');
    },
  ],
  ['html/H24-ucap.html', ({ title }) => expect(title).toBe('云河县能源局2022年度工作总结')],
  [
    'html/H03隐藏分页.html',
    ({ removed, codes }) => {
      expect(removed).toContain('网页隐藏文字：二、监管效能');
      expect(removed).toContain('网页隐藏文字：不可见的占位文字请勿理会');
      expect(codes).not.toContain('same-text');
    },
  ],
  ['html/H04源码换行.html', ({ all }) => expect(all).toContain('耕种收综合机械化率达到百分之七十二，培训机手')],
  [
    'html/H10框架.html',
    ({ entry, codes }) => {
      expect(entry.report).toBeUndefined();
      expect(codes).toEqual(['page-of-frames']);
    },
  ],
  ['html/H13注音.html', ({ all }) => expect(all).toContain('规范㙍山街道地名标志四十二块，龑桥村更名获批')],
  [
    'pdf/P01叠印整行.pdf',
    ({ text }) => expect(text.filter((line) => line.includes('主要工作情况'))).toEqual(['heading 一、主要工作情况']),
  ],
  ['pdf/P01b逐字叠印.pdf', ({ text }) => expect(text).toContain('heading 一、主要工作情况')],
  ['pdf/P03旋转页.pdf', ({ title, text }) => expect([title, text.length]).toEqual(['云河县水文站2022年度工作总结', 2])],
  ['pdf/P03b横表附页.pdf', ({ all }) => expect(all).toContain('稻谷|每亩成本1120元|玉米|每亩成本860元|')],
  [
    'pdf/P04双栏.pdf',
    ({ title, text }) => {
      expect(title).toBe('云河县招商局2022年度工作总结');
      expect(text.slice(1)).toEqual([
        'text 今年以来，全镇干部群众攻坚克难，项目建设提速增效，园区承载能力明显增强，签约落地企业十二家。',
        'text 乡村振兴全面推进，人居环境整治成效显著，新改厕所四百户，建成和美乡村六个，村集体收入普遍增长。',
      ]);
    },
  ],
  [
    'pdf/P04b双栏整页.pdf',
    ({ title, text }) => expect([title, text.length]).toEqual(['云河县公报社2022年度工作总结', 9]),
  ],
  ['pdf/P05双层.pdf', ({ text }) => expect(text).toHaveLength(3)],
  ['pdf/P05b双层3.pdf', ({ text }) => expect(text).toHaveLength(5)],
  ['pdf/P05b双层6.pdf', ({ text }) => expect(text).toHaveLength(5)],
  [
    'pdf/P06红头后画.pdf',
    ({ title, text }) => expect([title, text[0]]).toEqual(['云河县物流办2022年度工作总结', 'front 云河县物流办文件']),
  ],
  ['pdf/P06b题名后画.pdf', ({ title }) => expect(title).toBe('云河县物流局2022年度工作总结')],
  [
    'pdf/P07b年份表跨页.pdf',
    ({ all, removed }) => {
      expect(all).toContain('1990|1200|300|1991|');
      expect(all).toContain('2011|1977|531|2012|2014|542|2013|2051|553|2014|');
      expect(removed).toEqual([]);
      expect(all).toContain(
        '提速增效，园区承载能力明显增强，签约落地企业十二家，到位资金三亿六千万元，新增就业岗位八百个。\n',
      );
    },
  ],
  ['pdf/P07页首年份.pdf', ({ all }) => expect(all).toContain('2021|356|2022|410|')],
  [
    'pdf/P14表格.pdf',
    ({ all, removed }) => {
      expect(all).toContain('1963|1200|300.0|1964|1237|301.1|');
      expect(all).toContain('1982|1903|320.9|1983|1940|322.0|');
      expect(removed).toEqual([]);
      expect(all).toContain(
        '提速增效，园区承载能力明显增强，签约落地企业十二家，到位资金三亿六千万元，新增就业岗位八百个。\n',
      );
      expect(all).toContain('欢迎各单位核对使用，如有出入请及时反馈我局综合股。');
    },
  ],
  ['ofd/O1叠印.ofd', ({ text }) => expect(text.filter((line) => line.includes('收入情况'))).toHaveLength(1)],
  ['ofd/O4旋转文字.ofd', ({ all }) => expect(all).toContain('附件一基金收支表')],
  ['ofd/O6复合图元.ofd', ({ all }) => expect(all).toContain('本页为复合图元中的文字')],
  ['word/D01表单域.docx', ({ all }) => expect(all).toMatch(/☒\s?已完成 ☐\s?未完成[\s\S]*考核等次：优秀，/)],
  [
    'word/D02符号字体.docx',
    ({ all }) => {
      for (const words of ['≥95%', '32μg', '±0.5°C', '≤3%', '3×5个', '用α表示', '≥90分']) expect(all).toContain(words);
      expect(all).not.toMatch(/\p{Co}/u);
    },
  ],
  [
    'word/D03修订删除编号段.docx',
    ({ all }) => expect(all.match(/\d\.(?=[\p{Script=Han}])/gu)).toEqual(['1.', '2.', '3.']),
  ],
  ['word/D03b修订合段.docx', ({ all }) => expect(all).toContain('1.加强古树保护，挂牌管理46株。\n2.新建口袋公园3处。')],
  [
    'word/D04窗体顶端.docx',
    ({ all, removed }) => {
      expect(all).not.toMatch(/窗体|待核实/);
      expect(removed).toEqual(['隐藏文字：窗体顶端', '隐藏文字：（此处待核实）', '隐藏文字：窗体底端']);
    },
  ],
  ['word/D05带圈字符.docx', ({ all }) => expect(all).toMatch(/第③栏[\s\S]*按1\/3抽样[\s\S]*密级：密，/)],
  ['word/D06艺术字红头.docx', ({ all }) => expect(all).toContain('云河县交通运输局文件')],
  ['word/D13连字符注音.docx', ({ all }) => expect(all).toContain('电话0871-6200，WordPress站点龑字注音\n第二行')],
  [
    'word/D15文本框.docx',
    ({ all }) => {
      expect(all.match(/其中出口3\.4亿元。/g)).toHaveLength(1);
      expect(all.match(/新增市场主体2100户。/g)).toHaveLength(1);
    },
  ],
  [
    'word/D18旧式XML.doc',
    ({ title, all }) => expect([title, all.includes('<')]).toEqual(['云河县爱卫办2022年度工作总结', false]),
  ],
  [
    'word/D18b平面包.docx',
    ({ title, all }) => expect([title, all.includes('<')]).toEqual(['云河县防汛办2022年度工作总结', false]),
  ],
  ...['a字母O', 'b全角O', 'c圆圈', 'd零字', 'g零'].map((name): [string, (read: Read) => void] => [
    `txt/${name}.txt`,
    ({ entry, all, outline }) => {
      const { year, date } = entry.report?.metadata ?? {};
      expect([year?.value, date?.value, outline]).toEqual([2009, '2010-01-05', []]);
      expect(fold(all).written.text).toContain('二〇一〇年将继续努力');
      expect(fold(all).written.text).toContain('二〇〇九年工作总结');
    },
  ]),
  ['txt/T02港式.txt', ({ all }) => expect(all).toMatch(/嘅同事[\s\S]*處理啲[\s\S]*𨋢槽[\s\S]*喺社區/)],
  [
    'txt/T09拉丁二次.txt',
    ({ entry, codes, all }) => {
      expect(entry.encoding).toBe('UTF-8');
      expect(codes).toContain('encoded-twice');
      expect(all).toContain('改造低产茶园三千亩');
    },
  ],
  ['md/M02强调.md', ({ all }) => expect(all).not.toContain('*')],
  ['md/a.md', ({ all }) => expect(all).toContain('坚持“四不两直”工作法。')],
];

for (const [file, check] of CASES) {
  const name = folder ? file : `${file} (skipped: no folder shared/cases)`;
  test.skipIf(folder === undefined)(name, { timeout: 60_000 }, async () => check(await read(file)));
}
