/** Parts that Word documents have in common. */
import {
  AlignmentType,
  Footer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ListSheet } from '../kit/list-sheet.ts';

/** Twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };

export const face = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });

/** `— 1 —` */
export const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** A table whose head returns on every page; `room` is its width in twentieths of a point, `size` of its type in half points. */
export function plainTable({ columns, rows }: Pick<ListSheet, 'columns' | 'rows'>, room: number, size?: number): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((room * share) / shares));
  const row = (cells: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({
      ...{ tableHeader, cantSplit: true },
      children: cells.map((text, column) => {
        const run = new TextRun({ text, ...(size && { size }), ...(tableHeader && { font: face('黑体') }) });
        const alignment = columns[column]?.number ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ alignment, children: [run] })],
        });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
