/** Draws share cards: boxes to outlines by satori, outlines to pixels by resvg. */
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { CARD_SIZE, type Card } from './card.ts';
import { fontName, readFont, WEIGHTS } from './fonts.ts';
import { type Faces, layOut } from './layout.ts';
import { encodeIndexed } from './png.ts';

export type DrawCard = (card: Card) => Promise<Buffer>;

/** Reads parts of the font once, for all the cards that are then drawn. Equal cards give equal bytes. */
export function openDrawing(parts: readonly string[]): DrawCard {
  const fonts: Font[] = WEIGHTS.flatMap((weight) =>
    parts.map((part) => ({
      name: fontName(part, weight),
      data: readFont(part, weight),
      weight,
      style: 'normal' as const,
    })),
  );
  const [regular, bold] = WEIGHTS.map((weight) => parts.map((part) => fontName(part, weight)).join(', '));
  const faces: Faces = { regular: regular ?? '', bold: bold ?? '' };
  return async (card) => {
    const svg = await satori(layOut(card, faces), { ...CARD_SIZE, fonts });
    const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    return encodeIndexed({ width: image.width, height: image.height, data: image.pixels }) ?? image.asPng();
  };
}
