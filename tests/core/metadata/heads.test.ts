import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import type { Metadata, Report } from '../../../src/core/report/report.ts';
import { HARD_HEADS } from './hard-heads.ts';
import { BODY, HEADS, type Head } from './heads.ts';
import { MORE_HEADS } from './more-heads.ts';

function parse({ head, body = BODY, end = '', file = '材料.txt' }: Head): Report {
  const source = { file, format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const text = [head, body, end].join('\n');
  const { report } = parseReport({ id: 'r', source, text, format: 'text' }, DEFAULT_SETTINGS);
  if (!report) throw new Error('no report');
  return report;
}

function told(report: Report, field: string): unknown {
  if (field === 'outline') return report.sections.filter(({ level }) => level === 1).map(({ heading }) => heading);
  if (field === 'title' && report.metadata.title.supplied) return null;
  return report.metadata[field as keyof Metadata].value ?? null;
}

describe('heads and ends', () => {
  test.each([...HEADS, ...MORE_HEADS, ...HARD_HEADS])('$name', (each) => {
    const report = parse(each);
    const fields = Object.keys(each.expected);
    expect(Object.fromEntries(fields.map((field) => [field, told(report, field)]))).toEqual(each.expected);
  });
});
