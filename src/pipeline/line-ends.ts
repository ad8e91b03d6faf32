/**
 * Makes every line end `\n`: CR LF, CR, LF, and the rarer NEL, LS, PS, vertical tab and form feed.
 *
 * Line numbers are those of an editor: 记事本, WPS and VS Code count CR LF, CR and LF. The rarer signs are no lines to
 * them, so beside a line end (a page break before a new line) they vanish; alone inside a line they do break it, because
 * Word writes 手动换行 that way, and the lines after it then count one higher than in the editor.
 */
export function unifyLineEnds(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return plain.replace(/[\v\f\u0085\u2028\u2029]+/g, (run, offset: number) =>
    plain[offset - 1] === '\n' || plain[offset + run.length] === '\n' ? '' : '\n'.repeat(run.length),
  );
}
