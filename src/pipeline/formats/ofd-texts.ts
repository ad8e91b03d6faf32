/** The text objects of an .ofd page as pieces: where each begins, which way it runs, how far. */
import type { XmlElement as Element } from '../../core/docx/xml-tree.ts';
import { numbersIn, objectsIn } from './ofd-objects.ts';
import type { Sheet } from './ofd-paths.ts';
import type { Matrix } from './pages/matrix.ts';
import type { RawPiece } from './pages/raw-piece.ts';
import { attributeOf, childrenOf } from './xml.ts';

export function textsOf(root: Element, sheet: Sheet, units: ReadonlyMap<string, Element>): RawPiece[] {
  return objectsIn(root, 'TextObject', units).flatMap(({ object, matrix }) =>
    childrenOf(object, 'TextCode').flatMap((code) => pieceOf(object, code, { sheet, matrix })),
  );
}

/** `y` is measured from the page's upper edge; pieces count it from the lower one. */
function pieceOf(object: Element, code: Element, { sheet, matrix }: { sheet: Sheet; matrix: Matrix }): RawPiece[] {
  const text = (code.textContent ?? '').replace(/[\r\n\t]+/g, '');
  if (text.trim() === '') return [];
  const [, , , boxHeight = 0] = numbersIn(attributeOf(object, 'Boundary') ?? '');
  const written = Number(attributeOf(object, 'Size'));
  const size = written > 0 ? written : boxHeight;
  const [a, b, c, d, e, f] = matrix;
  const [x, y] = [Number(attributeOf(code, 'X') ?? 0) || 0, Number(attributeOf(code, 'Y') ?? 0) || 0];
  const { direction, length } = runOf(object, code, text, size);
  const [ux, uy] = [Math.cos(direction), Math.sin(direction)];
  const [dx, dy] = [a * ux + c * uy, b * ux + d * uy];
  return [
    {
      page: sheet.page,
      text,
      x: a * x + c * y + e,
      y: sheet.height - (b * x + d * y + f),
      angle: (-Math.atan2(dy, dx) * 180) / Math.PI,
      length: length * Math.hypot(dx, dy),
      size: size * Math.hypot(c, d),
    },
  ];
}

/** Which way a text runs, in radians from the right downwards, and how far. */
function runOf(object: Element, code: Element, text: string, size: number): { direction: number; length: number } {
  const characters = [...text];
  const last = characters.at(-1) ?? '';
  const across = advance(attributeOf(code, 'DeltaX') ?? '', characters.length - 1);
  const down = advance(attributeOf(code, 'DeltaY') ?? '', characters.length - 1);
  const quarters = Number(attributeOf(object, 'ReadDirection') ?? 0) / 90 || 0;
  const isDown = quarters === 0 && Math.abs(down ?? 0) > Math.abs(across ?? 0) * 2 && Math.abs(down ?? 0) > size / 2;
  const run = (isDown || quarters % 2 !== 0 ? (down ?? across) : across) ?? widthOf(text.slice(0, -last.length), size);
  return { direction: ((isDown ? 1 : quarters) * Math.PI) / 2, length: Math.abs(run) + widthOf(last, size) };
}

/** Distances between characters: `4.2 4.2 2.1`, where `g 3 4.2` stands for three times 4.2. */
function advance(deltas: string, count: number): number | undefined {
  const words = deltas.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  let sum = 0;
  let read = 0;
  for (let index = 0; index < words.length && read < count; index++) {
    const isRun = words[index] === 'g';
    const times = isRun ? Math.min(Number(words[index + 1] ?? 0) || 0, count - read) : 1;
    sum += times * (Number(words[isRun ? index + 2 : index]) || 0);
    read += times;
    if (isRun) index += 2;
  }
  return sum;
}

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? size / 2 : size), 0);
}
