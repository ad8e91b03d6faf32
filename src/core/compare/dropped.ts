/** Places the dropped sentences among the rows. */

import { addUnder } from '../text/lists.ts';
import type { Row } from './comparison.ts';
import { framed } from './frame.ts';
import type { Link } from './link.ts';
import type { Outline } from './outline.ts';
import { type Block, indicesOf } from './rewritten.ts';

interface Earlier {
  outline: Outline;
  links: readonly Link[];
  /** Links of sentences that were not moved: dropped sentences are placed next to them. */
  inPlace: readonly Link[];
  /** Blocks whose new sentences replace dropped ones. */
  blocks: readonly Block[];
}

/**
 * Places each dropped sentence of `a` after the previous sentence of its paragraph, or before the next one; where the whole
 * paragraph is dropped, after the nearest unmoved sentence before it. The dropped sentences of a block come before the new ones
 * that replace them.
 */
export function placeDropped(rowsOfB: readonly Row[][], { outline, links, inPlace, blocks }: Earlier): Row[] {
  const linked = new Set(links.map(({ a }) => a));
  const placeOf = new Map(inPlace.map(({ a, b }) => [a, b]));
  const before = new Map<number, Row[]>();
  const after = new Map<number, Row[]>();
  const replaced = new Map(blocks.flatMap(({ a, b }) => indicesOf(a).map((index) => [index, b.from])));
  const atBlock = new Map<number, Row[]>();
  let lastPlace = -1;
  outline.sentences.forEach(({ span, paragraph, frame }, a) => {
    lastPlace = placeOf.get(a) ?? lastPlace;
    if (linked.has(a)) return;
    const replacement = replaced.get(a);
    const row: Row = { class: 'dropped', flags: [], score: 0, a: span, ...framed(frame) };
    if (replacement !== undefined) {
      addUnder(atBlock, replacement, { ...row, flags: ['paragraph-rewritten'] });
      return;
    }
    const near = (step: number): number | undefined => {
      for (let index = a + step; outline.sentences[index]?.paragraph === paragraph; index += step) {
        const place = placeOf.get(index);
        if (place !== undefined) return place;
      }
      return undefined;
    };
    const previous = near(-1);
    const next = near(1);
    if (previous === undefined && next !== undefined) addUnder(before, next, row);
    else addUnder(after, previous ?? lastPlace, row);
  });
  return [
    ...(after.get(-1) ?? []),
    ...rowsOfB.flatMap((rows, b) => [
      ...(before.get(b) ?? []),
      ...(atBlock.get(b) ?? []),
      ...rows,
      ...(after.get(b) ?? []),
    ]),
  ];
}
