/** Loads the script that writes Word documents, by a classic script tag: the one way that works from a disk as well. */
import type { ExcerptSheet } from '../../core/excerpts/excerpt-sheet.ts';
import type { Sheet } from './comparison-sheet.ts';

export interface WordLibrary {
  wordDocument(sheet: Sheet): Promise<Blob>;
  excerptDocument(sheet: ExcerptSheet): Promise<Blob>;
}

declare global {
  var wenmaiDocx: WordLibrary | undefined;
}

/** The script lies at the archive's root, as this page does. */
const FILE = 'wenmai-docx.js';

/** Rejects with a message for the reader when the script is missing. */
export async function loadWordLibrary(): Promise<WordLibrary> {
  if (globalThis.wenmaiDocx === undefined) await runScript();
  if (globalThis.wenmaiDocx === undefined) throw missing();
  return globalThis.wenmaiDocx;
}

function runScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = FILE;
    script.onload = () => resolve();
    script.onerror = () => reject(missing());
    document.head.append(script);
  });
}

const missing = (): Error => new Error(`程序文件 ${FILE} 没有载入，不能生成 Word 文件。请重新复制或重新生成整个网站。`);
