/** Loads the script that reads Word documents, by a classic script tag: the one way that works from a disk as well. */

export interface DocxLibrary {
  /** The text of a .docx file, a paragraph a line. Throws an error with a message for the reader. */
  readDocx(bytes: Uint8Array): string;
}

declare global {
  var wenmaiReadDocx: DocxLibrary | undefined;
}

/** The script lies at the archive's root, as this page does. */
const FILE = 'read-docx.js';

/** Rejects with a message for the reader when the script is missing. */
export async function loadDocxLibrary(): Promise<DocxLibrary> {
  if (globalThis.wenmaiReadDocx === undefined) await runScript();
  if (globalThis.wenmaiReadDocx === undefined) throw missing();
  return globalThis.wenmaiReadDocx;
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

const missing = (): Error => new Error(`程序文件 ${FILE} 没有载入，读不了 Word 文件。请改为粘贴文字，或重新生成网站。`);
