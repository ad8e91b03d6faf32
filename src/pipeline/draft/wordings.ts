/** The different wordings of an archive, each with the reports that have it: what fingerprints are taken of. */

import { formOf } from '../../core/draft/sentence-form.ts';
import { compareTitled } from '../../core/holdings/order.ts';
import { gather, membersOf } from '../../core/reuse/lists.ts';
import { normOf, type ReuseCorpus } from '../../core/reuse/model.ts';
import { splitSentences } from '../../core/sentence/sentences.ts';

export interface Wording {
  /** As `formOf` gives it. */
  form: string;
  /** Ordinals in the archive's order, newest first. */
  reports: readonly number[];
}

export interface Wordings {
  /** Ids of the reports in the archive's order. */
  ids: string[];
  wordings: Wording[];
}

/**
 * The wordings of a corpus, and the headings that open paragraphs (（一）抓好新馆建设，做好搬迁准备。). These are no wordings, but may be copied
 * like any sentence.
 */
export function wordingsOf(corpus: ReuseCorpus): Wordings {
  const order = corpus.reports.map((_, number) => number);
  order.sort((a, b) => compareTitled(reportAt(corpus, a), reportAt(corpus, b)));
  const ordinals = new Int32Array(order.length);
  for (const [ordinal, number] of order.entries()) ordinals[number] = ordinal;
  const ordinalOf = (number: number): number => ordinals[number] ?? 0;
  return {
    ids: order.map((number) => reportAt(corpus, number).id),
    wordings: [...wordingsIn(corpus, ordinalOf), ...headings(corpus, ordinalOf)],
  };
}

function* wordingsIn(corpus: ReuseCorpus, ordinalOf: (number: number) => number): Generator<Wording> {
  const { sentences } = corpus;
  const reports = gather(sentences.wordings, corpus.wordings.count, (sentence) => sentences.reports[sentence] ?? 0);
  for (let wording = 0; wording < corpus.wordings.count; wording += 1) {
    yield { form: normOf(corpus, wording), reports: Array.from(membersOf(reports, wording), ordinalOf) };
  }
}

function* headings({ reports }: ReuseCorpus, ordinalOf: (number: number) => number): Generator<Wording> {
  for (const [number, { paragraphs }] of reports.entries()) {
    for (const { text, headingEnd = 0 } of paragraphs) {
      const heading = text.slice(0, headingEnd);
      for (const { start, end } of splitSentences(heading)) {
        yield { form: formOf(heading.slice(start, end)).text, reports: [ordinalOf(number)] };
      }
    }
  }
}

function reportAt({ reports }: ReuseCorpus, number: number): ReuseCorpus['reports'][number] {
  const report = reports[number];
  if (report === undefined) throw new RangeError(`There is no report ${number}: this is a bug.`);
  return report;
}
