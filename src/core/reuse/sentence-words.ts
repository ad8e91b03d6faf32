/** Sentences of a corpus as folded words: their style, and spans of them as places in the text. */
import { SentenceFolder } from '../sentence/folder.ts';
import { type Place, placeOf, type ReuseCorpus } from './model.ts';
import { type FoldedUnits, isNothingButNames, isStyleFormula, namelessUnits } from './style-formulas.ts';

/** `own` words · `formula` official style only (坚持以…为指导) · `name` names only */
type Style = 'own' | 'formula' | 'name';
/** By index; 0 is not known yet. */
const STYLES: readonly (Style | undefined)[] = [undefined, 'own', 'formula', 'name'];

export class SentenceWords {
  readonly #corpus: ReuseCorpus;
  readonly #folder = new SentenceFolder();
  /** By wording: index of its style in `STYLES`. */
  readonly #styles: Uint8Array;

  constructor(corpus: ReuseCorpus) {
    this.#corpus = corpus;
    this.#styles = new Uint8Array(corpus.wordings.count);
  }

  /** The style of a sentence's words. Computed once for all sentences written like the first with the same words. */
  styleOf(sentence: number): Style {
    const { sentences, wordings } = this.#corpus;
    const wording = sentences.wordings[sentence] as number;
    const first = wordings.firsts[wording] as number;
    // Different marks between the same words can change their style.
    if (this.textOf(sentence) !== this.textOf(first)) return this.#readStyle(sentence);
    const style = STYLES[this.#styles[wording] as number] ?? this.#readStyle(first);
    this.#styles[wording] = STYLES.indexOf(style);
    return style;
  }

  #readStyle(sentence: number): Style {
    const { text, units } = this.read(sentence);
    const isName = (): boolean => isNothingButNames(namelessUnits(text, units), 0, units.length);
    return isStyleFormula(text, units) ? 'formula' : isName() ? 'name' : 'own';
  }

  /** A sentence as written, and up to `behind` characters of its paragraph after it. */
  textOf(sentence: number, behind = 0): string {
    const { reports, sentences } = this.#corpus;
    const { paragraphs = [] } = reports[sentences.reports[sentence] as number] ?? {};
    const text = paragraphs[sentences.paragraphs[sentence] as number]?.text ?? '';
    return text.slice(sentences.starts[sentence], (sentences.ends[sentence] as number) + behind);
  }

  /** A sentence and its folded code units. */
  read(sentence: number): { text: string; units: FoldedUnits } {
    const { reports, sentences } = this.#corpus;
    const { report, start, end } = placeOf(this.#corpus, sentence);
    const text = reports[report]?.paragraphs[sentences.paragraphs[sentence] as number]?.text ?? '';
    this.#folder.take(text, start, end);
    const { length } = this.#folder;
    const starts = this.#folder.starts.subarray(0, length).map((at) => at - start);
    return { text: text.slice(start, end), units: { starts, length } };
  }

  /** The place of a span of a sentence given in folded characters. */
  placeOf(sentence: number, start: number, end: number): Place {
    const { reports, sentences } = this.#corpus;
    const place = placeOf(this.#corpus, sentence);
    const paragraph = reports[place.report]?.paragraphs[sentences.paragraphs[sentence] as number];
    this.#folder.take(paragraph?.text ?? '', place.start, place.end);
    return { ...place, start: this.#folder.starts[start] as number, end: this.#folder.ends[end - 1] as number };
  }
}
