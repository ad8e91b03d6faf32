/** Takes a whole report away: as text with its source, and as a Word document. Part of `report-export.js`. */
import { messageOf } from '../../../core/message-of.ts';
import { copyAndTell } from '../../kit/clipboard.ts';
import { fileNameOf, saveBlob } from '../../kit/download.ts';
import { type ReportSheet, sheetToText } from '../../kit/report-sheet.ts';
import { announce } from '../../kit/toast.ts';
import { loadWordLibrary } from '../../kit/word-library.ts';
import { formatNumber } from '../../kit/words.ts';
import { readReport } from './read-report.ts';

/** Exports of the script. */
export interface ReportExport {
  copyReport(): Promise<void>;
  saveReport(): Promise<void>;
}

function sheet(): ReportSheet {
  const citation = document.querySelector<HTMLElement>('[data-copy]')?.dataset.copy ?? '';
  return readReport(document.querySelector('main') ?? document, citation);
}

export function copyReport(): Promise<void> {
  const report = sheet();
  return copyAndTell(sheetToText(report), `已复制全文 ${formatNumber(report.blocks.length)} 段和出处`);
}

export async function saveReport(): Promise<void> {
  const report = sheet();
  announce('正在生成 Word 文件');
  try {
    const { reportDocument } = await loadWordLibrary();
    saveBlob(fileNameOf('全文', report.title, 'docx'), await reportDocument(report));
  } catch (error) {
    announce(messageOf(error));
  }
}
