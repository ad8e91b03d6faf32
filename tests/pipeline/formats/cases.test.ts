/** Small files that were once read wrongly, row by row of the list beside them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { IntakeEntry } from '../../../src/core/report/intake.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { sharedFolder } from '../../shared.ts';
import { asidesOf, entriesOf, textOf } from './fixtures.ts';

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
}

async function read(file: string): Promise<Read> {
  const name = basename(file);
  const entry = (await entriesOf({ [name]: readFileSync(join(folder ?? '', file)) })).get(name);
  if (!entry) throw new Error(`${file} has no entry`);
  const { report } = entry;
  return {
    entry,
    text: report ? textOf(report) : [],
    all: report ? wordsOf(report) : '',
    removed: report ? asidesOf(report) : [],
    codes: entry.problems.map(({ code }) => code),
    title: report?.metadata.title.value,
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
    ({ all, removed, text }) => {
      expect(all).toContain('1990|1200|300|1991|');
      expect(all).toContain('2011|1977|531|2012|2014|542|2013|2051|553|2014|');
      expect(removed).toEqual([]);
      expect(text.filter((line) => line.startsWith('text'))).toHaveLength(3);
    },
  ],
  ['pdf/P07页首年份.pdf', ({ all }) => expect(all).toContain('2021|356|2022|410|')],
  [
    'pdf/P14表格.pdf',
    ({ all, text, removed }) => {
      expect(all).toContain('1963|1200|300.0|1964|1237|301.1|');
      expect(all).toContain('1982|1903|320.9|1983|1940|322.0|');
      expect(removed).toEqual([]);
      expect(text.filter((line) => line.startsWith('text'))).toHaveLength(4);
    },
  ],
  ['md/M02强调.md', ({ all }) => expect(all).not.toContain('*')],
  ['md/a.md', ({ all }) => expect(all).toContain('坚持“四不两直”工作法。')],
];

for (const [file, check] of CASES) {
  test.skipIf(folder === undefined)(folder ? file : `${file} (skipped: no folder shared/cases)`, async () => {
    check(await read(file));
  });
}
