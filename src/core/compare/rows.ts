/** Makes the rows of a comparison from links. */

import type { Relation, Row, RowFlag } from './comparison.ts';
import type { Cohesion } from './diff/cohesion.ts';
import { diffTexts } from './diff/diff.ts';
import { placeDropped } from './dropped.ts';
import { framed } from './frame.ts';
import type { Link } from './link.ts';
import { readPlaces } from './moved.ts';
import type { Outline, Sentence } from './outline.ts';
import { findRewritten, indicesOf } from './rewritten.ts';

interface Sides {
  a: Outline;
  b: Outline;
}

/** Makes the rows in the order of `b`: a sentence's main link first, then the sentences merged into it. */
export function makeRows(
  links: readonly Link[],
  sides: Sides,
  { cohesion, relation }: { cohesion: Cohesion; relation: Relation },
): Row[] {
  const linksOfB: Link[][] = sides.b.sentences.map(() => []);
  for (const link of links) linksOfB[link.b]?.push(link);
  const flagsOf = flagger(links, sides, relation);
  const moved = new Set<Link>();
  const blocks = findRewritten(links, sides);
  const isRewritten = new Set(blocks.flatMap(({ b }) => indicesOf(b)));
  const rowsOfB = sides.b.sentences.map((sentence, b): Row[] => {
    const own = linksOfB[b] ?? [];
    if (own.length === 0) {
      const flags: RowFlag[] = isRewritten.has(b) ? ['paragraph-rewritten'] : [];
      return [{ class: 'new', flags, score: 0, b: sentence.span, ...framed(sentence.frame) }];
    }
    own.sort((x, y) => (x.kind === y.kind ? x.a - y.a : x.kind === 'main' ? -1 : 1));
    return own.map((link) => {
      const flags = flagsOf(link);
      if (flags.includes('moved')) moved.add(link);
      return linkedRow(link, flags, { sides, cohesion });
    });
  });
  const inPlace = links.filter((link) => link.kind === 'main' && !moved.has(link));
  return placeDropped(rowsOfB, { outline: sides.a, links, inPlace, blocks });
}

function flagger(links: readonly Link[], { a, b }: Sides, relation: Relation): (link: Link) => RowFlag[] {
  const placeFlags = readPlaces(links, { a, b }, relation);
  const countA = new Array<number>(a.sentences.length).fill(0);
  const countB = new Array<number>(b.sentences.length).fill(0);
  for (const link of links) {
    countA[link.a] = (countA[link.a] ?? 0) + 1;
    countB[link.b] = (countB[link.b] ?? 0) + 1;
  }
  return (link) => {
    const flags = placeFlags(link);
    if ((countA[link.a] ?? 0) > 1) flags.push('split');
    if ((countB[link.b] ?? 0) > 1) flags.push('merged');
    return flags;
  };
}

function linkedRow(link: Link, flags: RowFlag[], { sides, cohesion }: { sides: Sides; cohesion: Cohesion }): Row {
  const a = sides.a.sentences[link.a] as Sentence;
  const b = sides.b.sentences[link.b] as Sentence;
  const row = { flags, a: a.span, b: b.span, ...framed(b.frame) };
  if (link.grade === 'verbatim') return { class: 'verbatim', score: 1, ...row };
  if (link.grade === 'retold') return { class: 'retold', score: rounded(link.likeness), ...row };
  const pieces = diffTexts(a.span.text, b.span.text, cohesion);
  return { class: 'reworded', score: rounded(link.likeness), ...row, pieces };
}

const rounded = (likeness: number): number => Math.round(likeness * 1000) / 1000;
