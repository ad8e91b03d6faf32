/** A list of reports as a Word document: a table whose head returns on every page. Part of `wenmai-docx.js`. */
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ListSheet } from '../kit/list-sheet.ts';
import { A4, face, pageNumbers } from './parts.ts';

/** Half points: 三号, 五号. */
const SIZES = { title: 32, text: 21 };
/** Twentieths of a point. */
const MARGIN = 850;
const ROOM = A4.width - 2 * MARGIN;

/** The file's bytes. */
export function listDocument({ title, gist, columns, rows }: ListSheet): Promise<Blob> {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((ROOM * share) / shares));
  const row = (cells: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({
      ...{ tableHeader, cantSplit: true },
      children: cells.map((text, column) => {
        const run = new TextRun({ text, ...(tableHeader && { font: face('黑体') }) });
        const alignment = columns[column]?.number ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ alignment, children: [run] })],
        });
      }),
    });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: ROOM, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
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
