/** A report as a Word document, laid out as an official one (GB/T 9704). Part of `wenmai-docx.js`. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportSheet, SheetParagraph, SheetRun, SheetTable } from '../kit/report-sheet.ts';
import { A4, face, pageNumbers } from './parts.ts';

/** Half points: 二号, 三号, 四号, 五号. */
const SIZES = { title: 44, text: 32, table: 28, small: 21 };
/** Twentieths of a point: two characters of 三号. */
const INDENT = 640;
/** The text's field of 156 × 225 mm, with 22 lines a page. */
const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 };
const LINE = { line: 579, lineRule: LineRuleType.EXACT };

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
/** 一、 in 黑体, （一） in 楷体, the others in bold 仿宋. */
const HEADING_RUNS = [{ font: face('黑体') }, { font: face('楷体') }];
const LOWER = { font: face('仿宋'), bold: true };
/** Word's own styles of headings are blue. */
const HEADING_STYLE = { run: { color: '000000', size: SIZES.text, bold: false } };

/** The file's bytes. */
export function reportDocument({ title, blocks, citation }: ReportSheet): Promise<Blob> {
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { after: 600 },
      children: [new TextRun({ text: title, size: SIZES.title, font: face('方正小标宋简体') })],
    }),
    ...blocks.map((block) => (block.kind === 'table' ? tableOf(block) : paragraphOf(block))),
    new Paragraph({ spacing: { before: 600 }, children: [new TextRun({ text: citation, size: SIZES.small })] }),
  ];
  const run = { font: face('仿宋'), size: SIZES.text, language: { eastAsia: 'zh-CN' } };
  const styles = { document: { run }, title: HEADING_STYLE, heading1: HEADING_STYLE, heading2: HEADING_STYLE };
  return Packer.toBlob(
    new Document({
      ...{ title, creator: '文脉' },
      styles: { default: { ...styles, heading3: HEADING_STYLE, heading4: HEADING_STYLE } },
      sections: [
        {
          properties: { page: { size: A4, margin: MARGIN } },
          footers: { default: pageNumbers() },
          children,
        },
      ],
    }),
  );
}

function paragraphOf({ kind, level, runs }: SheetParagraph): Paragraph {
  const children = runs.map((run) => runOf(run, kind, level));
  return new Paragraph({ spacing: LINE, ...layoutOf(kind, level), children });
}

function layoutOf(kind: SheetParagraph['kind'], level: number): IParagraphOptions {
  const indent = { firstLine: INDENT };
  if (kind === 'heading') return { heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_4, indent };
  if (kind === 'centred') return { alignment: AlignmentType.CENTER };
  if (kind === 'margin') return {};
  if (kind === 'closing') return { alignment: AlignmentType.RIGHT };
  return { alignment: AlignmentType.BOTH, indent: kind === 'quote' ? { left: INDENT, ...indent } : indent };
}

function runOf({ text, lead }: SheetRun, kind: SheetParagraph['kind'], level: number): TextRun {
  const size = SIZES.text;
  if (kind === 'heading' || lead) return new TextRun({ text, size, ...(HEADING_RUNS[level - 1] ?? LOWER) });
  return new TextRun({ text, size, ...((kind === 'centred' || kind === 'quote') && { font: face('楷体') }) });
}

function tableOf({ rows }: SheetTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text) =>
              new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, size: SIZES.table })] })] }),
          ),
        }),
    ),
  });
}
