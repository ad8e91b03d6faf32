/** Checks a draft against the archive: looks fingerprints up, reads the reports that they name, and judges by their words. */
import { cutDraft } from '../../../core/draft/cut-draft.ts';
import type { CheckedSentence, DraftCheck } from '../../../core/draft/draft.ts';
import { judge } from '../../../core/draft/judge.ts';
import { DraftMatcher } from '../../../core/draft/matcher.ts';
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
  private readonly sentences;
  private readonly matcher: DraftMatcher;
  private readonly read = new Set<number>();
  private readonly cards: Record<string, CardData> = {};
  private readonly order: ReadonlyMap<string, number>;
  private index: DraftIndex | undefined;
  private candidates: Candidates | undefined;
  private readonly holdings: DraftHoldings;
  private readonly draft: string;
  private readonly options: CheckOptions;

  constructor(holdings: DraftHoldings, draft: string, options: CheckOptions) {
    this.holdings = holdings;
    this.draft = draft;
    this.options = options;
    this.order = new Map(holdings.ids.map((id, ordinal) => [id, ordinal]));
    this.sentences = cutDraft(draft);
    this.matcher = new DraftMatcher(draft, this.sentences);
  }

  async run(): Promise<void> {
    const { loader, ids } = this.holdings;
    const { also = [], thorough, signal } = this.options;
    if (this.sentences.length === 0) return;
    const index = await openDraftIndex(loader, ids);
    this.index = index;
    throwIfAborted(signal);
    if (thorough) return this.readAll(ids.map((_, ordinal) => ordinal));
    await this.readAll(also.flatMap((id) => this.order.get(id) ?? []));
    this.candidates = new Candidates(this.matcher.found, index);
    await this.lookUp(this.candidates);
    await this.readCandidates(this.candidates);
  }

  result(): DraftCheck {
    const { matcher, candidates, index, sentences, holdings } = this;
    const judging = {
      commonWording: (form: string) => index?.commonWording(form),
      orderOf: (id: string) => this.order.get(id) ?? 0,
    };
    const checked = sentences.map((sentence, number): CheckedSentence => {
      const found = matcher.found[number];
      if (found === undefined) throw new Error(`Sentence ${number} was not matched: this is a bug.`);
      const unread = candidates?.unread(number, this.read) ?? 0;
      return { ...judge(this.draft, sentence, found, judging), unread };
    });
    const named = new Set(checked.flatMap(({ sources, passages }) => [...sources, ...passages.map((it) => it.source)]));
    const reports = Object.fromEntries([...named].map(({ reportId }) => [reportId, this.cardOf(reportId)]));
    return { sentences: checked, reports, archive: holdings.ids.length, read: this.read.size };
  }

  private cardOf(id: string): CardData {
    const card = this.cards[id];
    if (card === undefined) throw new Error(`Report ${id} was not read: this is a bug.`);
    return card;
  }

  private async lookUp(candidates: Candidates): Promise<void> {
    const { onProgress, signal } = this.options;
    const shards = candidates.shardsToLoad(this.draft.length);
    let done = 0;
    const load = async (shard: number): Promise<void> => {
      await this.index?.load(shard);
      done += 1;
      throwIfAborted(signal);
      onProgress?.({ step: 'looking', done, total: shards.length });
    };
    await Promise.all(shards.map(load));
    candidates.collect();
  }

  /** Reads those first that most sentences may come from; each reading may settle sentences and make others needless. */
  private async readCandidates(candidates: Candidates): Promise<void> {
    let room = candidates.mostReports(this.draft.length);
    while (room > 0) {
      const next = candidates.best(this.read, Math.min(room, AT_ONCE));
      if (next.length === 0) return;
      await this.readAll(next, candidates.left(this.read));
      room -= next.length;
    }
  }

  private async readAll(ordinals: readonly number[], expected = ordinals.length): Promise<void> {
    const { onProgress, signal } = this.options;
    const before = this.read.size;
    const visit = (ordinal: number, { card, paragraphs }: TextReport): void => {
      this.cards[card.id] = card;
      this.matcher.read({ id: card.id, paragraphs });
      this.read.add(ordinal);
      onProgress?.({ step: 'reading', done: this.read.size, total: before + expected });
    };
    await this.holdings.texts.forEach(ordinals, visit, { signal });
  }
}

/** Reports asked for before the next are chosen: a few, since each may make others needless. */
const AT_ONCE = 3;
