/** A passage of a report's text: a selection, or a whole paragraph. */

/** A part of one paragraph; offsets are UTF-16 indices into the paragraph's text. */
interface PassagePart {
  /** Anchor of the paragraph: `p12`. */
  paragraph: string;
  start: number;
  end: number;
  text: string;
}

/** At least one part, in reading order. */
export type Passage = readonly [PassagePart, ...PassagePart[]];

/** The paragraphs of a report; its title line is one. */
const PARAGRAPHS = 'main p[id^="p"], main h1[id^="p"]';

/** The chosen words without the white space at a part's ends; undefined when the range holds no word of the report. */
export function readPassage(range: Range): Passage | undefined {
  if (range.collapsed) return undefined;
  const parts = paragraphsIn(range).flatMap((paragraph) => partOf(paragraph, range) ?? []);
  const [first, ...rest] = parts;
  return first && [first, ...rest];
}

/** A paragraph as a whole. */
export function wholeParagraph(paragraph: Element): Passage | undefined {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return readPassage(range);
}

/** The paragraph in which a range ends. */
export function lastParagraph(range: Range): Element | undefined {
  return paragraphsIn(range).pop();
}

/** 第一段的话。⏎第二段的话。 */
export const textOf = (passage: Passage): string => passage.map(({ text }) => text).join('\n');

function paragraphsIn(range: Range): Element[] {
  return [...document.querySelectorAll(PARAGRAPHS)].filter((paragraph) => partOf(paragraph, range) !== undefined);
}

function partOf(paragraph: Element, range: Range): PassagePart | undefined {
  if (!range.intersectsNode(paragraph)) return undefined;
  const text = paragraph.textContent ?? '';
  const from = paragraph.contains(range.startContainer)
    ? offsetIn(paragraph, range.startContainer, range.startOffset)
    : 0;
  const to = paragraph.contains(range.endContainer)
    ? offsetIn(paragraph, range.endContainer, range.endOffset)
    : text.length;
  const chosen = text.slice(from, to);
  const start = from + (chosen.length - chosen.trimStart().length);
  const words = chosen.trim();
  return words === '' ? undefined : { paragraph: paragraph.id, start, end: start + words.length, text: words };
}

/** How many characters of the paragraph stand before a boundary. */
function offsetIn(paragraph: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return before.toString().length;
}
