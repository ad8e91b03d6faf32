import { describe, expect, test } from 'vitest';
import { doubtfulFields } from '../../../src/core/metadata/doubt.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import type { Metadata, Report } from '../../../src/core/report/report.ts';
import { EIGHTH_HEADS } from './heads/eighth.ts';
import { ELEVENTH_HEADS } from './heads/eleventh.ts';
import { FIFTH_HEADS } from './heads/fifth.ts';
import { BODY, FIRST_HEADS, type Head } from './heads/first.ts';
import { FOURTH_HEADS } from './heads/fourth.ts';
import { NINTH_HEADS } from './heads/ninth.ts';
import { SECOND_HEADS } from './heads/second.ts';
import { SEVENTH_HEADS } from './heads/seventh.ts';
import { SIXTH_HEADS } from './heads/sixth.ts';
import { TENTH_HEADS } from './heads/tenth.ts';
import { THIRD_HEADS } from './heads/third.ts';
import { TWELFTH_HEADS } from './heads/twelfth.ts';

const ALL = [
  ...FIRST_HEADS,
  ...SECOND_HEADS,
  ...THIRD_HEADS,
  ...FOURTH_HEADS,
  ...FIFTH_HEADS,
  ...SIXTH_HEADS,
  ...SEVENTH_HEADS,
  ...EIGHTH_HEADS,
  ...NINTH_HEADS,
  ...TENTH_HEADS,
  ...ELEVENTH_HEADS,
  ...TWELFTH_HEADS,
];

function parse({ head, body = BODY, end = '', file = '材料.txt' }: Head): Report {
  const source = { file, format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const text = [head, body, end].join('\n');
  const { report } = parseReport({ id: 'r', source, text, format: 'text' }, DEFAULT_SETTINGS);
  if (!report) throw new Error('no report');
  return report;
}

function told(report: Report, field: string): unknown {
  if (field === 'doubtful') return doubtfulFields(report.metadata);
  if (field === 'outline') return report.sections.filter(({ level }) => level === 1).map(({ heading }) => heading);
  if (field === 'title' && report.metadata.title.supplied) return null;
  return report.metadata[field as keyof Metadata].value ?? null;
}

describe('heads and ends', () => {
  test.each(ALL)('$name', (each) => {
    const report = parse(each);
    const fields = Object.keys(each.expected);
    expect(Object.fromEntries(fields.map((field) => [field, told(report, field)]))).toEqual(each.expected);
  });
});
