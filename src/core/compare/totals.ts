/** How many characters of each report were kept. */
import type { Row, RowClass, Span, Totals } from './comparison.ts';

type Side = 'a' | 'b';

const SPACE = /\s/u;

/**
 * Counts the characters of the rows by class. A sentence with several rows counts once: as verbatim if one row says so, else
 * what any of its rows kept is kept.
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

/** A sentence of one side with what its rows say of it. */
interface Counted {
  text: string;
  classes: Set<RowClass>;
  /** 1 for each UTF-16 unit that was kept. */
  kept: Uint8Array;
}

function countSide(rows: readonly Row[], side: Side) {
  const counts = { characters: 0, verbatim: 0, kept: 0, changed: 0, retold: 0, alone: 0 };
  for (const { text, classes, kept } of sentencesOf(rows, side)) {
    let offset = 0;
    for (const character of text) {
      if (!SPACE.test(character)) {
        counts.characters += 1;
        if (classes.has('verbatim')) counts.verbatim += 1;
        else if (classes.has('retold') && !classes.has('reworded')) counts.retold += 1;
        else if (!classes.has('reworded')) counts.alone += 1;
        else if (kept[offset]) counts.kept += 1;
        else counts.changed += 1;
      }
      offset += character.length;
    }
  }
  return counts;
}

function sentencesOf(rows: readonly Row[], side: Side): Iterable<Counted> {
  const sentences = new Map<string, Counted>();
  for (const row of rows) {
    const span = row[side];
    if (span === undefined) continue;
    const key = keyOf(span);
    const sentence = sentences.get(key) ?? {
      text: span.text,
      classes: new Set(),
      kept: new Uint8Array(span.text.length),
    };
    sentences.set(key, sentence);
    sentence.classes.add(row.class);
    markKept(sentence.kept, row, side);
  }
  return sentences.values();
}

const keyOf = ({ paragraph, start }: Span): string => `${paragraph} ${start}`;

function markKept(kept: Uint8Array, row: Row, side: Side): void {
  let offset = 0;
  for (const piece of row.pieces ?? []) {
    const end = offset + piece[side].length;
    if (piece.type === 'kept') kept.fill(1, offset, end);
    offset = end;
  }
}
