/** A report's words, made ready for looking up phrases. */
import { normalForm } from '../text/characters.ts';
import type { Outline } from './outline.ts';
import { flatten } from './phrase-chunks.ts';

/** Two unseen triples make a phrase new: 新质生产力 is, though 生产力 is known. A share would bury it. */
const NEW_TRIPLES = 2;

export class PhraseText {
  readonly #text: string;
  /** Without marks: a slogan with a mark inside is looked up here. */
  readonly #bare: string;
  /** Where each pair of characters begins. */
  readonly #places = new Map<string, number[]>();
  readonly #triples = new Set<string>();

  constructor({ sentences }: Outline) {
    this.#text = sentences.map(({ span }) => flatten(span.text)).join('|');
    this.#bare = this.#text.replaceAll('|', '');
    for (let index = 0; index + 1 < this.#text.length; index += 1) {
      const pair = this.#text.slice(index, index + 2);
      const known = this.#places.get(pair);
      if (known === undefined) this.#places.set(pair, [index]);
      else known.push(index);
      this.#triples.add(this.#text.slice(index, index + 3));
    }
  }

  has(phrase: string): boolean {
    return (this.#places.get(phrase.slice(0, 2)) ?? []).some((place) => this.#text.startsWith(phrase, place));
  }

  /** Whether the report has a quoted slogan, wherever it sets its marks: “和平统一、一国两制”. */
  hasSlogan(slogan: string): boolean {
    return this.#bare.includes(slogan);
  }

  count(phrase: string): number {
    return (this.#places.get(phrase.slice(0, 2)) ?? []).filter((place) => this.#text.startsWith(phrase, place)).length;
  }

  /** 0–1: how new a phrase is to this report. */
  novelty(phrase: string): number {
    if (phrase.length < 3) return this.has(phrase) ? 0 : 1;
    let unseen = 0;
    for (let index = 0; index + 3 <= phrase.length; index += 1) {
      if (!this.#triples.has(phrase.slice(index, index + 3))) unseen += 1;
    }
    return Math.min(1, unseen / NEW_TRIPLES);
  }

  /** Where a phrase stands in a sentence as written; undefined where the two cannot be laid side by side. */
  static offsetIn(sentence: string, phrase: string): number | undefined {
    const normal = normalForm(sentence);
    const offset = normal.indexOf(phrase);
    return normal.length === sentence.length && offset >= 0 ? offset : undefined;
  }
}
