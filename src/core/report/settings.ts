/**
 * What archive.yaml settles, with every default. Read and validated once by `pipeline/settings.ts`; the core only takes it.
 */
import type { OfficeRule } from '../metadata/offices.ts';

export interface Settings {
  /** Name of the archive, shown on every page. */
  title: string;
  subtitle: string;
  /** The office that keeps the archive, for citations and the page foot. */
  owner: string;
  /** Levels from the highest to the lowest: the order in which the interface lists them. */
  levels: LevelDefinition[];
  types: TypeDefinition[];
  cleaning: CleaningRule[];
  /** Written form (as folded: lower case) → meaning: `mzshh` → 民主生活会. */
  aliases: Record<string, string>;
  series: SeriesRule[];
  /** Offices that go by several names, or whose level or place is to be told. */
  offices: OfficeRule[];
  /** What the home page shows beside the holdings. */
  home: { dailyReading: boolean };
  look: Look;
  /**
   * Public publishing: off for an intranet. `address` is the archive's absolute URL, needed for a sitemap, a feed, share cards and
   * `oai`, the file for harvesters, which `email` completes.
   */
  publish: { search: boolean; address?: string; cards: boolean; oai?: boolean; email?: string };
}

/** The looks of one archive. */
interface Look {
  /** Six hexadecimal digits after #, dark enough to be read on paper: `#1f4e8c`. */
  accent?: string;
  /** A line of the footer, in place of the archive's name and owner. */
  footer?: string;
  /** A PNG, JPEG or WebP picture, as a path in the content folder. */
  logo?: string;
  /** Entries of the main navigation in their order: 检索, 年度 … */
  navigation?: string[];
}

/** All entries that the main navigation can have. */
export const NAVIGATION = ['检索', '年度', '级别', '单位', '文种', '系列', '比对', '走势', '核稿', '摘录本'] as const;

/**
 * Whether pages have share cards. Message apps ask for a picture by its absolute address only, so that an archive without one
 * has no use for them.
 */
export function hasCards({ publish }: Pick<Settings, 'publish'>): boolean {
  return publish.cards && publish.address !== undefined;
}

/** A level of administration and the words that tell it. Patterns are regular expression sources, matched with `u`. */
export interface LevelDefinition {
  name: string;
  /** Words that tell the level in a title or an office's name: 县委, 区统战部. */
  names: string[];
  /** Words of the running text that tell it: 在县委的坚强领导下, 我县, 各乡镇. */
  cues: string[];
}

/** A document type and the words that tell it. */
export interface TypeDefinition {
  name: string;
  /** Matched in titles: 工作总结. */
  titles: string[];
  /** Matched in opening and closing paragraphs: 现将有关情况述职如下. */
  cues: string[];
}

/**
 * A rule that takes lines away. `line` is matched against the whole trimmed line; `until`, when given, makes it a block
 * from the matching line to the line that matches `until` (or the end of the file), both included.
 */
export interface CleaningRule {
  name: string;
  line: string;
  until?: string;
  /** The archivist's own rules may take running text away; defaults never do. */
  runningText: boolean;
  /** The rule is for lines above the first sentence of a text and below its last. */
  edge?: boolean;
  /** Short lines between two lines of such rules go with them. */
  encloses?: boolean;
}

/** Reports whose title (years taken out) matches `title` form the series `name`. */
interface SeriesRule {
  name: string;
  title: string;
}
