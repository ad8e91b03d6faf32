/**
 * The data files of the browser library: what the build writes into `search/` and the browser reads.
 *
 * Every file is a classic script that makes one call, `wenmai.put(name, text, check)`: the only way of loading that works
 * over http and file:// alike. The text is JSON, or base91 of bytes. Files are named after their content, except the first.
 *
 * Reports are told by their ordinal: their place in the order of `reports()`, newest year first.
 */
import { fnv1a } from '../text/hash.ts';
import type { PackedIds } from './ids.ts';

/** Folder of the data files, from the site's root. */
export const DATA_FOLDER = 'search';
/** The file that names all the others. */
export const ARCHIVE_FILE = 'archive';
/** What intake.html works on: `WorkbenchData`, for that page's own script. */
export const WORKBENCH_FILE = 'workbench';
/** Raised whenever the layout of these files changes. */
export const LAYOUT_VERSION = 5;

/** Names the `<meta>` in which a page bears the edition of its archive. */
export const EDITION_META = 'wenmai-edition';

export const dataFile = (name: string): string => `${DATA_FOLDER}/${name}.js`;

/** Content of `ARCHIVE_FILE`. */
export interface ArchiveData {
  layout: number;
  /** `ENCODER_VERSION` of the index. */
  encoder: number;
  reports: number;
  /** See `LoadedArchive`: pages that ask the archive bear the same. */
  edition: string;
  /** `digestOfTexts` of all reports. */
  texts: string;
  /** Pagefind's JavaScript: a function of `fetch`, `setTimeout` and `console` that gives its module. */
  engine: string;
  /** Pagefind's WebAssembly. */
  wasm: string;
  /** `ColumnsData`. */
  columns: string;
  /** `NamesData`. */
  names: string;
  /** `PacksData`. */
  packs: string;
  /** `CardData` of all reports, in order: for whoever asks for all of them, and for their titles. */
  cards: string;
  /** `DirectoryData`. */
  directory: string;
  /** One index each, by the ordinals that they hold; together all reports. */
  shards: ShardPlace[];
  /** Written form → meaning. */
  aliases: Record<string, string>;
}

export interface ShardPlace {
  /** File of its `ShardData`; its chunks are `chunkName(name, number)`. */
  name: string;
  /** Ordinal of its first report. */
  first: number;
  reports: number;
}

/** What the browser must know of a Pagefind index before it asks it. */
export interface ShardData {
  /** Pagefind's version. */
  version: string;
  /** See `packSeparators`. */
  separators: string;
  /** See `packLengths`. */
  lengths: string;
  ranges: RangeColumns;
}

/** `PageRanges` of the reports of a shard, by their numbers in it. */
export interface RangeColumns {
  /** `body` of each report. */
  bodies: number[];
  /** The reports that have a range by meaning, and where it begins. */
  meant: [report: number, place: number][];
  /** The reports in which characters give several units. */
  shared: number[];
}

/** File of a shard's index chunk: in a folder of its own, since old disks take only so many files in one. */
export const chunkName = (shard: string, chunk: number): string => `${shard}/${chunk.toString(36)}`;

/** Facet values of all reports: what a search must know to count. */
export interface ColumnsData {
  /** Runs of equal years: year (null is 未注明) and number of reports. */
  years: [number | null, number][];
  levels: Column;
  /** Several types are one value, joined by `TYPE_SEPARATOR`. */
  types: Column;
  /** By their names in the register. */
  offices: Column;
  series: Column;
  /** Reports and characters by year and level. */
  groups: { year?: number; level?: string; reports: number; characters: number }[];
}

/** A dictionary-coded column: `values[codes[ordinal]]`; the value '' stands for none. */
export interface Column {
  values: string[];
  codes: number[];
}

export const TYPE_SEPARATOR = '\n';

/** What reports are called: what a search must know to name what it found. */
export interface NamesData {
  /** Ids of all reports, in order. */
  ids: PackedIds;
}

/** Where the texts are: what a search must know to show lines. */
export interface PacksData {
  /** Reports of each text pack, in order. */
  reports: number[];
  /** `PACK_MARK` characters for each pack. */
  marks: string;
}

/** Characters of a pack's mark, which its content gives: a browser that kept the text before a change asks anew. */
export const PACK_MARK = 4;

/** File of a text pack: named after its first report, so that names cost the list of packs nothing. */
export const packName = (firstId: string, mark: string): string => `texts.${firstId}.${mark}`;

/** A report as lists show it; the browser's ReportCard. */
export interface CardData {
  id: string;
  url: string;
  title: string;
  titleSupplied: boolean;
  year?: number;
  level?: string;
  types: string[];
  /** As the report names it. */
  org?: string;
  /** The office's name in the register, where the report names it otherwise. */
  office?: string;
  series?: string;
  characters: number;
}

/** What leads to reports beside their cards: for whoever jumps to them by a few letters. */
export interface DirectoryData {
  /** Years, levels, types, offices and series that have reports, in the order in which they are shown. */
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

/** One report of a text pack; a pack is a list of them. */
export interface PackedReport {
  card: CardData;
  /** Id, text, and for headings their depth. */
  paragraphs: ([string, string] | [string, string, number])[];
}

/** Text of some data, written so that damage shows: 32-bit FNV-1a over UTF-16 units, in base 36. Linear. */
export function checkOf(text: string): string {
  return fnv1a(text).toString(36);
}

/**
 * The same of code, as a function gives its source: a copy by FTP as text, which ends lines in its own way, is as sound as the
 * original.
 */
export const checkOfCode = (source: string): string => checkOf(source.replace(/\r/g, ''));
