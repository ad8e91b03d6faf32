/**
 * Lines that stand at the head or foot of files of different offices: what a site or a press leaves on every page. They are
 * proposed for cleaning, with the rule to paste, and never removed unasked.
 */
import { isTitleLine } from '../core/metadata/title.ts';
import { DEFAULT_SETTINGS } from '../core/report/defaults.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Paragraph, Report } from '../core/report/report.ts';
import { findLabel } from '../core/text/numbering.ts';

/** How many paragraphs count as head, and as foot. */
const EDGE = 5;
/** A line is proposed when it stands in so many files, and of so many offices. */
const MIN_FILES = 4;
const MIN_OFFICES = 3;
const LONGEST = 40;
/** More proposals than this nobody reads. */
const MOST = 20;

/** Lines that reports themselves have there: addresses, thanks, dates, offices, salutations. */
const OWN =
  /[。！？；：:，,]$|^(?:各位|同志|尊敬|谢谢|以上|特此|此致|敬礼|附件?|附：|妥否|报告完毕|汇报完毕|目录|前言|引言|摘要)|(?:委员会|人民政府|办公室|党组|支部|[委部局厅馆院站所办])$|^[\d〇○零一二三四五六七八九十年月日\s（）()]+$|(?:总结|计划|报告|工作|情况|问题|不足|打算|措施|体会|成效|安排|思路)$/u;

/** One problem, at the first file, for each line that recurs. */
export function recurringLines(reports: readonly Report[]): Problem[] {
  const found = new Map<string, { paragraph: Paragraph; report: Report; files: Set<string>; offices: Set<string> }>();
  for (const report of reports) {
    for (const paragraph of edgesOf(report)) {
      const key = paragraph.text.replace(/\d+/gu, '#').replace(/\s+/gu, '');
      const known = found.get(key) ?? { paragraph, report, files: new Set(), offices: new Set() };
      known.files.add(report.source.file);
      known.offices.add(report.metadata.org.value ?? report.source.file);
      found.set(key, known);
    }
  }
  const recurring = [...found.values()].filter(
    ({ files, offices }) => files.size >= MIN_FILES && offices.size >= MIN_OFFICES,
  );
  return recurring
    .sort((a, b) => b.files.size - a.files.size)
    .slice(0, MOST)
    .map(({ paragraph, report, files, offices }) => proposal(paragraph, report, [files.size, offices.size]));
}

function edgesOf({ paragraphs, metadata }: Report): Paragraph[] {
  const edges = paragraphs.length > EDGE * 2 ? [...paragraphs.slice(0, EDGE), ...paragraphs.slice(-EDGE)] : paragraphs;
  return edges.filter(({ kind, text }) => {
    if (kind !== 'text' && kind !== 'front' && kind !== 'closing') return false;
    const line = text.trim();
    if (line.length < 2 || line.length > LONGEST || OWN.test(line) || findLabel(line)) return false;
    return line !== metadata.author.value && !isTitleLine(line, DEFAULT_SETTINGS);
  });
}

function proposal({ text, line }: Paragraph, { source }: Report, [files, offices]: [number, number]): Problem {
  const pattern = text
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replace(/\d+/gu, '\\d+')
    .replace(/\s+/gu, '\\s*');
  const message = `“${text.trim()}”在 ${offices} 个单位的 ${files} 份文件的首尾都有，可能是网页或印刷带来的，没有删去。`;
  const mend = `若要清除，在 archive.yaml 的 cleaning.add 下加一条：- { name: 首尾重复行, line: '^${pattern.replaceAll("'", "''")}$' }`;
  return { code: 'recurring-line', severity: 'info', file: source.file, line, message, mend };
}
