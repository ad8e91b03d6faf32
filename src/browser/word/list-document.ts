/** A list of reports as a Word document: a table whose head returns on every page. Part of `wenmai-docx.js`. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { ListSheet } from '../kit/list-sheet.ts';
import { A4, face, pageNumbers, plainTable } from './parts.ts';

/** Half points: 三号, 五号. */
const SIZES = { title: 32, text: 21 };
/** Twentieths of a point. */
const MARGIN = 850;
const ROOM = A4.width - 2 * MARGIN;

/** The file's bytes. */
export function listDocument({ title, gist, columns, rows }: ListSheet): Promise<Blob> {
  const table = plainTable({ columns, rows }, ROOM);
  const run = { font: face('宋体'), size: SIZES.text, language: { eastAsia: 'zh-CN' } };
  const head = new TextRun({ text: title, size: SIZES.title, bold: true, font: face('黑体') });
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  return Packer.toBlob(
    new Document({
      ...{ title, creator: '文脉' },
      styles: { default: { document: { run } } },
      sections: [
        {
          properties: { page: { size: A4, margin } },
          footers: { default: pageNumbers() },
          children: [
            new Paragraph({ alignment: AlignmentType.CENTER, children: [head] }),
            new Paragraph({ spacing: { before: 120, after: 120 }, children: [new TextRun({ text: gist })] }),
            table,
          ],
        },
      ],
    }),
  );
}
