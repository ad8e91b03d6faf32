/**
 * The data files of the browser library: the build writes them into `search/`, the browser reads them.
 *
 * Every file is a classic script with one call, `wenmai.put(name, text, check)`: the only way of loading that works over both
 * http and file://. The text is JSON, or bytes by `packed-text.ts`. Files are named after their content, except the first.
 *
 * A report is identified by its ordinal: its index in the order of `reports()`, newest year first.
 */
import { fnv1a } from '../text/hash.ts';
import type { PackedIds } from './ids.ts';

/** Folder of the data files, from the site's root. */
export const DATA_FOLDER = 'search';
/** The file that names all others. */
export const ARCHIVE_FILE = 'archive';
/** `WorkbenchData`, for the script of intake.html. */
export const WORKBENCH_FILE = 'workbench';
/** Raise when the layout of these files changes. */
export const LAYOUT_VERSION = 6;

/** Name of the `<meta>` with the edition of a page's archive. */
export const EDITION_META = 'wenmai-edition';

export const dataFile = (name: string): string => `${DATA_FOLDER}/${name}.js`;

/** Content of `ARCHIVE_FILE`. */
export interface ArchiveData {
  layout: number;
  /** `ENCODER_VERSION` of the index. */
  encoder: number;
  reports: number;
  /** See `LoadedArchive`: pages that use the archive have the same. */
  edition: string;
  /** `digestOfTexts` of all reports. */
  texts: string;
  /** Pagefind's JavaScript: a function of `fetch`, `setTimeout` and `console` that returns its module. */
  engine: string;
  /** Pagefind's WebAssembly. */
  wasm: string;
  /** `ColumnsData`. */
  columns: string;
  /** `NamesData`. */
  names: string;
  /** `PacksData`. */
  packs: string;
  /** `CardData` of all reports, in order: for lists of all reports and for their titles. */
  cards: string;
  /** `DirectoryData`. */
  directory: string;
  /** Each is an index of a range of ordinals; together they cover all reports. */
  shards: ShardPlace[];
  /** Written form → meaning. */
  aliases: Record<string, string>;
}

export interface ShardPlace {
  /** File of its `ShardData`. Its chunks are `chunkName(name, number)`. */
  name: string;
  /** Ordinal of its first report. */
  first: number;
  reports: number;
}

/** Data of a Pagefind index that the browser needs before searching it. */
export interface ShardData {
  /** Pagefind's version. */
  version: string;
  /** See `packSeparators`. */
  separators: string;
  /** See `packLengths`. */
  lengths: string;
  ranges: RangeColumns;
}

/** `PageRanges` of a shard's reports, by their numbers in it. */
export interface RangeColumns {
  /** `body` of each report. */
  bodies: number[];
  /** The reports with a range by meaning, and its first position. */
  meant: [report: number, place: number][];
  /** The reports in which a character gives several units. */
  shared: number[];
}

/** File of a shard's index chunk. Each shard has its own folder, since old file systems limit the number of files in one. */
export const chunkName = (shard: string, chunk: number): string => `${shard}/${chunk.toString(36)}`;

/** Facet values of all reports, by which a search counts. */
export interface ColumnsData {
  /** Runs of equal years: the year (null is 未注明) and the number of reports. */
  years: [number | null, number][];
  levels: Column;
  /** Several types of a report are one value, joined by `TYPE_SEPARATOR`. */
  types: Column;
  /** By their names in the register. */
  offices: Column;
  series: Column;
  /** Reports and characters by year and level. */
  groups: { year?: number; level?: string; reports: number; characters: number }[];
}

/** A dictionary-coded column: `values[codes[ordinal]]`; the value '' means none. */
export interface Column {
  values: string[];
  codes: number[];
}

export const TYPE_SEPARATOR = '\n';

/** Names of reports, by which a search shows its results. */
export interface NamesData {
  /** Ids of all reports, in order. */
  ids: PackedIds;
}

/** Locations of the texts, which a search needs to show lines. */
export interface PacksData {
  /** Number of reports in each text pack, in order. */
  reports: number[];
  /** The packs' marks, `PACK_MARK` characters each. */
  marks: string;
}

/**
 * Length of a pack's mark, which depends on its content: a browser with an outdated copy in its cache requests the file anew.
 */
export const PACK_MARK = 4;

/** File of a text pack. It is named after its first report, so that the list of packs needs no names. */
export const packName = (firstId: string, mark: string): string => `texts.${firstId}.${mark}`;

/** A report in lists; the browser's ReportCard. */
export interface CardData {
  id: string;
  url: string;
  title: string;
  titleSupplied: boolean;
  year?: number;
  level?: string;
  types: string[];
  /** Name of the office in the report. */
  org?: string;
  /** The office's name in the register, if it is different. */
  office?: string;
  series?: string;
  characters: number;
}

/** Entries beside the cards by which the palette finds reports. */
export interface DirectoryData {
  /** Years, levels, types, offices and series with reports, in the order of display. */
  places: PlaceData[];
  /** Pinyin initials of the titles of all reports, in order. */
  initials: string[];
  /** Their files within the content folder, in order. */
  files: string[];
}

/** A page that lists reports; the browser's Place. */
export interface PlaceData {
  kind: 'year' | 'level' | 'type' | 'office' | 'series';
  /** 2022 年, 区县, 述职报告, 云河县档案馆工作总结. */
  name: string;
  /** Relative to the archive's root. */
  url: string;
  reports: number;
  initials: string;
}

/** One report of a text pack, which is a list of them. */
export interface PackedReport {
  card: CardData;
  /** Id, text, and for headings their depth. */
  paragraphs: ([string, string] | [string, string, number])[];
}

/** Checksum of a text, which shows damage: 32-bit FNV-1a over UTF-16 units, in base 36. Linear. */
export function checkOf(text: string): string {
  return fnv1a(text).toString(36);
}

/**
 * Checksum of a function's source, without carriage returns: a copy by FTP in text mode, which changes line ends, is as sound as
 * the original.
 */
export const checkOfCode = (source: string): string => checkOf(source.replace(/\r/g, ''));
