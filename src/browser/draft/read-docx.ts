/**
 * Reads the words of a Word document: a script of its own (`read-docx.js`), loaded when such a file is dropped.
 *
 * Its exports are the global's properties.
 */
import { unzipSync } from 'fflate';

const BODY = 'word/document.xml';
/** A report's document.xml is 1 MB at most; a packed file of nothing but spaces could fill the memory. */
const MOST_BYTES = 40 * 1024 * 1024;

/** The paragraphs of the body, a line each, table cells among them; what was deleted in tracking is left out. */
export function readDocx(bytes: Uint8Array): string {
  const body = unpack(bytes);
  const document = new DOMParser().parseFromString(new TextDecoder().decode(body), 'application/xml');
  if (document.querySelector('parsererror') !== null) throw new Error('这个 Word 文件已损坏，读不出文字。');
  return [...document.getElementsByTagName('w:p')].map(textOf).join('\n');
}

function unpack(bytes: Uint8Array): Uint8Array {
  let tooLarge = false;
  const isBody = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (name !== BODY) return false;
    tooLarge = originalSize > MOST_BYTES;
    return !tooLarge;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: isBody });
  } catch (error) {
    throw new Error('这不是 .docx 文件，或已损坏。老式的 .doc 请另存为 .docx，或复制文字再粘贴。', { cause: error });
  }
  if (tooLarge) throw new Error('这个 Word 文件展开后过大，没有读取。');
  const body = files[BODY];
  if (body === undefined) throw new Error('这个文件里没有 Word 正文。');
  return body;
}

/** A paragraph inside another, in a text box, is a line of its own. */
function textOf(paragraph: Element): string {
  const parts: string[] = [];
  const visit = (node: Element): void => {
    if (node.nodeName === 'w:del' || node.nodeName === 'w:moveFrom') return;
    if (node.nodeName === 'w:t') parts.push(node.textContent ?? '');
    else if (node.nodeName === 'w:tab') parts.push('　');
    else if (node.nodeName === 'w:br' || node.nodeName === 'w:cr') parts.push('\n');
    else for (const child of node.children) if (child.nodeName !== 'w:p') visit(child);
  };
  for (const child of paragraph.children) if (child.nodeName !== 'w:p') visit(child);
  return parts.join('');
}
