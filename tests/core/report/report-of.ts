/** Makes small reports for tests of data derived from reports. */
import type { Field, Report } from '../../../src/core/report/report.ts';

export interface Told {
  title: string;
  id?: string;
  supplied?: boolean;
  year?: number;
  level?: string;
  types?: string[];
  org?: string | undefined;
  author?: string;
  date?: string;
  series?: string;
  ref?: string;
}

const told = <T>(value: T | undefined): Field<T> =>
  value === undefined
    ? { evidence: { from: 'none' } }
    : { value, evidence: { from: 'catalogue', quote: String(value) } };

export function reportOf(fields: Told): Report {
  const { title, id = 'r', supplied = false } = fields;
  return {
    id,
    source: { file: `${id}.txt`, format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 },
    metadata: {
      title: {
        value: title,
        supplied,
        evidence: supplied ? { from: 'none' } : { from: 'title', quote: title, line: 1 },
      },
      year: told(fields.year),
      planYear: told<number>(undefined),
      level: told(fields.level),
      types: told(fields.types),
      org: told(fields.org),
      author: told(fields.author),
      post: told<string>(undefined),
      date: told(fields.date),
      series: told(fields.series),
      note: told<string>(undefined),
      ref: told(fields.ref),
    },
    paragraphs: [],
    sections: [],
    cleaned: [],
    characters: 0,
    problems: [],
  };
}
