/** Counts the kept characters of each report. */
import type { Piece, Row, RowClass, Span, Totals } from './comparison.ts';

type Side = 'a' | 'b';

const SPACE = /\s/u;

/**
 * Counts the characters of the rows by class. A sentence with several rows counts once: as verbatim if one row is, else every
 * character that any of its rows kept counts as kept.
 */
export function countTotals(rows: readonly Row[]): Totals {
  const a = countSide(rows, 'a');
  const b = countSide(rows, 'b');
  return {
    a: {
      characters: a.characters,
      verbatim: a.verbatim,
      kept: a.kept,
      deleted: a.changed,
      retold: a.retold,
      dropped: a.alone,
    },
    b: {
      characters: b.characters,
      verbatim: b.verbatim,
      kept: b.kept,
      inserted: b.changed,
      retold: b.retold,
      new: b.alone,
    },
  };
}

/** A sentence of one side with the result of its rows. */
interface Counted {
  text: string;
  classes: Set<RowClass>;
  /** 1 for each UTF-16 unit that was kept; absent where none was. */
  kept?: Uint8Array;
}

function countSide(rows: readonly Row[], side: Side) {
  const counts = { characters: 0, verbatim: 0, kept: 0, changed: 0, retold: 0, alone: 0 };
  for (const { text, classes, kept } of sentencesOf(rows, side)) {
    const isReworded = classes.has('reworded') && !classes.has('verbatim');
    let characters = 0;
    let keptCharacters = 0;
    for (let offset = 0; offset < text.length; offset += 1) {
      if (isPassedOver(text, offset)) continue;
      characters += 1;
      if (kept !== undefined) keptCharacters += kept[offset] as number;
    }
    counts.characters += characters;
    if (isReworded) {
      counts.kept += keptCharacters;
      counts.changed += characters - keptCharacters;
    } else counts[classes.has('verbatim') ? 'verbatim' : classes.has('retold') ? 'retold' : 'alone'] += characters;
  }
  return counts;
}

/** White space, and the second half of a character beyond U+FFFF. */
function isPassedOver(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code >= 0x3001 && code < 0xd800) return false;
  const isSecond = code >= 0xdc00 && code < 0xe000 && /^[\ud800-\udbff]$/.test(text.charAt(offset - 1));
  return isSecond || SPACE.test(text.charAt(offset));
}

function sentencesOf(rows: readonly Row[], side: Side): Iterable<Counted> {
  const sentences = new Map<string, Counted>();
  for (const row of rows) {
    const span = row[side];
    if (span === undefined) continue;
    const key = keyOf(span);
    const sentence: Counted = sentences.get(key) ?? {
      text: span.text,
      classes: new Set(),
    };
    sentences.set(key, sentence);
    sentence.classes.add(row.class);
    if (row.pieces === undefined) continue;
    sentence.kept ??= new Uint8Array(span.text.length);
    markKept(sentence.kept, row.pieces, side);
  }
  return sentences.values();
}

const keyOf = ({ paragraph, start }: Span): string => `${paragraph} ${start}`;

function markKept(kept: Uint8Array, pieces: readonly Piece[], side: Side): void {
  let offset = 0;
  for (const piece of pieces) {
    const end = offset + piece[side].length;
    if (piece.type === 'kept') kept.fill(1, offset, end);
    offset = end;
  }
}
