/** The archive as the browser library gives it: `Archive` of archive-api.ts over the data files of `search/`. */
import type { compareReports } from '../../core/compare/compare-reports.ts';
import type { Comparison, Relation } from '../../core/compare/comparison.ts';
import type { DraftCheck } from '../../core/draft/draft.ts';
import { hitsOf } from '../../core/phrase/concordance.ts';
import { describeQuery } from '../../core/phrase/describe-query.ts';
import { findMatches, markedWordings } from '../../core/phrase/match.ts';
import { parseQuery, type Query } from '../../core/phrase/query.ts';
import { unpackIds } from '../../core/search-data/ids.ts';
import type {
  ArchiveData,
  CardData,
  ColumnsData,
  DirectoryData,
  NamesData,
  PacksData,
} from '../../core/search-data/layout.ts';
import { compileAliases } from '../../core/text/aliases.ts';
import { throwIfAborted } from './archive/aborted.ts';
import type { checkDraft } from './archive/check-draft.ts';
import { Facets } from './archive/facets.ts';
import { countHits, findReports, type Holdings, scoreReports } from './archive/find-reports.ts';
import { openData } from './archive/open-data.ts';
import { type ReadOptions, type TextReport, TextStore } from './archive/text-store.ts';
import type {
  Archive,
  CheckOptions,
  Concordance,
  ConcordanceOptions,
  CountOptions,
  Counts,
  Directory,
  Filters,
  Hit,
  Overview,
  ReportCard,
  ReportHits,
  ReportText,
  SearchOptions,
  SearchResult,
  SortOrder,
} from './archive-api.ts';
import { unpackJson } from './decode.ts';
import { officeOf } from './office-of.ts';
import { PagefindClient } from './pagefind/client.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { ScriptLoader } from './script-loader.ts';

const PAGE = 10;
/** Lines of a report on a page of results. */
const LINES = 3;

/** The draft checker, a script of its own: few who search or compare need it. */
export interface DraftScript {
  checkDraft: typeof checkDraft;
}

/** The comparer, a script of its own: few who search need it. */
export interface ComparerScript {
  compareReports: typeof compareReports;
}

interface DemandedParts {
  /** Called with each draft. */
  loadChecker: () => Promise<DraftScript>;
  /** Called with each pair of reports. */
  loadComparer: () => Promise<ComparerScript>;
}

export interface OpenOptions extends DemandedParts {
  /** Data of another edition are refused; absent on pages of others. */
  edition?: string | undefined;
}

/** Opens an archive through a loader of its files. Rejects with an `ArchiveDataError`. */
export async function openArchiveWith(loader: ScriptLoader, { edition, ...parts }: OpenOptions): Promise<Archive> {
  const data = await openData(loader, edition);
  const columns = (await unpackJson(await loader.loadText(data.columns))) as ColumnsData;
  return new ArchiveClient({ loader, parts }, data, columns);
}

class ArchiveClient implements Archive {
  readonly #facets: Facets;
  readonly #columns: ColumnsData;
  readonly #holdings: Holdings;
  readonly #ids: () => Promise<string[]>;
  readonly #directory: () => Promise<DirectoryData>;
  readonly #loader: ScriptLoader;
  readonly #parts: DemandedParts;
  readonly #digest: string;

  constructor(
    { loader, parts }: { loader: ScriptLoader; parts: DemandedParts },
    data: ArchiveData,
    columns: ColumnsData,
  ) {
    const aliases = compileAliases(data.aliases);
    this.#loader = loader;
    this.#parts = parts;
    this.#digest = data.texts;
    this.#columns = columns;
    this.#facets = new Facets(columns);
    this.#ids = once(async () => {
      const names = (await unpackJson(await loader.loadText(data.names))) as NamesData;
      return unpackIds(names.ids);
    });
    this.#directory = once(async () => (await unpackJson(await loader.loadText(data.directory))) as DirectoryData);
    const openTexts = async (): Promise<TextStore> => {
      const [ids, packs] = await Promise.all([this.#ids(), loader.loadText(data.packs).then(unpackJson)]);
      return new TextStore(loader, { packs: packs as PacksData, ids, aliases });
    };
    const index = new PhraseIndex(loader, data.shards);
    this.#holdings = {
      reports: data.reports,
      aliases,
      index,
      pagefind: new PagefindClient(loader, data, index),
      texts: once(openTexts),
      cards: once(async () => (await unpackJson(await loader.loadText(data.cards))) as CardData[]),
    };
  }

  async reports(): Promise<ReportCard[]> {
    return [...(await this.#holdings.cards())];
  }

  async directory(): Promise<Directory> {
    const { places, initials, files } = await this.#directory();
    return { places: places.map((place) => ({ ...place })), initials: [...initials], files: [...files] };
  }

  async overview(): Promise<Overview> {
    return { reports: this.#holdings.reports, groups: this.#columns.groups.map((group) => ({ ...group })) };
  }

  async search(text: string, options: SearchOptions = {}): Promise<SearchResult> {
    const { filters, sort = 'relevance', limit = PAGE, offset = 0, signal } = options;
    const query = parseQuery(text);
    const failures = this.#facets.failures(filters);
    const matters = (ordinal: number): boolean => failures(ordinal).length <= 1;
    const [found, ids] = await Promise.all([findReports(this.#holdings, query, { ...options, matters }), this.#ids()]);
    throwIfAborted(signal);
    const facets = this.#facets.count(found, failures);
    const ranked = await this.#rank(passing(found, failures), sort, query, options);
    return {
      reportIds: ranked.map((ordinal) => ids[ordinal] as string),
      reportCount: ranked.length,
      facets,
      page: await this.#page(ranked.slice(offset, offset + limit), query, signal),
      understood: describeQuery(query),
      notes: query.notices.map(({ message }) => message),
    };
  }

  async concordance(text: string, options: ConcordanceOptions = {}): Promise<Concordance> {
    const query = parseQuery(text);
    if (markedWordings(query).length === 0) return { hitCount: 0, hits: [] };
    const ranked = options.reportIds
      ? await this.#ordinalsOf(options.reportIds)
      : await this.#rank(await this.#filtered(query, options), 'relevance', query, options);
    const hits = new Map<number, Hit[]>();
    const texts = await this.#holdings.texts();
    await texts.forEach(ranked, (ordinal, report) => hits.set(ordinal, hitsIn(report, query)), options);
    const lines = ranked.flatMap((ordinal) => hits.get(ordinal) ?? []);
    return { hitCount: lines.length, hits: lines };
  }

  async count(text: string, options: CountOptions = {}): Promise<Counts> {
    const query = parseQuery(text);
    const ordinals = await this.#filtered(query, options);
    const [counts, ids] = await Promise.all([countHits(this.#holdings, query, { ...options, ordinals }), this.#ids()]);
    const reports = ordinals.map((ordinal) => ({ id: ids[ordinal] as string, hits: counts.get(ordinal) ?? 0 }));
    return { hitCount: reports.reduce((sum, { hits }) => sum + hits, 0), reports };
  }

  async text(id: string): Promise<ReportText> {
    const { paragraphs } = await this.#held(id);
    return { id, paragraphs: paragraphs.map((paragraph) => ({ ...paragraph })) };
  }

  /** The report itself, which comparison reads once; not to be handed out. */
  async #held(id: string): Promise<TextReport> {
    const ordinal = (await this.#ids()).indexOf(id);
    if (ordinal === -1) throw new RangeError(`馆藏中没有编号为 ${id} 的报告。`);
    return (await this.#holdings.texts()).report(ordinal);
  }

  async compare(idA: string, idB: string): Promise<Comparison> {
    const [{ compareReports }, a, b, cards] = await Promise.all([
      this.#parts.loadComparer(),
      this.#held(idA),
      this.#held(idB),
      this.reports(),
    ]);
    const [cardA, cardB] = [idA, idB].map((id) => cards.find((card) => card.id === id));
    return compareReports(a, b, relationOf(cardA, cardB));
  }

  async checkDraft(draft: string, options: CheckOptions = {}): Promise<DraftCheck> {
    const [{ checkDraft }, ids, texts] = await Promise.all([
      this.#parts.loadChecker(),
      this.#ids(),
      this.#holdings.texts(),
    ]);
    return checkDraft({ loader: this.#loader, ids, texts, digest: this.#digest }, draft, options);
  }

  /** The reports that answer a query under filters, in the archive's order. */
  async #filtered(query: Query, options: { filters?: Filters } & ReadOptions): Promise<number[]> {
    const failures = this.#facets.failures(options.filters);
    const matters = (ordinal: number): boolean => failures(ordinal).length === 0;
    return passing(await findReports(this.#holdings, query, { ...options, matters }), failures);
  }

  async #ordinalsOf(wanted: readonly string[]): Promise<number[]> {
    const ordinals = new Map((await this.#ids()).map((id, ordinal) => [id, ordinal]));
    return wanted.flatMap((id) => ordinals.get(id) ?? []);
  }

  /** `ordinals` in the archive's order. */
  async #rank(ordinals: number[], sort: SortOrder, query: Query, options: ReadOptions): Promise<number[]> {
    if (sort === 'year-desc' || ordinals.length < 2) return ordinals;
    if (sort === 'year-asc') return this.#byYear(ordinals);
    if (sort === 'relevance') return byScore(ordinals, await scoreReports(this.#holdings, query));
    const counts = await countHits(this.#holdings, query, { ...options, ordinals });
    return byScore(ordinals, (ordinal) => counts.get(ordinal) ?? 0);
  }

  #byYear(ordinals: number[]): number[] {
    const { years } = this.#facets;
    const year = (ordinal: number): number => years[ordinal] ?? Number.POSITIVE_INFINITY;
    return ordinals.sort((a, b) => (year(a) === year(b) ? a - b : year(a) - year(b)));
  }

  #page(ordinals: readonly number[], query: Query, signal: AbortSignal | undefined): Promise<ReportHits[]> {
    return Promise.all(
      ordinals.map(async (ordinal) => {
        const report = await (await this.#holdings.texts()).report(ordinal);
        throwIfAborted(signal);
        const hits = hitsIn(report, query);
        return { report: report.card, hitCount: hits.length, lines: hits.slice(0, LINES) };
      }),
    );
  }
}

/** Best first; equal ones in the archive's order, newest year first. */
function byScore(ordinals: readonly number[], scoreOf: (ordinal: number) => number): number[] {
  const scored = ordinals.map((ordinal) => ({ ordinal, score: scoreOf(ordinal) }));
  return scored.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).map(({ ordinal }) => ordinal);
}

/** In the archive's order. */
function passing(found: ReadonlySet<number>, failures: (ordinal: number) => unknown[]): number[] {
  return [...found].filter((ordinal) => failures(ordinal).length === 0).sort((a, b) => a - b);
}

function hitsIn({ card, paragraphs, searched }: TextReport, query: Query): Hit[] {
  const wordings = markedWordings(query);
  if (wordings.length === 0) return [];
  const prepared = searched().paragraphs;
  return paragraphs.flatMap(({ id, text }, index) => {
    const matches = findMatches(prepared[index] as (typeof prepared)[number], wordings);
    const lines = hitsOf({ reportId: card.id, paragraph: id, text }, matches);
    return lines.map(({ wording, ...line }) => ({ ...line, phrase: wording }));
  });
}

/** Calls `load` when first asked; a failure is not kept. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** A fact that is unknown of either report is taken to hold. */
function relationOf(a: ReportCard | undefined, b: ReportCard | undefined): Relation {
  const known = (...values: unknown[]): boolean => values.every((value) => value !== undefined);
  return {
    oneOffice:
      !known(a?.org, b?.org) ||
      (a && officeOf(a)) === (b && officeOf(b)) ||
      (known(a?.series) && a?.series === b?.series),
    forward: !known(a?.year, b?.year) || Number(a?.year) < Number(b?.year),
  };
}
