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
  ['md/M02强调.md', ({ all }) => expect(all).not.toContain('*')],
  ['md/a.md', ({ all }) => expect(all).toContain('坚持“四不两直”工作法。')],
];

for (const [file, check] of CASES) {
  test.skipIf(folder === undefined)(folder ? file : `${file} (skipped: no folder shared/cases)`, async () => {
    check(await read(file));
  });
}
