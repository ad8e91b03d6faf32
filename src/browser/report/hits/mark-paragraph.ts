/** Puts marks round hits in a paragraph, and takes them away, without changing a character of it. */
import type { Match } from '../../../core/phrase/match.ts';
import { mark } from '../../kit/marked-text.ts';
import { segmentsOf } from './segments.ts';

/** The marks of each hit: more than one where it runs through other elements or meets another hit. */
export function markParagraph(paragraph: Element, hits: readonly Match[]): HTMLElement[][] {
  const marks: HTMLElement[][] = hits.map(() => []);
  for (const segment of segmentsOf(hits)) {
    const wording = hits[segment.hits[0] as number]?.wording ?? 0;
    for (const piece of cutOut(paragraph, segment.start, segment.end)) {
      const element = mark('', wording);
      piece.replaceWith(element);
      element.append(piece);
      for (const hit of segment.hits) marks[hit]?.push(element);
    }
  }
  return marks;
}

export function unmark(marks: Iterable<HTMLElement>): void {
  const parents = new Set<Node>();
  for (const element of marks) {
    if (element.parentNode === null) continue;
    parents.add(element.parentNode);
    element.replaceWith(...element.childNodes);
  }
  for (const parent of parents) parent.normalize();
}

/** The text nodes from `start` to `end`, cut so that they hold nothing else. Offsets count the paragraph's text. */
export function cutOut(paragraph: Element, start: number, end: number): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const pieces: Text[] = [];
  let from = 0;
  for (
    let node = walker.nextNode() as Text | null;
    node !== null && from < end;
    node = walker.nextNode() as Text | null
  ) {
    const to = from + node.length;
    if (to > start) {
      let piece = node;
      if (start > from) {
        piece = node.splitText(start - from);
        walker.currentNode = piece;
      }
      if (to > end) piece.splitText(piece.length - (to - end));
      pieces.push(piece);
    }
    from = to;
  }
  return pieces;
}
