/** Tests on the reports by which the project is measured. They are not in the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seriesYears, settleSeries } from '../../../src/core/holdings/series.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import type { Report } from '../../../src/core/report/report.ts';

const shared = resolve(process.env.WENMAI_SHARED ?? '../shared');
const isThere = existsSync(`${shared}/seeds/expected.json`) && existsSync(`${shared}/corpus`);
if (!isThere)
  console.warn(`Skipped: no seeds and corpus under ${shared}; set WENMAI_SHARED to the folder that holds them.`);

interface Expected {
  file: string;
  year: number;
  planYear?: number;
  level: string;
  type: string[];
  titleSupplied: boolean;
  title?: string;
  accept: { level?: string[]; type?: string[] };
  sections: string[];
  boilerplate?: string[];
}

function parse(folder: string, file: string): Report {
  const text = readFileSync(`${shared}/${folder}/${file}`, 'utf8').replace(/\r\n?/gu, '\n');
  const source = { file, format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const { report } = parseReport({ id: file, source, text, format: 'text' }, DEFAULT_SETTINGS);
  if (!report) throw new Error(`no report in ${file}`);
  return report;
}

describe.skipIf(!isThere)('seeds', () => {
  const { reports } = isThere
    ? (JSON.parse(readFileSync(`${shared}/seeds/expected.json`, 'utf8')) as { reports: Expected[] })
    : { reports: [] };

  test.each(reports)('$file', ({ file, accept, ...expected }) => {
    const { metadata, sections, paragraphs, cleaned } = parse('seeds', file);
    expect(sections.filter(({ level }) => level === 1).map(({ heading }) => heading)).toEqual(expected.sections);
    for (const line of expected.boilerplate ?? []) {
      expect(cleaned.filter(({ action }) => action === 'removed').map(({ text }) => text)).toContain(line);
      expect(paragraphs.some(({ text }) => text.includes(line))).toBe(false);
    }
    expect(metadata.year.value).toBe(expected.year);
    expect(metadata.planYear.value).toBe(expected.planYear);
    expect([expected.level, ...(accept.level ?? [])]).toContain(metadata.level.value);
    expect([expected.type, ...(accept.type ?? []).map((type) => [type])]).toContainEqual(metadata.types.value);
    expect(metadata.title.supplied).toBe(expected.titleSupplied);
    if (expected.title === undefined) return;
    expect(metadata.title.value).toBe(expected.title);
  });
});

describe.skipIf(!isThere)('corpus', () => {
  const files = isThere ? readdirSync(`${shared}/corpus`).filter((file) => file.endsWith('.txt')) : [];

  test('thirteen national reports make one series with 2020 missing', () => {
    const reports = settleSeries(
      files.map((file) => parse('corpus', file)),
      DEFAULT_SETTINGS,
    );
    expect(reports).toHaveLength(13);
    for (const { metadata, source, problems } of reports) {
      expect(metadata.year.value).toBe(Number(source.file.slice(0, 4)));
      expect([metadata.level.value, metadata.types.value]).toEqual(['中央', ['政府工作报告']]);
      expect(metadata.series.value).toBe('国务院政府工作报告');
      expect(problems).toEqual([]);
    }
    const missing = seriesYears(reports).filter((each) => each.reports.length === 0);
    expect(missing.map(({ year }) => year)).toEqual([2020]);
  });
});
