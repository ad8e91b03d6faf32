/** Parses the decoded text of one file into its report. */

import { settleMetadata } from '../metadata/metadata.ts';
import type { CatalogueRow } from '../metadata/overrides.ts';
import { recordPassages } from '../metadata/page-record.ts';
import { isTitleLine } from '../metadata/title.ts';
import { findLabel } from '../text/numbering.ts';
import type { Line } from './clean/lines.ts';
import { clean } from './clean.ts';
import type { LineLayout } from './document-lines.ts';
import { NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts';
import { findMarks } from './marks.ts';
import { fromDocument } from './outline/document.ts';
import { type Flattened, flatten } from './outline/flatten.ts';
import { fromMarkdown } from './outline/markdown.ts';
import { fromPlainText } from './outline/plain-text.ts';
import { recogniseOutline } from './outline/recognise.ts';
import type { Problem } from './problem.ts';
import type { Paragraph, Report, Source } from './report.ts';
import type { Settings } from './settings.ts';

/** `document` is a text read from an office file, with a layout for each line. */
type TextFormat = 'text' | 'markdown' | 'document';

/** A file's text as input of the parser. */
export interface ReportSource {
  id: string;
  source: Source;
  /** Decoded, with `\n` line ends. */
  text: string;
  format: TextFormat;
  /** For `document`: the layout of each line of `text`, in order. */
  layout?: readonly LineLayout[];
  catalogue?: CatalogueRow;
}

export interface Parsed {
  /** Absent when the file has no text to read. `report.problems` are the same problems. */
  report?: Report;
  problems: Problem[];
}

/**
 * Parses a report. Every text is valid input: faults are returned as problems, and nothing throws.
 *
 * The paragraphs, the removed lines and the front matter together have every visible character of `text`. Time is linear in the
 * text's length for the default rules.
 */
export function parseReport(input: ReportSource, settings: Settings): Parsed {
  const { id, source, text, format, catalogue, layout = [] } = input;
  const frontMatter = format === 'document' ? NO_FRONT_MATTER : readFrontMatter(text, source.file);
  const isTitle = (line: string): boolean => isTitleLine(line, settings);
  const { lines, cleaned } = clean(withoutFrontMatter(text, frontMatter.lines), {
    rules: settings.cleaning,
    wrapped: format !== 'markdown',
    layout,
    isTitle,
    isNumbered: (line) => findLabel(line) !== undefined,
  });
  const { paragraphs, sections, cleaned: leftovers = [] } = outline(lines, { format, layout, isTitle });
  for (const paragraph of paragraphs) {
    addMarks(paragraph, settings.aliases);
    const origin = layout[paragraph.line - 1]?.origin;
    if (origin) paragraph.origin = origin;
  }
  if (!paragraphs.some((paragraph) => paragraph.text !== '')) {
    return { problems: [...frontMatter.problems, noText(source.file)] };
  }
  const { metadata, problems } = settleMetadata(
    {
      id,
      file: source.file,
      paragraphs,
      sections,
      records: recordPassages(cleaned),
      frontMatter: frontMatter.given,
      catalogue,
    },
    settings,
  );
  const all = [...frontMatter.problems, ...problems];
  const characters = countCharacters(paragraphs);
  return {
    report: {
      id,
      source,
      metadata,
      paragraphs,
      sections,
      cleaned: leftovers.length === 0 ? cleaned : [...cleaned, ...leftovers].sort((a, b) => a.line - b.line),
      characters,
      problems: all,
    },
    problems: all,
  };
}

/** Blank lines in place of the front matter keep the numbers of the following lines. */
function withoutFrontMatter(text: string, lines: number): string {
  if (lines === 0) return text;
  return '\n'.repeat(lines) + text.split('\n').slice(lines).join('\n');
}

interface Outlining {
  format: TextFormat;
  layout: readonly LineLayout[];
  isTitle: (line: string) => boolean;
}

function outline(
  lines: readonly Line[],
  { format, layout, isTitle }: Outlining,
): Flattened & Partial<Pick<Report, 'cleaned'>> {
  if (format === 'document') return flatten(recogniseOutline(fromDocument(lines, layout), { isTitle }), '');
  if (format === 'text') return flatten(recogniseOutline(fromPlainText(lines), { isTitle }), '');
  const { root, source, cleaned } = fromMarkdown(toMarkdownSource(lines));
  return { ...flatten(recogniseOutline(root, { isTitle }), source), cleaned };
}

/** Markdown with every kept line at its own number; removed lines are blank. */
function toMarkdownSource(lines: readonly Line[]): string {
  const source: string[] = [];
  for (const { line, indent, text } of lines) source[line - 1] = indent + text;
  return Array.from(source, (text) => text ?? '').join('\n');
}

/** Marks found in the words come after those of the outline: a run-in heading may contain a masked name. */
function addMarks(paragraph: Paragraph, aliases: Settings['aliases']): void {
  if (paragraph.kind === 'code') return;
  const found = findMarks(paragraph.text, aliases);
  paragraph.marks = [...paragraph.marks, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** White space, and the second half of a character beyond U+FFFF: neither is a character of its own. */
const UNCOUNTED = /[\s\udc00-\udfff]/g;

function countCharacters(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length - (text.match(UNCOUNTED)?.length ?? 0), 0);
}

function noText(file: string): Problem {
  return {
    code: 'no-text',
    severity: 'error',
    file,
    message: '除元数据和被清除的行以外没有正文。',
    mend: '请补上正文，或把文件移出馆藏；若是清除规则误删，请在 archive.yaml 的 cleaning.off 中停用该规则。',
  };
}
