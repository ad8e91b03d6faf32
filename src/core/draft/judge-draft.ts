/** Combines the findings of a draft: the class of each sentence, and remarks on it. */
import type { CardData } from '../search-data/layout.ts';
import { largest } from '../text/lists.ts';
import type { CutSentence } from './cut-draft.ts';
import { type CheckedSentence, isKept } from './draft.ts';
import { findFigureConflicts } from './figure-conflicts.ts';
import { sameFigures } from './figures.ts';
import { findForeignNames } from './foreign-names.ts';
import { findFormFaults } from './form/find-form-faults.ts';
import { linesOf } from './form/finding.ts';
import { type JudgeOptions, judge } from './judge.ts';
import { findMasks } from './masks.ts';
import type { DraftMatcher, MatchedReport } from './matcher.ts';
import { findOldPhrases } from './outdated.ts';
import { type Relation, relationOf, type Standing } from './relation.ts';
import type { Remark } from './remark.ts';
import { type Term, termsIn } from './terms.ts';

/** Input of the judgement beside the draft. */
export interface DraftContext extends Pick<JudgeOptions, 'commonWording' | 'orderOf'>, Standing {
  /** Cards of the reports that were read, by id. */
  cards: Readonly<Record<string, CardData>>;
  /** Years without use after which a phrase is outdated; undefined skips the search. */
  unused?: number | undefined;
  /** The office's own reports that were read, with their texts. */
  ownReports: readonly MatchedReport[];
  /** The draft's terms by sentence, as the matcher got them. */
  terms: readonly (readonly Term[])[];
}

/** The terms of each sentence of a draft. Headings have none. */
export function termsOfDraft(draft: string, sentences: readonly CutSentence[]): Term[][] {
  return sentences.map(({ start, end, isHeading }) => (isHeading ? [] : termsIn(draft.slice(start, end))));
}

/** Judges every sentence; `unread` is left at 0. Linear in the draft and in the matches found for it. */
export function judgeDraft(
  draft: string,
  sentences: readonly CutSentence[],
  matched: Pick<DraftMatcher, 'found' | 'uses'>,
  context: DraftContext,
): CheckedSentence[] {
  return new Judging(draft, matched, context).judge(sentences);
}

class Judging {
  readonly #draft: string;
  readonly #matched: Pick<DraftMatcher, 'found' | 'uses'>;
  readonly #context: DraftContext;
  /** The year of the office's last report before the draft. */
  readonly #lastYear: number;

  /** Years before the draft's of which reports were read. */
  readonly #years: ReadonlySet<number>;

  constructor(draft: string, matched: Pick<DraftMatcher, 'found' | 'uses'>, context: DraftContext) {
    const { own, ownReports } = context;
    const isEarlier = (year: number): boolean => own.year === undefined || year < own.year;
    const years = Object.values(context.cards).flatMap(({ year }) => year ?? []);
    this.#years = new Set(years.filter(isEarlier));
    this.#draft = draft;
    this.#matched = matched;
    this.#context = context;
    this.#lastYear = largest([0, ...ownReports.map(({ year = 0 }) => (isEarlier(year) ? year : 0))]);
  }

  judge(sentences: readonly CutSentence[]): CheckedSentence[] {
    const options: JudgeOptions = { ...this.#context, relationOf: (id) => this.#relationOf(id) };
    const checked = sentences.map((sentence, index) => {
      const found = this.#matched.found[index];
      if (found === undefined) throw new Error(`Sentence ${index} was not matched: this is a bug.`);
      return judge(this.#draft, sentence, found, options);
    });
    const remarks = checked.map((sentence, index) => this.#remarksOf(sentence, this.#context.terms[index] ?? []));
    this.#addConflicts(checked, remarks);
    for (const { start, end, ...fault } of findFormFaults(this.#draft)) {
      remarks[checked.findIndex((each) => start < each.end)]?.push({ flag: 'form', start, end, ...fault });
    }
    return checked.map((sentence, index) => ({
      ...sentence,
      remarks: (remarks[index] ?? []).sort((a, b) => a.start - b.start || a.end - b.end),
    }));
  }

  #remarksOf(sentence: CheckedSentence, terms: readonly Term[]): Remark[] {
    const masks = findMasks(this.#draft, sentence);
    if (sentence.class === 'formula') return masks;
    return [...masks, ...this.#stale(sentence), ...this.#foreign(sentence, terms), ...this.#old(sentence, terms)];
  }

  /** Figures that the office's last report has for the same thing. */
  #stale({ class: its, start, end, sources }: CheckedSentence): Remark[] {
    const last = sources.find(({ reportId, weight }) => {
      const isLast = this.#context.cards[reportId]?.year === this.#lastYear;
      return isLast && weight > 0 && this.#relationOf(reportId) === 'earlier';
    });
    if (last === undefined || !isKept(its)) return [];
    const { reportId, paragraph } = last;
    return sameFigures(this.#draft.slice(start, end), last.text).map((figure) => ({
      ...{ flag: 'same-figure', reportId, paragraph },
      ...{ start: start + figure.start, end: start + figure.end },
    }));
  }

  #foreign({ start, sources: [source] }: CheckedSentence, terms: readonly Term[]): Remark[] {
    const { own, offices, ownReports, cards } = this.#context;
    if (source === undefined || ownReports.length === 0 || own.org === undefined) return [];
    const { reportId } = source;
    return findForeignNames(terms, start, {
      uses: this.#matched.uses,
      isOwn: (office) => office !== '' && offices.isSame(office, own.org ?? ''),
      isOwnPlace: (place) => offices.isOwnPlace(place, own.org ?? ''),
      source: { reportId, office: cards[reportId]?.org ?? '', relation: this.#relationOf(reportId) },
    });
  }

  #old({ start, end }: CheckedSentence, terms: readonly Term[]): Remark[] {
    const { own, unused } = this.#context;
    if (own.year === undefined || unused === undefined) return [];
    const text = this.#draft.slice(start, end);
    const { uses } = this.#matched;
    return findOldPhrases(text, terms, { uses, years: this.#years, before: own.year - unused }).map((old) => {
      return { ...old, flag: 'outdated', start: start + old.start, end: start + old.end };
    });
  }

  #addConflicts(checked: readonly CheckedSentence[], remarks: readonly Remark[][]): void {
    const { own, ownReports } = this.#context;
    const paragraphs = linesOf(this.#draft).map(({ text }, line) => ({ id: `p${line}`, text }));
    const others = ownReports.filter(({ year }) => year !== undefined && year === own.year);
    const startOf = (sentence: number): number => checked[sentence]?.start ?? 0;
    for (const { sentence, start, end, indicator, value, other } of findFigureConflicts({ paragraphs }, others)) {
      const from = startOf(sentence);
      const there =
        'sentence' in other
          ? { start: startOf(other.sentence) + other.start, end: startOf(other.sentence) + other.end }
          : other;
      const place = { start: from + start, end: from + end };
      remarks[sentence]?.push({ flag: 'figure-conflict', ...place, indicator, value, other: there });
    }
  }

  #relationOf(reportId: string): Relation {
    const card = this.#context.cards[reportId];
    return card === undefined ? 'unclear' : relationOf(card, this.#context.own, this.#context);
  }
}
