/** Ways to take excerpts away, and to keep and bring back the whole notebook as a file. */

import { type ExcerptSheet, excerptSheet } from '../../core/excerpts/excerpt-sheet.ts';
import { sheetToMarkdown } from '../../core/excerpts/markdown.ts';
import { type Excerpt, mergeNotebooks, type Notebook, readNotebook } from '../../core/excerpts/notebook.ts';
import { messageOf } from '../../core/message-of.ts';
import { formatQuotation } from '../kit/cite.ts';
import { copyAndTell } from '../kit/clipboard.ts';
import { download, fileNameOf, saveBlob } from '../kit/download.ts';
import { FAULTS, type NotebookStore, today } from '../kit/excerpt-store.ts';
import { announce } from '../kit/toast.ts';
import { loadWordLibrary } from '../kit/word-library.ts';
import { formatParagraphs } from '../kit/words.ts';
import { sourceOf } from './excerpt-view.ts';

const KIND = '摘录';

const sheetOf = (excerpts: readonly Excerpt[], archive: string): ExcerptSheet =>
  excerptSheet(excerpts, { title: `${archive}${KIND}`, day: today(), sourceOf });

export function copyExcerpts(excerpts: readonly Excerpt[]): void {
  const texts = excerpts.map(({ parts, source, note }) => {
    const place = formatParagraphs(parts.map(({ paragraph }) => paragraph));
    const quotation = formatQuotation(parts.map(({ text }) => text).join('\n'), source, place);
    return note.trim() === '' ? quotation : `${quotation}\n备注：${note.trim()}`;
  });
  void copyAndTell(
    texts.join('\n\n'),
    excerpts.length === 1 ? '已复制文字和出处' : `已复制 ${excerpts.length} 条摘录和出处`,
  );
}

export function saveMarkdown(excerpts: readonly Excerpt[], archive: string): void {
  download(fileNameOf(KIND, archive, 'md'), 'text/markdown;charset=utf-8', sheetToMarkdown(sheetOf(excerpts, archive)));
}

export async function saveWord(excerpts: readonly Excerpt[], archive: string): Promise<void> {
  announce('正在生成 Word 文件');
  try {
    const { excerptDocument } = await loadWordLibrary();
    saveBlob(fileNameOf(KIND, archive, 'docx'), await excerptDocument(sheetOf(excerpts, archive)));
  } catch (error) {
    announce(messageOf(error));
  }
}

/** The stored text as it is, also where it cannot be read. */
export function saveBackup(text: string, archive: string): void {
  download(`${fileNameOf('摘录本备份', archive, '')}_${today()}.json`.replace('._', '_'), 'application/json', text);
}

/** Adds what a backup has; gives the notebook, or words for the reader. */
export async function bringBack(file: File, store: NotebookStore): Promise<Notebook | string> {
  const read = readNotebook(await file.text());
  if (read.fault === 'newer') return FAULTS.newer;
  if (read.fault !== undefined) return `“${file.name}”不是摘录本的备份，或者不完整，没有恢复。`;
  return store.change((notebook) => mergeNotebooks(notebook, read.notebook));
}
