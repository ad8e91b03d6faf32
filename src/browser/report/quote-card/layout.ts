/** Where everything of a quote card stands: the letterhead, the words, a stroke, the source. Pure but for the measure. */
import { balanceLines, fillLines, type Measure } from '../../../core/text/line-breaking.ts';

export interface QuoteCard {
  archive: string;
  /** Of the quotation, one a paragraph. */
  paragraphs: readonly string[];
  /** 《云河县档案馆2022年工作总结》 */
  title: string;
  /** 云河县档案馆，2022 年，第 12 段 */
  details: string;
}

export interface PlacedLine {
  text: string;
  /** The baseline, from the top. */
  y: number;
  style: 'head' | 'words' | 'title' | 'details';
  size: number;
  /** Spread to the full width: every line of running text but a paragraph's last. */
  spread: boolean;
}

export interface PlacedCard {
  height: number;
  lines: PlacedLine[];
  /** Where the two rules of the letterhead and the stroke over the source stand. */
  rules: [number, number];
  stroke: number;
}

export const CARD_WIDTH = 1080;
export const CARD_MARGIN = 96;
export const TEXT_WIDTH = CARD_WIDTH - 2 * CARD_MARGIN;

const LEAST_HEIGHT = 810;
const RULES: [number, number] = [84, 172];
const LEADING = 1.75;
/** Few words are set large; 200 of them still fit a phone's screen. */
const SIZES = [
  { upTo: 40, size: 60 },
  { upTo: 90, size: 52 },
  { upTo: 140, size: 46 },
  { upTo: Number.POSITIVE_INFINITY, size: 42 },
];
const HEAD_SIZE = 34;
const TITLE_SIZE = 32;
const DETAILS_SIZE = 28;

/** `measure` gives the width at a size of one pixel. */
export function placeCard(card: QuoteCard, measure: (style: PlacedLine['style']) => Measure): PlacedCard {
  const { archive, paragraphs, title, details } = card;
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const size = SIZES.find(({ upTo }) => length <= upTo)?.size ?? 0;
  const below: PlacedLine[] = [];
  const words = linesOf(paragraphs, size, measure('words'));
  const source = [
    ...balanceLines(title, TEXT_WIDTH / TITLE_SIZE, measure('title')).map(
      (text) => ({ text, style: 'title', size: TITLE_SIZE }) as const,
    ),
    ...fillLines(details, TEXT_WIDTH / DETAILS_SIZE, measure('details')).map(
      (text) => ({ text, style: 'details', size: DETAILS_SIZE }) as const,
    ),
  ];
  const gap = size * 0.4;
  const wordsHeight = words.length * size * LEADING + (paragraphs.length - 1) * gap;
  const sourceHeight = source.reduce((sum, line) => sum + line.size * LEADING, 0) + 120;
  const height = Math.max(LEAST_HEIGHT, Math.ceil(RULES[1] + 96 + wordsHeight + 64 + sourceHeight));

  // A short quotation stands in the middle of the room that is left.
  let y = RULES[1] + 48 + (height - sourceHeight - RULES[1] - 48 - wordsHeight) / 2;
  for (const { text, ends } of words) {
    below.push({ text, y: y + size * 1.2, style: 'words', size, spread: !ends });
    y += size * LEADING + (ends ? gap : 0);
  }
  y = height - sourceHeight;
  const stroke = y;
  y += 40;
  for (const line of source) {
    below.push({ ...line, y: y + line.size * 1.2, spread: false });
    y += line.size * LEADING;
  }
  const head: PlacedLine = { text: archive, y: RULES[0] + 57, style: 'head', size: HEAD_SIZE, spread: false };
  return { height, lines: [head, ...below], rules: RULES, stroke };
}

function linesOf(paragraphs: readonly string[], size: number, measure: Measure): { text: string; ends: boolean }[] {
  return paragraphs.flatMap((paragraph) => {
    const lines = fillLines(paragraph, TEXT_WIDTH / size, measure);
    return lines.map((text, index) => ({ text, ends: index === lines.length - 1 }));
  });
}
