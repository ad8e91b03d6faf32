/** Finds names and set phrases of a draft, and which reports have them. */
import { findChunks, findQuoted } from '../compare/phrase-chunks.ts';
import { ABBREVIATION, LISTED_CITY, PLACES, provinceOf } from './gazetteer.ts';
import { formOf } from './sentence-form.ts';

/**
 * `place` a name of the gazetteer, or a character that stands for one · `named` ends as names of places do · `stem` the same
 * without its ending, which shows whether it is a name: 实施 of 实施江 is everywhere · `quoted` · `phrase`
 */
type TermKind = 'place' | 'named' | 'stem' | 'quoted' | 'phrase';

export interface Term {
  kind: TermKind;
  /** Folded, as `formOf` folds. */
  form: string;
  /** UTF-16 offsets in the sentence that was searched. */
  start: number;
  end: number;
}

const QUOTED = /[“「]([^“”「」]{2,16})[”」]/gu;
/** 沱浍河, 石门县; of a longer name the last three characters. Near misses: 示范区, 城市, which are kinds of places */
const NAMED =
  /(?=((?![和与及在对从向把将的为以或是各全本我该])\p{Script=Han}{2})(?:县|旗|镇|乡|村|河|江|湖|水库|灌区|机场|港|高速|大桥|古城))/gu;
/** 迭部、碌曲、玛曲4县, 甘南、临夏等地: a list whose end shows that it lists places. Words before the first name are not separated from it. */
const LISTED =
  /(?<=^|[，。；：、（“])(?:\p{Script=Han}{2,4}、)+\p{Script=Han}{2,4}?(?=等地|等?[0-9一二两三四五六七八九十]+个?(?:县|市|区|州|镇|乡|村|旗))/gu;
const ENDING = /^(?:水库|灌区|机场|高速|大桥|古城|县|旗|镇|乡|村|河|江|湖|港)/u;
const LONGEST_ENDING = 2;
/** Shorter phrases are ordinary words. */
const SHORTEST_PHRASE = 4;
const LONGEST_PHRASE = 14;

/** The terms of a sentence: 推进沱浍河整治，打造“水运安徽” has 沱浍河, 水运安徽, 安徽. `places` are names beside the gazetteer's. Linear. */
export function termsIn(sentence: string, places: readonly string[] = []): Term[] {
  const terms: Term[] = [];
  const add = (kind: TermKind, start: number, end: number): void => {
    const { text } = formOf(sentence.slice(start, end));
    if (text.length >= 2) terms.push({ kind, form: text, start, end });
  };
  for (const place of [...PLACES, ...places]) {
    for (let at = sentence.indexOf(place); at >= 0; at = sentence.indexOf(place, at + place.length)) {
      add('place', at, at + place.length);
    }
  }
  for (const { index, 0: city } of sentence.matchAll(LISTED_CITY)) add('place', index, index + city.length);
  // 兴陇 is foreign where 甘肃 is.
  for (const { index, 0: sign } of sentence.matchAll(ABBREVIATION)) {
    terms.push({ kind: 'place', form: provinceOf(sign), start: index, end: index + sign.length });
  }
  for (const { index, 0: list } of sentence.matchAll(LISTED)) {
    let from = index;
    for (const name of list.split('、')) {
      add('named', from, from + name.length);
      from += name.length + 1;
    }
  }
  for (const { index, 0: whole } of sentence.matchAll(QUOTED)) add('quoted', index + 1, index + whole.length - 1);
  for (const { index, 1: stem = '' } of sentence.matchAll(NAMED)) {
    const from = index + stem.length;
    const ending = ENDING.exec(sentence.slice(from, from + LONGEST_ENDING))?.[0] ?? '';
    add('stem', index, from);
    add('named', index, from + ending.length);
  }
  for (const phrase of [...findChunks(sentence), ...findQuoted(sentence)]) {
    const at = sentence.indexOf(phrase);
    if (at >= 0 && phrase.length >= SHORTEST_PHRASE && phrase.length <= LONGEST_PHRASE) {
      add('phrase', at, at + phrase.length);
    }
  }
  return terms;
}
