/**
 * The report that a content file becomes. Everything else in wenmai is derived from reports.
 *
 * Plain data that can be stored as JSON. Every offset is a UTF-16 index into the `text` of its paragraph; every line is counted
 * from 1 in the source file as decoded.
 */

import { NOT_STATED } from '../text/not-stated.ts';
import type { Problem } from './problem.ts';

export interface Report {
  /** ASCII, stable while the file keeps its path: names the page `reports/<id>.html`. */
  id: string;
  source: Source;
  metadata: Metadata;
  /** The whole text in reading order: title, headings, running text, list items and table cells alike. */
  paragraphs: Paragraph[];
  /** The outline in reading order; `level` gives the nesting. */
  sections: Section[];
  /** Lines that cleaning removed or changed, in source order. */
  cleaned: CleanedLine[];
  /** Letters, digits, Han characters and punctuation of all paragraphs, without white space. */
  characters: number;
  problems: Problem[];
}

/** The source of a report, with its fixity. */
export interface Source {
  /** Path in the content folder, with forward slashes. */
  file: string;
  /** Format by the content of the file: a renamed Word file is still `docx`. */
  format: SourceFormat;
  encoding: Encoding;
  /** SHA-256 of the file's bytes, lower-case hex. */
  sha256: string;
  bytes: number;
  /** For a report read by another archive: path of that archive in the content folder, a folder or a ZIP file. */
  archive?: string;
}

/** `binary` is a format that defines its own encoding of characters, such as .docx or .pdf. */
export type Encoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5' | 'binary';

export type SourceFormat = 'txt' | 'md' | 'docx' | 'doc' | 'wps' | 'rtf' | 'odt' | 'html' | 'pdf' | 'ofd';

/**
 * A paragraph: the unit that is numbered, linked to, searched and compared.
 *
 * `text` is the source text after cleaning, without outer white space; nothing else is ever added or dropped.
 */
export interface Paragraph {
  /** Anchor in the page: `p12`. The title line is `p0`, so that numbers of the body do not depend on it. */
  id: string;
  text: string;
  /** First and last source line of the paragraph (equal unless wrapped lines were rejoined). */
  line: number;
  lastLine: number;
  /** Its place in a source that has pages or numbered paragraphs rather than lines. */
  origin?: Origin;
  kind: ParagraphKind;
  /** Heading depth from 1, for `kind: 'heading'` only. */
  level?: number;
  /** Anchor of the innermost section with this paragraph, such as `s2-1`. */
  section?: string;
  /** Spans of `text` with a meaning of their own, sorted by start; `point` and `run-in` may enclose the others. */
  marks: Mark[];
  /** For `item`: its list in the report, its depth (from 1), and its number when ordered. */
  list?: { list: number; depth: number; ordered: boolean; number?: number };
  /** For `cell`: its table in the report, and its row and column (from 0); row 0 is the header row. */
  table?: {
    table: number;
    row: number;
    column: number;
    align?: 'left' | 'right' | 'center';
  };
}

/** A place in an office document, counted from 1: `page` in PDF and OFD, `paragraph` (blank ones too) in Word files. */
export interface Origin {
  unit: 'page' | 'paragraph';
  number: number;
}

/**
 * `title` the report's own title line · `front` lines between title and body (date of delivery, office, salutation) · `heading` a
 * line that is only a heading · `text` running text · `item` list item · `cell` table cell · `quote` quoted block · `code`
 * preformatted block · `closing` signature and date at the end
 */
export type ParagraphKind = 'title' | 'front' | 'heading' | 'text' | 'item' | 'cell' | 'quote' | 'code' | 'closing';

/** A span of a paragraph's text. */
export interface Mark {
  start: number;
  end: number;
  type: MarkType;
  /** For `alias`: the meaning of the written form (mzshh → 民主生活会). */
  meaning?: string;
  /** For `link`: the target as written; only http(s) and mailto targets become marks. */
  href?: string;
}

/**
 * `run-in` the heading sentence that opens a paragraph (（一）加强理想武装，筑牢思想根基。) · `point` the lead of an
 * enumerated point inside running text (一是积极建言献策。) · `alias` an abbreviation · `mask` a masked name or figure
 * (XX, ***) · `strong`, `emphasis`, `strike`, `code`, `link` from Markdown
 */
export type MarkType = 'run-in' | 'point' | 'alias' | 'mask' | 'strong' | 'emphasis' | 'strike' | 'code' | 'link';

/** A section of the outline. */
export interface Section {
  /** Anchor in the page: `s2-1` is 二（一）. A repeated number gets a letter (`s2b`), an unnumbered section `u` (`s1-u2`). */
  anchor: string;
  /** Depth from 1. */
  level: number;
  /** The heading as in the text, including its number, without a closing full stop: 一、工作开展情况. */
  heading: string;
  /** The written number with its punctuation, such as `（一）`; absent for an unnumbered heading. */
  label?: string;
  /** Index into `paragraphs` of the paragraph with the heading. */
  first: number;
  /** Index into `paragraphs` after the section's last paragraph, subsections included. */
  end: number;
}

/** Change of one source line by cleaning. */
export interface CleanedLine {
  line: number;
  /** The original line without outer white space. */
  text: string;
  action: 'removed' | 'rejoined' | 'spaces closed' | 'characters removed';
  /** Name of the rule, as archive.yaml or the defaults give it. */
  rule: string;
}

/** Sources of a field's value, weakest last. */
export type EvidenceSource = 'front matter' | 'catalogue' | 'title' | 'text' | 'file name' | 'none';

export interface Evidence {
  from: EvidenceSource;
  /** The evidence: words that occur in that source. */
  quote?: string;
  /** Source line of the quote, for `title`, `text` and `front matter`; row of catalogue.csv for `catalogue`. */
  line?: number;
}

/** A metadata value with its evidence. No value means 未注明: the field is on the review list. */
export interface Field<T> {
  value?: T;
  evidence: Evidence;
  /**
   * Confidence of an inferred value, from 0 to 1: the share of labelled fields with such evidence that were right. Absent where
   * the value was given by hand, or follows from another field. Below `SURE` (core/metadata/doubt.ts) the field is on the review
   * list.
   */
  confidence?: number;
  /** Why a doubtful value should be checked, in the interface's words: 名称未带地名. */
  reason?: string;
  /** Other values found in the report, most certain first; only where the field is doubtful or has no value. */
  candidates?: Candidate<T>[];
}

/** Another possible value of a field, with its evidence. */
export interface Candidate<T> extends Evidence {
  value: T;
}

export interface Metadata {
  /** Always present: a report without a title gets one in 〔 〕, with evidence `none` or that of its parts. */
  title: Field<string> & { value: string; supplied: boolean };
  /** The year that the report is about, by its title: 2022年度工作总结 → 2022. */
  year: Field<number>;
  /** The year of a joint plan: 2022年度工作总结暨2023年度工作计划 → 2023. */
  planYear: Field<number>;
  level: Field<string>;
  types: Field<string[]>;
  /** The issuing office: 县委统战部. */
  org: Field<string>;
  author: Field<string>;
  /** The author's post: 副部长. */
  post: Field<string>;
  /** ISO date, as precise as it is known: 2021-12-26, 2021-12. */
  date: Field<string>;
  /** Name of the series of yearly reports; determined over the whole archive. */
  series: Field<string>;
  /** The archivist's own remark. */
  note: Field<string>;
  /** 档号, in normal form: X001-WS·2021-Y-BGS-0001. Only given by hand. */
  ref: Field<string>;
}

export type MetadataField = keyof Metadata;

/** Names of fields in the interface. */
export const FIELD_NAMES: Record<MetadataField, string> = {
  title: '题名',
  year: '年度',
  planYear: '计划年度',
  level: '级别',
  types: '文种',
  org: '责任单位',
  author: '责任者',
  post: '职务',
  date: '成文日期',
  series: '系列',
  note: '附注',
  ref: '档号',
};

/** Names of formats in the interface. */
export const FORMAT_NAMES: Readonly<Record<SourceFormat, string>> = {
  txt: '纯文本',
  md: 'Markdown',
  docx: 'Word 文档',
  doc: 'Word 97–2003 文档',
  wps: 'WPS 文档',
  rtf: 'RTF 文档',
  odt: 'OpenDocument 文档',
  html: '网页',
  pdf: 'PDF',
  ofd: 'OFD',
};

/** Names of evidence sources in the interface. */
export const EVIDENCE_NAMES: Record<EvidenceSource, string> = {
  'front matter': '文首元数据',
  catalogue: '著录表',
  title: '题名',
  text: '正文',
  'file name': '文件名',
  none: NOT_STATED,
};

/** Fields whose absence puts a report on the review list. */
export const REVIEWED_FIELDS = ['title', 'year', 'level', 'types', 'org'] as const satisfies readonly MetadataField[];
