import type { Parsed } from '../../../src/core/report/parse-report.ts';
import type { Mark, Paragraph, Report } from '../../../src/core/report/report.ts';

/** A report as readable text, for diffs. */
export function renderReport({ report, problems }: Parsed): string {
  const lines = report ? reportLines(report) : ['(no report)'];
  const told = problems.map(
    ({ severity, code, line }) => `${severity} ${code}${line === undefined ? '' : ` line ${line}`}`,
  );
  return `${[...lines, '', '# problems', ...told].join('\n')}\n`;
}

function reportLines(report: Report): string[] {
  return [
    '# metadata',
    ...Object.entries(report.metadata).flatMap(([name, { value, evidence }]) =>
      value === undefined ? [] : [`${name}: ${[value].flat().join('、')} (${evidence.from}: ${evidence.quote ?? ''})`],
    ),
    '',
    '# sections',
    ...report.sections.map(
      ({ level, anchor, heading, first, end }) =>
        `${'  '.repeat(level - 1)}${anchor} ${heading} (${report.paragraphs[first]?.id}–${report.paragraphs[end - 1]?.id})`,
    ),
    '',
    '# paragraphs',
    ...report.paragraphs.map(paragraphLine),
    '',
    '# cleaned',
    ...report.cleaned.map(({ line, action, rule, text }) => `${line} ${action} (${rule}): ${text}`),
  ];
}

function paragraphLine(paragraph: Paragraph): string {
  const { id, kind, line, lastLine, level, section, list, table, text, marks } = paragraph;
  const place = [
    line === lastLine ? `${line}` : `${line}–${lastLine}`,
    kind + (level ?? ''),
    section ?? '-',
    list ? `list ${list.list}.${list.depth}${list.number === undefined ? '' : `#${list.number}`}` : '',
    table ? `table ${table.table}[${table.row},${table.column}]` : '',
  ];
  return `${id} ${place.filter(Boolean).join(' ')}: ${withMarks(text, marks)}`;
}

/** Marks as ⟨type:…⟩ around their range. */
function withMarks(text: string, marks: readonly Mark[]): string {
  let rendered = '';
  for (let offset = 0; offset <= text.length; offset++) {
    rendered += '⟩'.repeat(marks.filter(({ end }) => end === offset).length);
    for (const mark of marks) {
      if (mark.start === offset) rendered += `⟨${mark.type}${mark.meaning ?? mark.href ?? ''}:`;
    }
    rendered += text.charAt(offset);
  }
  return rendered.replaceAll('\n', '⏎');
}
