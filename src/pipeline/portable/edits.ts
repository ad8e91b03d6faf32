/** Replaces the text from `start` to `end` (UTF-16 offsets into the original, `end` exclusive). */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits given in any order. Overlapping edits contradict one another and throw: this is a bug of the caller. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < done) throw new Error(`Edits overlap at offset ${edit.start}; this is a bug in wenmai.`);
    pieces.push(source.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return pieces.join('') + source.slice(done);
}
