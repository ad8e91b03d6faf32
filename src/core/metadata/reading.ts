/** Sorts a report's text by the parts that evidence comes from: title, front, opening, body, closing. */
import { contentsEntry } from '../report/outline/head-lines.ts';
import type { Evidence, EvidenceSource, Field, Paragraph, Section } from '../report/report.ts';
import { bareTitle } from './title.ts';

/** A span of the source that can be quoted. */
export interface Passage {
  from: Exclude<EvidenceSource, 'none'>;
  text: string;
  line?: number;
}

export interface Reading {
  title: Passage | undefined;
  /** Lines between title and text: ——2024年3月5日在县第十七届人民代表大会第三次会议上. */
  front: Passage[];
  headings: Passage[];
  /** The first running paragraphs. */
  opening: Passage[];
  /** All running paragraphs. */
  running: Passage[];
  /** The running paragraphs that are not about future plans. */
  body: Passage[];
  /** The ends of the last two running paragraphs: 以上述职，请予评议。 */
  ending: Passage[];
  /** Signature and date. */
  closing: Passage[];
  /** Fields of a saved page's record. */
  records: readonly Passage[];
  /** The file's own name without its extension, then its folders from the innermost. */
  fileNames: Passage[];
}

/** A report states its subject within its first paragraphs: 现将有关情况汇报如下 has been found as late as the third. */
const OPENING_PARAGRAPHS = 3;
/** Of one paragraph, so that patterns for openings do not search all of a file without line ends. */
const OPENING_CHARACTERS = 3_000;
const ENDING_CHARACTERS = 120;

/** 三、下一步工作计划, 下步打算, 2023年工作安排 — not 计划执行情况 */
const PLANS = /下一?步|下一?阶段|今后|明年|来年|打算|工作(?:计划|安排|思路|要点)|整改(?:措施|方向)|努力方向/u;

export interface ReadingInput {
  file: string;
  paragraphs: readonly Paragraph[];
  sections: readonly Section[];
  records?: readonly Passage[];
}

/** Linear in the report's length. */
export function toReading({ file, paragraphs, sections, records = [] }: ReadingInput): Reading {
  const own = withoutAnnexes(paragraphs);
  const planned = plannedRanges(sections);
  const running = own.map((paragraph, index) => ({ paragraph, index })).filter(({ paragraph }) => isRunning(paragraph));
  const isPlanned = (index: number): boolean => planned.some(({ first, end }) => index >= first && index < end);
  return {
    title: titleOf(own),
    front: ofKind(own, 'front').filter(({ text }) => !sections.some(({ heading }) => heading === contentsEntry(text))),
    headings: sections
      .filter(({ first }) => first < own.length)
      .map(({ heading, first }) => textPassage(heading, paragraphs[first]?.line)),
    opening: running
      .slice(0, OPENING_PARAGRAPHS)
      .map(({ paragraph }) => textPassage(paragraph.text.slice(0, OPENING_CHARACTERS), paragraph.line)),
    running: running.map(({ paragraph }) => textPassage(paragraph.text, paragraph.line)),
    body: running
      .filter(({ index }) => !isPlanned(index))
      .map(({ paragraph }) => textPassage(paragraph.text, paragraph.line)),
    ending: running
      .slice(-2)
      .map(({ paragraph }) => textPassage(paragraph.text.slice(-ENDING_CHARACTERS), paragraph.line)),
    closing: ofKind(own, 'closing'),
    records,
    fileNames: file
      .replace(/\.[A-Za-z0-9]{1,5}$/u, '')
      .split('/')
      .reverse()
      .map((text) => ({ from: 'file name', text })),
  };
}

/** The paragraphs up to the end of the signature: annexes are no evidence for the report. */
function withoutAnnexes(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const signed = paragraphs.findIndex(
    ({ kind }, index) => kind === 'closing' && paragraphs[index + 1]?.kind !== 'closing',
  );
  return signed < 0 ? paragraphs : paragraphs.slice(0, signed + 1);
}

/** Top sections about plans, as ranges of paragraphs. */
function plannedRanges(sections: readonly Section[]): { first: number; end: number }[] {
  return sections.filter(({ level, heading }) => level === 1 && PLANS.test(heading));
}

function isRunning({ kind, text }: Paragraph): boolean {
  return (kind === 'text' || kind === 'item' || kind === 'cell' || kind === 'quote') && text !== '';
}

function titleOf(paragraphs: readonly Paragraph[]): Passage | undefined {
  const title = paragraphs.find(({ kind }) => kind === 'title');
  return title && { from: 'title', text: bareTitle(title.text), line: title.line };
}

function ofKind(paragraphs: readonly Paragraph[], kind: Paragraph['kind']): Passage[] {
  return paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ text, line }) => textPassage(text, line));
}

function textPassage(text: string, line: number | undefined): Passage {
  return { from: 'text', text, ...(line === undefined ? {} : { line }) };
}

/** Evidence that quotes a passage; `quote` must occur in it. */
export function quoted({ from, line }: Passage, quote: string): Evidence {
  return { from, quote, ...(line === undefined ? {} : { line }) };
}

/** A field without a value, 未注明. */
export function untold<T>(): Field<T> {
  return { evidence: { from: 'none' } };
}
