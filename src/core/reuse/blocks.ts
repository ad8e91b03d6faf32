/** Joins sentences that were reused together into one mark. */
import type { Span } from '../text/span.ts';
import type { Reference, ReuseMark } from './reuse-mark.ts';

/** Most UTF-16 units between two sentences of a block, enough for numbering: 二是, （三）. */
const GAP = 8;

/** Joins neighbouring sentences whose sources are adjacent in the same other reports. Linear. */
export function joinBlocks(marks: readonly ReuseMark[]): ReuseMark[] {
  const joined: ReuseMark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last === undefined || !goOn(last, mark)) joined.push(mark);
    else joined[joined.length - 1] = join(last, mark);
  }
  return joined;
}

function goOn(a: ReuseMark, b: ReuseMark): boolean {
  if (a.kind !== b.kind || a.formula !== b.formula || !follows(a, b)) return false;
  if (a.counts === undefined || b.counts === undefined || a.references.length !== b.references.length) return false;
  const { earlier, same, later } = a.counts;
  if (earlier !== b.counts.earlier || same !== b.counts.same || later !== b.counts.later) return false;
  return a.references.every((reference, index) => goesOn(reference, b.references[index]));
}

function goesOn(a: Reference, b: Reference | undefined): boolean {
  const verbatim = a.likeness === 1 && b?.likeness === 1;
  return verbatim && a.relation === b.relation && a.report === b.report && follows(a, b);
}

interface ParagraphSpan extends Span {
  paragraph: string;
}

function follows(a: ParagraphSpan, b: ParagraphSpan): boolean {
  return a.paragraph === b.paragraph && b.start >= a.end && b.start - a.end <= GAP;
}

function join(a: ReuseMark, b: ReuseMark): ReuseMark {
  const references = a.references.map((reference, index) => ({
    ...reference,
    end: b.references[index]?.end ?? reference.end,
  }));
  return { ...a, end: b.end, references };
}
