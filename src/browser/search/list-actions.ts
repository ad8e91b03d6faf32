/** Exports of the report list: all reports found, not only the page's, with their counts. */
import { download, fileNameOf, saveBlob } from '../kit/download.ts';
import { announce } from '../kit/toast.ts';
import { loadWordLibrary } from '../kit/word-library.ts';
import { type FoundReports, reportsSheet, reportsToCsv } from './reports-sheet.ts';

const KIND = '报告清单';

export function exportReports(found: FoundReports): void {
  download(fileNameOf(KIND, found.query, 'csv'), 'text/csv;charset=utf-8', reportsToCsv(found));
}

export async function saveReports(found: FoundReports): Promise<void> {
  announce('正在生成 Word 文件');
  const { listDocument } = await loadWordLibrary();
  saveBlob(fileNameOf(KIND, found.query, 'docx'), await listDocument(reportsSheet(found)));
}
