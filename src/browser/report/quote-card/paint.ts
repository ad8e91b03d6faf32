/** Paints a placed card on a canvas, in the system's own fonts and the colours of day. */
import { PICTURE_COLOURS as COLOURS } from '../../../core/picture-colours.ts';
import type { Measure } from '../../../core/text/line-breaking.ts';
import { CARD_MARGIN, CARD_WIDTH, type PlacedLine, placeCard, type QuoteCard, TEXT_WIDTH } from './layout.ts';

type Style = PlacedLine['style'];

const LOOKS: Readonly<Record<Style, { face: string; weight: string; colour: string }>> = {
  head: { face: '--face-title', weight: '600', colour: COLOURS.accent },
  words: { face: '--face-song', weight: '400', colour: COLOURS.ink },
  title: { face: '--face-song', weight: '600', colour: COLOURS.ink },
  details: { face: '--face-kai', weight: '400', colour: COLOURS['ink-soft'] },
};
/** Characters are measured at this size, where rounding does not count. */
const MEASURED = 100;
/** A line that lacks more than this is not spread: its characters would stand apart. */
const MOST_SPREAD = 0.12;

export function paintCard(canvas: HTMLCanvasElement, card: QuoteCard): void {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas to draw on.');
  const measures = (style: Style): Measure => {
    const widths = new Map<string, number>();
    return (text) => {
      const known = widths.get(text);
      if (known !== undefined) return known;
      context.font = fontOf(style, MEASURED);
      const width = context.measureText(text).width / MEASURED;
      widths.set(text, width);
      return width;
    };
  };
  const { height, lines, rules, stroke } = placeCard(card, measures);
  canvas.width = CARD_WIDTH;
  canvas.height = height;
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, CARD_WIDTH, height);
  context.fillStyle = COLOURS['accent-line'];
  for (const y of rules) context.fillRect(CARD_MARGIN, y, TEXT_WIDTH, 2);
  context.fillStyle = COLOURS.accent;
  context.fillRect(CARD_MARGIN, stroke, 64, 4);
  for (const line of lines) paintLine(context, line);
}

function paintLine(context: CanvasRenderingContext2D, { text, y, style, size, spread }: PlacedLine): void {
  context.font = fontOf(style, size);
  context.fillStyle = LOOKS[style].colour;
  const width = context.measureText(text).width;
  if (style === 'head') {
    const narrowed = Math.min(width, TEXT_WIDTH);
    context.fillText(text, (CARD_WIDTH - narrowed) / 2, y, TEXT_WIDTH);
    return;
  }
  const characters = [...text];
  const gap = (TEXT_WIDTH - width) / (characters.length - 1);
  // A mark drawn apart from its letter would lose it.
  if (!spread || gap > size * MOST_SPREAD || /\p{M}/u.test(text)) {
    context.fillText(text, CARD_MARGIN, y);
    return;
  }
  let before = '';
  for (const [index, character] of characters.entries()) {
    context.fillText(character, CARD_MARGIN + context.measureText(before).width + gap * index, y);
    before += character;
  }
}

function fontOf(style: Style, size: number): string {
  const { face, weight } = LOOKS[style];
  const family = getComputedStyle(document.documentElement).getPropertyValue(face).trim();
  return `${weight} ${size}px ${family === '' ? 'serif' : family}`;
}
