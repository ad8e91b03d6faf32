/** The reports' texts: loaded pack by pack when asked for, and kept while there is room. */

import { prepareText, type SearchedReport } from '../../../core/phrase/match.ts';
import {
  type CardData,
  dataFile,
  PACK_MARK,
  type PackedReport,
  type PacksData,
  packName,
} from '../../../core/search-data/layout.ts';
import type { Aliases } from '../../../core/text/aliases.ts';
import { partOf } from '../../../core/text/bisect.ts';
import { groupBy } from '../../../core/text/lists.ts';
import type { ReportText } from '../archive-api.ts';
import { missingData } from '../archive-data-error.ts';
import { unpackJson } from '../decode.ts';
import type { ScriptLoader } from '../script-loader.ts';
import { throwIfAborted } from './aborted.ts';

/** A report with its text, ready for searching. */
export interface TextReport {
  card: CardData;
  paragraphs: ReportText['paragraphs'];
  /** Made at the first use: folding takes far longer than reading. */
  searched(): SearchedReport;
}

export interface ReadOptions {
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** UTF-16 units of text kept; twice as many bytes, and as much again once folded. */
const ROOM = 20_000_000;

interface Pack {
  reports: TextReport[];
  units: number;
}

export class TextStore {
  readonly #loader: ScriptLoader;
  readonly #aliases: Aliases;
  readonly #files: readonly string[];
  /** Ordinal of the first report of each pack, and the number of reports at the end. */
  readonly #bounds: readonly number[];
  readonly #room: number;
  /** Least recently used first. */
  readonly #kept = new Map<number, Pack>();
  /** Packs that are on their way. */
  readonly #coming = new Map<number, Promise<Pack>>();
  #units = 0;

  /** `ids` are those of all reports, in order. */
  constructor(
    loader: ScriptLoader,
    { packs, ids, aliases }: { packs: PacksData; ids: readonly string[]; aliases: Aliases },
    room = ROOM,
  ) {
    this.#loader = loader;
    this.#aliases = aliases;
    this.#room = room;
    let bound = 0;
    this.#bounds = [0, ...packs.reports.map((count) => (bound += count))];
    this.#files = packs.reports.map((_, pack) => {
      const mark = packs.marks.slice(pack * PACK_MARK, (pack + 1) * PACK_MARK);
      return packName(ids[this.#bounds[pack] as number] as string, mark);
    });
  }

  /** Rejects with an `ArchiveDataError`. */
  async report(ordinal: number): Promise<TextReport> {
    const number = this.#packOf(ordinal);
    const pack = await this.#pack(number);
    const report = pack.reports[ordinal - (this.#bounds[number] as number)];
    if (!report) throw new Error(`Text pack ${number} lacks report ${ordinal}: this is a bug.`);
    return report;
  }

  /**
   * Hands over the reports of some ordinals as their packs arrive, in no certain order. Each pack is loaded once, though all
   * together may be more than is kept.
   */
  async forEach(
    ordinals: Iterable<number>,
    visit: (ordinal: number, report: TextReport) => void,
    { onProgress, signal }: ReadOptions = {},
  ): Promise<void> {
    const packs = this.#byPack(ordinals);
    const total = [...packs.values()].reduce((sum, { length }) => sum + length, 0);
    let done = 0;
    throwIfAborted(signal);
    const queue = packs.entries();
    const work = async (): Promise<void> => {
      for (const [number, members] of queue) {
        const { reports } = await this.#pack(number);
        throwIfAborted(signal);
        const first = this.#bounds[number] as number;
        for (const ordinal of members) visit(ordinal, reports[ordinal - first] as TextReport);
        done += members.length;
        onProgress?.(done, total);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Asks for the packs of reports that will be read soon. A failure is reported when they are read. */
  prepare(ordinals: Iterable<number>): void {
    for (const number of this.#byPack(ordinals).keys()) this.#pack(number).catch(() => undefined);
  }

  #byPack(ordinals: Iterable<number>): Map<number, number[]> {
    return groupBy(ordinals, (ordinal) => this.#packOf(ordinal));
  }

  #packOf(ordinal: number): number {
    return partOf(this.#bounds, ordinal);
  }

  async #pack(number: number): Promise<Pack> {
    const pack = this.#kept.get(number) ?? (await this.#readOnce(number));
    this.#keep(number, pack);
    return pack;
  }

  #readOnce(number: number): Promise<Pack> {
    let coming = this.#coming.get(number);
    if (coming === undefined) {
      coming = this.#read(this.#files[number] as string).finally(() => this.#coming.delete(number));
      this.#coming.set(number, coming);
    }
    return coming;
  }

  async #read(file: string): Promise<Pack> {
    const text = await this.#loader.loadText(file);
    try {
      const packed = (await unpackJson(text)) as PackedReport[];
      const units = packed.reduce((sum, { paragraphs }) => sum + unitsOf(paragraphs), 0);
      return { reports: packed.map((report) => readReport(report, this.#aliases)), units };
    } catch {
      throw missingData(dataFile(file), '内容不完整');
    }
  }

  #keep(number: number, pack: Pack): void {
    if (!this.#kept.delete(number)) this.#units += pack.units;
    this.#kept.set(number, pack);
    for (const [oldest, { units }] of this.#kept) {
      if (this.#units <= this.#room || oldest === number) break;
      this.#kept.delete(oldest);
      this.#units -= units;
    }
  }
}

/** Packs asked for at the same time: more than the loader runs, so that none waits for reading. */
const AT_ONCE = 16;

const unitsOf = (paragraphs: PackedReport['paragraphs']): number =>
  paragraphs.reduce((sum, [, text]) => sum + text.length, 0);

function readReport({ card, paragraphs }: PackedReport, aliases: Aliases): TextReport {
  let searched: SearchedReport | undefined;
  return {
    card,
    paragraphs: paragraphs.map(([id, text, heading]) => (heading === undefined ? { id, text } : { id, text, heading })),
    searched() {
      searched ??= {
        title: prepareText(card.title, aliases),
        paragraphs: paragraphs.map(([, text]) => prepareText(text, aliases)),
      };
      return searched;
    },
  };
}
