/** Extension of a report's original file in the site, chosen so that no browser runs it. */
import { extensionOf } from './file-name.ts';
import type { Source, SourceFormat } from './report.ts';

/** Appended to the extension of a file that a browser might run. Every system offers such a file for saving. */
export const ADDED = '.bin';

/** Formats with a signature in their first bytes: no browser treats them as a page, whatever type a server sends. */
const CLOSED: ReadonlySet<SourceFormat> = new Set(['docx', 'doc', 'wps', 'rtf', 'odt', 'pdf', 'ofd']);
const CLOSED_ENDINGS = /^\.(?:docx|doc|wps|rtf|odt|pdf|ofd)$/;

/**
 * The extension of the original in the site: that of the file, with another appended if a browser might run the file because of
 * its name, or because of its first words, where the server sends no type.
 *
 * `总结.docx` → .docx, `总结.txt` → .txt, `总结.html` → .html.bin, a saved page named `总结.doc` → .doc.bin, `总结.md` → .md.txt
 */
export function keptExtension({ file, format }: Pick<Source, 'file' | 'format'>): string {
  const extension = extensionOf(file);
  if (extension === '.txt') return extension;
  if (extension === '.md' && format === 'md') return `${extension}.txt`;
  return CLOSED.has(format) && CLOSED_ENDINGS.test(extension) ? extension : `${extension}${ADDED}`;
}
