/**
 * The settings of archive.yaml, with every default. `pipeline/settings.ts` reads and validates them once; the core only uses
 * them.
 */
import type { OfficeRule } from '../metadata/offices.ts';

export interface Settings {
  /** Name of the archive, shown on every page. */
  title: string;
  subtitle: string;
  /** The office that keeps the archive, for citations and the page foot. */
  owner: string;
  /** Levels from the highest to the lowest: the order in the interface. */
  levels: LevelDefinition[];
  types: TypeDefinition[];
  cleaning: CleaningRule[];
  /** Written form (folded: lower case) → meaning: `mzshh` → 民主生活会. */
  aliases: Record<string, string>;
  series: SeriesRule[];
  /** Offices with several names, or whose level or place must be stated. */
  offices: OfficeRule[];
  /** Contents of the home page beside the holdings. */
  home: { dailyReading: boolean };
  look: Look;
  /**
   * Public publishing: off for an intranet. `address` is the archive's absolute URL, needed for a sitemap, a feed, share cards
   * and `oai`, the file for harvesters, which `email` completes.
   */
  publish: { search: boolean; address?: string; cards: boolean; oai?: boolean; email?: string };
}

/** The look of one archive. */
interface Look {
  /** Six hexadecimal digits after #, dark enough to be legible on paper: `#1f4e8c`. */
  accent?: string;
  /** A line of the footer, instead of the archive's name and owner. */
  footer?: string;
  /** A PNG, JPEG or WebP picture, as a path in the content folder. */
  logo?: string;
  /** Entries of the main navigation in their order: 检索, 年度 … */
  navigation?: string[];
}

/** All possible entries of the main navigation. */
export const NAVIGATION = ['检索', '年度', '级别', '单位', '文种', '系列', '比对', '走势', '核稿', '摘录本'] as const;

/**
 * Whether pages have share cards. Message apps fetch a picture by its absolute address, so that an archive without one cannot use
 * them.
 */
export function hasCards({ publish }: Pick<Settings, 'publish'>): boolean {
  return publish.cards && publish.address !== undefined;
}

/**
 * A level of administration and the words by which it is recognised. Patterns are regular expression sources, matched with `u`.
 */
export interface LevelDefinition {
  name: string;
  /** Patterns of the level in a title or an office's name: 县委, 区统战部. */
  names: string[];
  /** Patterns of the level in running text: 在县委的坚强领导下, 我县, 各乡镇. */
  cues: string[];
}

/** A document type and the words by which it is recognised. */
export interface TypeDefinition {
  name: string;
  /** Matched in titles: 工作总结. */
  titles: string[];
  /** Matched in opening and closing paragraphs: 现将有关情况述职如下. */
  cues: string[];
}

/**
 * A rule that removes lines. `line` is matched against the whole trimmed line. `until`, when given, makes it a block from the
 * matching line to the line that matches `until` (or the end of the file), both included.
 */
export interface CleaningRule {
  name: string;
  line: string;
  until?: string;
  /** Whether the rule may remove running text: only the archivist's own may, defaults never. */
  runningText: boolean;
  /** Whether the rule applies only above the first sentence of a text and below its last. */
  edge?: boolean;
  /** Whether short lines between two lines of such rules are removed too. */
  encloses?: boolean;
}

/** Reports whose title (without years) matches `title` form the series `name`. */
interface SeriesRule {
  name: string;
  title: string;
}
