/** A report's words, prepared for looking up phrases. */
import { normalForm } from '../text/characters.ts';
import type { Outline } from './outline.ts';
import { flatten } from './phrase-chunks.ts';

/** Two unknown triples make a phrase new: 新质生产力 is, though 生产力 is known. A share would hide it. */
const NEW_TRIPLES = 2;

export class PhraseText {
  readonly #text: string;
  /** The text without marks, for slogans that contain a mark. */
  readonly #bare: string;
  /** Positions of each pair of characters. */
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

  /** Whether the report has a quoted slogan, whatever its marks: “和平统一、一国两制”. */
  hasSlogan(slogan: string): boolean {
    return this.#bare.includes(slogan);
  }

  count(phrase: string): number {
    return (this.#places.get(phrase.slice(0, 2)) ?? []).filter((place) => this.#text.startsWith(phrase, place)).length;
  }

  /** 0–1: novelty of a phrase in this report. */
  novelty(phrase: string): number {
    if (phrase.length < 3) return this.has(phrase) ? 0 : 1;
    let unseen = 0;
    for (let index = 0; index + 3 <= phrase.length; index += 1) {
      if (!this.#triples.has(phrase.slice(index, index + 3))) unseen += 1;
    }
    return Math.min(1, unseen / NEW_TRIPLES);
  }

  /** Offset of a phrase in a sentence as written; undefined where the two do not correspond character by character. */
  static offsetIn(sentence: string, phrase: string): number | undefined {
    const normal = normalForm(sentence);
    const offset = normal.indexOf(phrase);
    return normal.length === sentence.length && offset >= 0 ? offset : undefined;
  }
}
