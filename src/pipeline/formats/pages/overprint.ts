/** Text that is drawn twice to make it bolder, or to cast a shadow: each character is read once. */
import type { Piece } from './row.ts';

/** The same character within this part of its own width (and of its height) of one already drawn is that one again. */
const SAME_PLACE = 0.3;
/** Cells of the grid in which characters are looked up, in characters' heights. */
const GRID = 1;
/** Places of one character that a cell keeps; a legible one has a few. Text set into no width at all would be compared pair by pair. */
const MOST_IN_CELL = 16;

/** The pieces of one page and turn without what was drawn before; a piece that is overprinted in part is split. */
export function withoutOverprint(pieces: readonly Piece[]): Piece[] {
  const drawn = new Map<string, Place[]>();
  return pieces.flatMap((piece) => splitAt(piece, (place) => isDrawn(drawn, place)));
}

export interface Place {
  character: string;
  left: number;
  width: number;
  y: number;
  size: number;
}

/** The piece without the characters that `isAgain` names. */
function splitAt(piece: Piece, isAgain: (place: Place) => boolean): Piece[] {
  const kept: Piece[] = [];
  let open: Piece | undefined;
  for (const place of placesOf(piece)) {
    const { character, left, width } = place;
    if (character.trim() !== '' && isAgain(place)) open = undefined;
    else if (open) {
      open.text += character;
      open.right = left + width;
    } else {
      open = { ...piece, text: character, left, right: left + width };
      kept.push(open);
    }
  }
  const [only] = kept;
  return kept.length === 1 && only?.text === piece.text ? [piece] : kept;
}

function isDrawn(drawn: Map<string, Place[]>, place: Place): boolean {
  const { character, left, width, y, size } = place;
  const step = size * GRID || 1;
  const [column, row] = [Math.round(left / step), Math.round(y / step)];
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const near = drawn.get(`${character} ${column + dx} ${row + dy}`) ?? [];
      const again = near.some(
        (other) =>
          Math.abs(other.left - left) < Math.max(width, other.width) * SAME_PLACE &&
          Math.abs(other.y - y) < size * SAME_PLACE &&
          Math.abs(other.size - size) < size * SAME_PLACE,
      );
      if (again) return true;
    }
  }
  const key = `${character} ${column} ${row}`;
  const cell = drawn.get(key);
  if (cell === undefined) drawn.set(key, [place]);
  else if (cell.length < MOST_IN_CELL) cell.push(place);
  return false;
}

/** Where each character of a piece stands: its width shared out, half as much to ASCII as to others. */
export function placesOf({ text, left, right, y, size }: Piece): Place[] {
  const characters = [...text];
  const weights = characters.map((character) => (character < '\u2000' ? 1 : 2));
  const unit =
    (right - left) /
    Math.max(
      1,
      weights.reduce((sum, weight) => sum + weight, 0),
    );
  let at = left;
  return characters.map((character, index) => {
    const width = unit * (weights[index] ?? 1);
    const place = { character, left: at, width, y, size };
    at += width;
    return place;
  });
}
