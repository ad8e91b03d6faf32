/** Checks a draft against the archive: looks fingerprints up, reads the reports that they name, and judges by their words. */
import { cutDraft } from '../../../core/draft/cut-draft.ts';
import type { CheckedSentence, DraftCheck } from '../../../core/draft/draft.ts';
import { judgeDraft, termsOfDraft } from '../../../core/draft/judge-draft.ts';
import { DraftMatcher, type MatchedReport } from '../../../core/draft/matcher.ts';
import { BY_NAME, type OfficeBook } from '../../../core/draft/office-book.ts';
import type { CardData } from '../../../core/search-data/layout.ts';
import type { CheckOptions } from '../archive-api.ts';
import type { ScriptLoader } from '../script-loader.ts';
import { throwIfAborted } from './aborted.ts';
import { Candidates } from './draft-candidates.ts';
import { type DraftIndex, openDraftIndex } from './draft-index.ts';
import type { TextReport, TextStore } from './text-store.ts';

export interface DraftHoldings {
  loader: ScriptLoader;
  /** Ids of all reports, in order. */
  ids: readonly string[];
  texts: TextStore;
  /** `ArchiveData.texts`. */
  digest: string;
}

/** Rejects with an `ArchiveDataError` when anything that decides cannot be read, and with the signal's reason. */
export async function checkDraft(
  holdings: DraftHoldings,
  draft: string,
  options: CheckOptions = {},
): Promise<DraftCheck> {
  const checking = new Checking(holdings, draft, options);
  await checking.run();
  return checking.result();
}

class Checking {
  readonly #sentences;
  readonly #terms;
  readonly #read = new Set<number>();
  readonly #cards: Record<string, CardData> = {};
  readonly #ownReports: MatchedReport[] = [];
  readonly #order: ReadonlyMap<string, number>;
  #matching: { matcher: DraftMatcher; index: DraftIndex } | undefined;
  #candidates: Candidates | undefined;
  readonly #holdings: DraftHoldings;
  readonly #draft: string;
  readonly #options: CheckOptions;

  constructor(holdings: DraftHoldings, draft: string, options: CheckOptions) {
    this.#holdings = holdings;
    this.#draft = draft;
    this.#options = options;
    this.#order = new Map(holdings.ids.map((id, ordinal) => [id, ordinal]));
    this.#sentences = cutDraft(draft);
    this.#terms = termsOfDraft(draft, this.#sentences);
  }

  async run(): Promise<void> {
    const { loader, ids, digest } = this.#holdings;
    const { also = [], thorough, signal } = this.#options;
    if (this.#sentences.length === 0) return;
    const index = await openDraftIndex(loader, { ids, texts: digest });
    throwIfAborted(signal);
    const terms = new Set(this.#terms.flat().map(({ form }) => form));
    const matcher = new DraftMatcher(this.#draft, this.#sentences, { weights: index.weights, terms: [...terms] });
    this.#matching = { matcher, index };
    const candidates = new Candidates(matcher.found, index);
    if (thorough || candidates.readsAll(this.#draft.length, ids.length)) {
      return this.#readAll(ids.map((_, ordinal) => ordinal));
    }
    await this.#readAll(also.flatMap((id) => this.#order.get(id) ?? []));
    this.#candidates = candidates;
    await this.#lookUp(candidates);
    await this.#readCandidates(candidates);
  }

  result(): DraftCheck {
    const matching = this.#matching;
    const candidates = this.#candidates;
    const holdings = this.#holdings;
    const cards = this.#cards;
    const options = this.#options;
    const archive = holdings.ids.length;
    if (matching === undefined) return { sentences: [], reports: {}, archive, read: 0 };
    // Few reports do not show when a phrase was last used.
    const unused = this.#read.size === archive ? options.unused : undefined;
    const context = {
      ...{ cards, unused, own: options.own ?? {}, levels: options.levels ?? [], offices: this.#offices },
      ...{ ownReports: this.#ownReports, terms: this.#terms },
      commonWording: (form: string) => matching.index.commonWording(form),
      orderOf: (id: string) => this.#order.get(id) ?? 0,
    };
    const checked = judgeDraft(this.#draft, this.#sentences, matching.matcher, context).map(
      (sentence, number): CheckedSentence => ({ ...sentence, unread: candidates?.unread(number, this.#read) ?? 0 }),
    );
    const reports = Object.fromEntries([...reportsIn(checked)].map((id) => [id, this.#cardOf(id)]));
    return { sentences: checked, reports, archive, read: this.#read.size };
  }

  #cardOf(id: string): CardData {
    const card = this.#cards[id];
    if (card === undefined) throw new Error(`Report ${id} was not read: this is a bug.`);
    return card;
  }

  async #lookUp(candidates: Candidates): Promise<void> {
    const { onProgress, signal } = this.#options;
    const shards = candidates.shardsToLoad(this.#draft.length);
    let done = 0;
    const load = async (shard: number): Promise<void> => {
      await this.#matching?.index.load(shard);
      done += 1;
      throwIfAborted(signal);
      onProgress?.({ step: 'looking', done, total: shards.length });
    };
    await Promise.all(shards.map(load));
    candidates.collect();
  }

  /** Reads those first that most sentences may come from; each reading may settle sentences and make others needless. */
  async #readCandidates(candidates: Candidates): Promise<void> {
    let room = candidates.mostReports(this.#draft.length);
    const atOnce = Math.max(FEWEST_AT_ONCE, Math.ceil(room / ROUNDS));
    while (room > 0) {
      const best = candidates.best(this.#read, Math.min(room, 2 * atOnce));
      const next = best.slice(0, atOnce);
      if (next.length === 0) return;
      // Most of these are read next; they are on their way while the first are compared.
      this.#holdings.texts.prepare(best);
      await this.#readAll(next, candidates.left(this.#read));
      room -= next.length;
    }
  }

  async #readAll(ordinals: readonly number[], expected = ordinals.length): Promise<void> {
    const { onProgress, signal } = this.#options;
    const before = this.#read.size;
    const visit = (ordinal: number, { card, paragraphs }: TextReport): void => {
      this.#cards[card.id] = card;
      const report = { id: card.id, org: card.org, year: card.year, paragraphs };
      this.#matching?.matcher.read(report);
      if (this.#isOwn(card)) this.#ownReports.push(report);
      this.#read.add(ordinal);
      onProgress?.({ step: 'reading', done: this.#read.size, total: before + expected });
    };
    await this.#holdings.texts.forEach(ordinals, visit, { signal });
  }

  get #offices(): OfficeBook {
    return this.#options.offices ?? BY_NAME;
  }

  #isOwn({ org }: CardData): boolean {
    const own = this.#options.own?.org;
    return own !== undefined && org !== undefined && this.#offices.isSame(org, own);
  }
}

/** Reports asked for before the next are chosen: a few, since each may make others needless; a long draft has its rounds. */
const FEWEST_AT_ONCE = 3;
const ROUNDS = 12;

/** The reports that checked sentences name. */
function reportsIn(sentences: readonly CheckedSentence[]): Set<string> {
  const ids = new Set<string>();
  for (const { sources, passages, remarks } of sentences) {
    for (const { reportId } of [...sources, ...passages.map(({ source }) => source)]) ids.add(reportId);
    for (const remark of remarks) {
      if ('reportId' in remark && remark.reportId !== undefined) ids.add(remark.reportId);
      if (remark.flag === 'figure-conflict' && 'reportId' in remark.other) ids.add(remark.other.reportId);
    }
  }
  return ids;
}
