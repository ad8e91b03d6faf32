/**
 * A comparison as a Word document: a 比对表 in two columns on A4 whose head returns on every page.
 *
 * A script of its own (`wenmai-docx.js`), loaded when a document is asked for: the library is larger than all else here.
 */
import {
  AlignmentType,
  Document,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Word } from '../kit/changed-words.ts';
import type { Sheet, SheetCell, SheetTable } from '../kit/comparison-sheet.ts';
import { A4, face, pageNumbers, plainTable } from './parts.ts';

/** Widths in twentieths of a point: 180 mm in all. */
const WIDTHS = [4520, 1160, 4520];
const MARGIN = 850;
const TEXT_FACE = face('宋体');
const HEAD_FACE = face('黑体');
/** Half points: 三号, 小四, 五号. */
const SIZES = { title: 32, gist: 24, text: 21, appendix: 18 };
const ROOM = WIDTHS.reduce((sum, width) => sum + width, 0);

/** The file's bytes. */
export function wordDocument(sheet: Sheet): Promise<Blob> {
  return Packer.toBlob(documentOf(sheet));
}

function documentOf({ title, gist, heads, rows, appendices }: Sheet): Document {
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: ROOM, type: WidthType.DXA },
    columnWidths: WIDTHS,
    rows: [headRow(heads), ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) }))],
  });
  return new Document({
    title,
    creator: '文脉',
    styles: { default: { document: { run: { font: TEXT_FACE, size: SIZES.text, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: pageNumbers() },
        children: [
          centred(title, { bold: true, size: SIZES.title, font: HEAD_FACE }),
          new Paragraph({
            children: [new TextRun({ text: gist, size: SIZES.gist })],
            spacing: { before: 120, after: 120 },
          }),
          table,
          ...appendices.flatMap(appendix),
        ],
      },
    ],
  });
}

function appendix({ title, note, ...table }: SheetTable): (Paragraph | Table)[] {
  const name = new TextRun({ text: `附：${title}`, font: HEAD_FACE, size: SIZES.gist });
  return [
    new Paragraph({ keepNext: true, spacing: { before: 360, after: 60 }, children: [name] }),
    new Paragraph({
      keepNext: true,
      spacing: { after: 120 },
      children: [new TextRun({ text: note, size: SIZES.appendix, color: '555555' })],
    }),
    plainTable(table, ROOM, SIZES.appendix),
  ];
}

function headRow(heads: Sheet['heads']): TableRow {
  const children = heads.map(
    (text, column) => new TableCell({ width: widthOf(column), children: [centred(text, { font: HEAD_FACE })] }),
  );
  return new TableRow({ tableHeader: true, children });
}

function cell({ words, place, centre }: SheetCell, column: number): TableCell {
  const runs = centre
    ? words.map(({ text }, index) => new TextRun({ text, break: index === 0 ? 0 : 1 }))
    : words.map(runOf);
  if (place !== undefined) runs.unshift(new TextRun({ text: `${place}　`, color: '777777', size: 16 }));
  const alignment = centre ? AlignmentType.CENTER : AlignmentType.BOTH;
  return new TableCell({
    width: widthOf(column),
    children: [new Paragraph({ alignment, children: runs })],
  });
}

/** Struck through and underlined, as on the page; readable in black and white. */
function runOf({ type, text }: Word): TextRun {
  if (type === 'deleted') return new TextRun({ text, strike: true, color: '555555' });
  if (type === 'inserted') return new TextRun({ text, underline: {}, color: 'A3271B' });
  return new TextRun({ text });
}

const widthOf = (column: number) => ({ size: WIDTHS[column] ?? 0, type: WidthType.DXA });

const centred = (text: string, options: IRunOptions): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...options })] });
