/**
 * The browser library's interface (`wenmai.js`): what the site's own pages and portals that embed the search both use.
 * Stable; add to it, do not change it.
 */

import type { Comparison } from '../../core/compare/comparison.ts';
import type { DraftCheck } from '../../core/draft/draft.ts';
import type { OfficeBook } from '../../core/draft/office-book.ts';
import type { Own } from '../../core/draft/relation.ts';

/** The one global that `wenmai.js` defines. */
export interface Wenmai {
  /** Opens the archive that lies beside the script. Rejects with an ArchiveDataError when its data cannot be read. */
  openArchive(): Promise<Archive>;
}

export interface Archive {
  /** Every report, by year descending, then title. */
  reports(): Promise<ReportCard[]>;
  /** The pages that list reports, and the initials of the reports' titles. */
  directory(): Promise<Directory>;
  /** Counts over the whole archive, without loading the reports: the denominators of shares. */
  overview(): Promise<Overview>;
  /** Reports that match a query (docs/search.md has the language); an empty query matches all. */
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /**
   * How often a query occurs, in all and in each report that answers, in the archive's order. For phrases the index holds it, so that
   * next to no text is loaded; exact punctuation and patterns are counted in the texts.
   */
  count(query: string, options?: CountOptions): Promise<Counts>;
  /** Every occurrence, in the order of the reports found. Loads the texts of all of them, or of `reportIds`. */
  concordance(query: string, options?: ConcordanceOptions): Promise<Concordance>;
  text(id: string): Promise<ReportText>;
  /** Sentence by sentence: what of report `idA`, the earlier one, report `idB` kept, reworded, moved, added and dropped. */
  compare(idA: string, idB: string): Promise<Comparison>;
  /**
   * Sentence by sentence: what of a draft other reports have, and which. The draft itself goes nowhere; only reports that its
   * fingerprints point at are loaded.
   */
  checkDraft(draft: string, options?: CheckOptions): Promise<DraftCheck>;
}

export interface CheckOptions {
  /** Office of the draft: distinguishes its own reports from others'. */
  own?: Own;
  /** The vocabulary of levels, highest first. */
  levels?: readonly string[];
  /** Which names are one office, and which office is above another; by the names alone by default. */
  offices?: OfficeBook;
  /** Phrases that nobody used for so many years before the draft's are old; by default none are looked for. */
  unused?: number;
  /** Ids of reports to read whatever the fingerprints say: the office's own last ones. Unknown ids are passed over. */
  also?: readonly string[];
  /** Reads every report of the archive, so that nothing can be missed. */
  thorough?: boolean;
  onProgress?: (progress: CheckProgress) => void;
  signal?: AbortSignal;
}

/** `looking` fingerprints are being looked up · `reading` reports are being read */
export interface CheckProgress {
  step: 'looking' | 'reading';
  done: number;
  total: number;
}

export interface ReportCard {
  id: string;
  /** Relative to the archive's root. */
  url: string;
  title: string;
  titleSupplied: boolean;
  year?: number;
  level?: string;
  types: string[];
  /** As the report names it. */
  org?: string;
  /** The office's name in the register, where the report names it otherwise: 云河县人民政府 for 云河县政府. */
  office?: string;
  series?: string;
  /** Characters of the text, white space not counted. */
  characters: number;
}

export type Facet = 'year' | 'level' | 'type' | 'office' | 'series';

/** Values of one facet are alternatives; facets narrow one another. `未注明` stands for no value. */
export interface Filters {
  year?: readonly number[];
  level?: readonly string[];
  type?: readonly string[];
  /** By the names of the register, which the facet counts. */
  office?: readonly string[];
  series?: readonly string[];
}

export type SortOrder = 'relevance' | 'year-desc' | 'year-asc' | 'hits';

export interface SearchOptions {
  filters?: Filters;
  sort?: SortOrder;
  /** Reports in `page`; 10 by default. */
  limit?: number;
  /** Reports to pass over before `page` begins; 0 by default. */
  offset?: number;
  /** Called while texts are read to decide what the index cannot (gaps, exact punctuation, numbers). */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface SearchResult {
  /** All of them, ranked. */
  reportIds: string[];
  reportCount: number;
  /** Of each facet value, how many reports there would be with it chosen beside the filters of the other facets. */
  facets: Record<Facet, Record<string, number>>;
  page: ReportHits[];
  /** The query as understood: 短语「一岗双责」 且 不含「试点」. */
  understood: string;
  /** Parts of the query that could not be understood, in Chinese; the rest was searched. */
  notes: string[];
}

export interface ReportHits {
  report: ReportCard;
  /** Occurrences in the report. */
  hitCount: number;
  /** The first few of them. */
  lines: Hit[];
}

/** One occurrence. Offsets are UTF-16 indices into the text of the paragraph. */
export interface Hit {
  reportId: string;
  /** Anchor of the paragraph: `p12`. */
  paragraph: string;
  start: number;
  end: number;
  left: string;
  match: string;
  right: string;
  /** Which phrase of the query matched, counted from 0. */
  phrase: number;
}

export interface CountOptions {
  filters?: Filters;
  /** Called while texts are read to count what the index cannot. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface Counts {
  hitCount: number;
  /** A report that only its title brought in has 0. */
  reports: { id: string; hits: number }[];
}

export interface ConcordanceOptions {
  filters?: Filters;
  /** Gives the lines of these reports only, in this order; filters do not count then. Unknown ids are passed over. */
  reportIds?: readonly string[];
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface Concordance {
  hitCount: number;
  hits: Hit[];
}

export interface ReportText {
  id: string;
  paragraphs: { id: string; text: string; heading?: number }[];
}

/** Ways to reports beside their titles. */
export interface Directory {
  /** Years, levels, types, offices and series that have reports, in the order in which they are shown. */
  places: Place[];
  /** Pinyin initials of titles, in the order of `reports()`: 云河县档案馆2022年度工作总结 has `yhxdag2022ndgzzj`. */
  initials: string[];
  /** Files of the reports within the content folder, in the same order: 县档案馆/2022年总结.docx. */
  files: string[];
}

interface Place {
  kind: Facet;
  /** 2022 年, 区县, 述职报告, 云河县档案馆工作总结; 未注明 for reports without a value. */
  name: string;
  /** Relative to the archive's root. */
  url: string;
  reports: number;
  initials: string;
}

/** Reports and characters of every year and level; `year` or `level` undefined is 未注明. */
export interface Overview {
  reports: number;
  groups: { year?: number; level?: string; reports: number; characters: number }[];
}
