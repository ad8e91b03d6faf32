/** Excerpts as a Word document: quotations in 楷体, sources, notes, and the references behind. Part of `wenmai-docx.js`. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { ExcerptSheet, SheetItem } from '../../core/excerpts/excerpt-sheet.ts';
import { A4, face } from './parts.ts';

/** Half points: 二号, 小四, 五号. */
const SIZES = { title: 44, text: 24, small: 21 };
/** Twentieths of a point: two characters of 小四. */
const INDENT = 480;
/** A4, with the margins that Word gives a new document in Chinese. */
const PAGE = { size: A4, margin: { top: 1440, bottom: 1440, left: 1800, right: 1800 } };

/** The file's bytes. */
export function excerptDocument(sheet: ExcerptSheet): Promise<Blob> {
  const { title, gist, items, references } = sheet;
  const centred = { alignment: AlignmentType.CENTER };
  const children = [
    new Paragraph({
      ...centred,
      children: [new TextRun({ text: title, size: SIZES.title, font: face('方正小标宋简体') })],
    }),
    new Paragraph({ ...centred, spacing: { after: 240 }, children: [new TextRun({ text: gist, size: SIZES.small })] }),
    ...items.flatMap(itemParagraphs),
    ...(references.length === 0 ? [] : [heading('出处')]),
    ...references.map((text, index) => small(`[${index + 1}] ${text}`)),
  ];
  const run = { font: face('宋体'), size: SIZES.text, language: { eastAsia: 'zh-CN' } };
  return Packer.toBlob(
    new Document({
      ...{ title, creator: '文脉' },
      styles: { default: { document: { run } } },
      sections: [{ properties: { page: PAGE }, children }],
    }),
  );
}

function itemParagraphs({ quotation, source, reference, note }: SheetItem): Paragraph[] {
  const quoted = quotation.map(
    (text) =>
      new Paragraph({
        indent: { firstLine: INDENT },
        children: [new TextRun({ text, font: face('楷体') })],
      }),
  );
  const place = new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: note === '' ? 240 : 0 },
    children: [
      new TextRun({ text: `——${source}`, size: SIZES.small }),
      new TextRun({ text: `[${reference}]`, size: SIZES.small, superScript: true }),
    ],
  });
  const lines = note.split('\n').filter((line) => line.trim() !== '');
  return [...quoted, place, ...lines.map((line, index) => small(index === 0 ? `备注：${line}` : line))];
}

const heading = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 360, after: 120 }, children: [new TextRun({ text, font: face('黑体') })] });

const small = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, size: SIZES.small })] });
