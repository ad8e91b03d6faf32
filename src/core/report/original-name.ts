/** Under which ending a report's original file lies in the site, so that no browser runs it. */
import { extensionOf } from './file-name.ts';
import type { Source, SourceFormat } from './report.ts';

/** Put behind the real ending of a file that a browser might run; every system offers such a file for saving. */
export const ADDED = '.bin';

/** Formats whose first bytes are their own: no browser takes them for a page, whatever a server says of them. */
const CLOSED: ReadonlySet<SourceFormat> = new Set(['docx', 'doc', 'wps', 'rtf', 'odt', 'pdf', 'ofd']);
const CLOSED_ENDINGS = /^\.(?:docx|doc|wps|rtf|odt|pdf|ofd)$/;

/**
 * The ending of the original in the site: that of the file, with another behind it where a browser might run the file for its name or,
 * as servers without a type for it leave it to the browser, for its first words.
 *
 * `总结.docx` → .docx, `总结.txt` → .txt, `总结.html` → .html.bin, a saved page named `总结.doc` → .doc.bin, `总结.md` → .md.txt
 */
export function keptExtension({ file, format }: Pick<Source, 'file' | 'format'>): string {
  const extension = extensionOf(file);
  if (extension === '.txt') return extension;
  if (extension === '.md' && format === 'md') return `${extension}.txt`;
  return CLOSED.has(format) && CLOSED_ENDINGS.test(extension) ? extension : `${extension}${ADDED}`;
}
