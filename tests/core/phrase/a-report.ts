import type { Field, Report } from '../../../src/core/report/report.ts';

const field = <T>(value?: T): Field<T> =>
  value === undefined ? { evidence: { from: 'none' } } : { value, evidence: { from: 'title' } };

export interface ReportOptions {
  id?: string;
  title?: string;
  year?: number;
  level?: string;
  types?: string[];
  series?: string;
}

/** A report of some paragraphs. */
export function aReport(
  texts: string[],
  { id = 'a', title = '工作总结', year, level, types, series }: ReportOptions = {},
): Report {
  return {
    id,
    source: { file: `${id}.txt`, format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 },
    metadata: {
      title: { ...field(title), value: title, supplied: !texts.includes(title) },
      year: field(year),
      planYear: field(),
      level: field(level),
      types: field(types),
      org: field(),
      author: field(),
      post: field(),
      date: field(),
      series: field(series),
      note: field(),
      ref: field(),
    },
    paragraphs: texts.map((text, index) => ({
      id: `p${index + 1}`,
      text,
      line: index + 1,
      lastLine: index + 1,
      kind: 'text',
      marks: [],
    })),
    sections: [],
    cleaned: [],
    characters: texts.join('').length,
    problems: [],
  };
}
