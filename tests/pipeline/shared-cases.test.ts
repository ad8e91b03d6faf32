/** The awkward files that the project was given for metadata and outline; they are not in the repository. */
import { describe, expect, test } from 'vitest';
import type { Metadata, Report } from '../../src/core/report/report.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { sharedFolder } from '../shared.ts';

const folder = sharedFolder('cases/metadata');
if (folder === undefined)
  console.warn('Skipped: no cases/metadata in ../shared; set WENMAI_SHARED to the folder that holds it.');

type Expected = Partial<Record<keyof Metadata | 'outline', unknown>>;

const CASES: Record<string, Expected> = {
  '1985年云河县人民政府工作报告.txt': { year: 1985, level: '区县', types: ['政府工作报告'], org: '云河县人民政府' },
  'm02-dateline-no-dash.txt': { date: '2026-02-03', author: '李某某', post: '省长', org: '云河省人民政府', year: 2026 },
  'm03-horizontal-bar.txt': { date: '2026-01-27', level: '省', org: '云河省人民政府', year: 2026 },
  'm04-caption.txt': { author: '李某', outline: ['一、2025年工作回顾', '二、2026年重点工作'], org: '云河市人民政府' },
  'm06-untitled-org.txt': { org: '临澜市司法局', year: 2022, planYear: 2023 },
  'm08-title-theme.txt': {
    title: '求真务实　争先创优　再创佳绩——在全县教育工作会议上的讲话',
    author: '李某某',
    date: '2021-01-13',
  },
  'm10-signature-before-annex.txt': { year: 2023, date: '2023-03-13', org: '云河市人民政府办公室', level: '区县' },
  'm11-date-forms.txt': { date: '2019-01-02', year: 2018 },
  'm13-restart-outline.txt': { outline: ['关于国内建设', '关于对外交往', '结束语'], year: 1984, level: '省' },
  'm15-hardwrap-title.txt': {
    title: '镇党委领导班子 2025 年度民主生活会对照检查材料(含案例)',
    level: '乡镇',
    year: 2025,
  },
  'n10-year-kinds.txt': { year: 2020 },
  'n11-halfwidth.txt': { org: '临澜市司法局', year: 2022, planYear: 2023 },
  'n2-one-line.txt': { title: '培育具有国际视野的接班人——云河中学“结好”亮点工作汇报', org: '云河中学', level: '单位' },
  'n3-blank-lines.txt': {
    title: '高举伟大旗帜为全面建设美好家园而团结奋斗——在中国共产党云河县第十次代表大会上的报告',
    date: '2022-10-16',
  },
  'n7-simplebrief.txt': { title: '“云河发布”网络动态简报' },
  'n8-zc.txt': { title: '工作计划' },
};

describe.skipIf(folder === undefined)('awkward files', async () => {
  const archive = folder === undefined ? { files: [] } : await loadArchive(folder);
  const reports = new Map(
    archive.files.flatMap(({ report }) => (report ? [[report.source.file, report] as const] : [])),
  );

  test.each(Object.entries(CASES))('%s', (file, expected) => {
    const report = reports.get(file);
    if (!report) throw new Error('no report');
    const fields = Object.keys(expected);
    expect(Object.fromEntries(fields.map((field) => [field, told(report, field)]))).toEqual(expected);
  });

  test('a theme and its subtitle in a Word file, and a title broken within its paragraph', () => {
    expect(reports.get('n4-theme-sub.docx')?.metadata.title.value).toMatch(/——/u);
    expect(reports.get('m17-title-break.docx')?.metadata.title.supplied).toBe(false);
    expect(reports.get('n6-annex-signature.docx')?.metadata.date.value).toBeDefined();
  });

  test('a year that a class is named after is doubtful', () => {
    expect(reports.get('n10-year-kinds.txt')?.problems.map(({ code }) => code)).toContain('year-weak');
  });
});

function told({ metadata, sections }: Report, field: string): unknown {
  if (field === 'outline') return sections.filter(({ level }) => level === 1).map(({ heading }) => heading);
  return metadata[field as keyof Metadata].value;
}
