/** A checked draft as a Word document: its own lines, kept sentences underlined, each note in small type behind its line. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import type { DraftSheet, WrittenSentence } from '../kit/draft-sheet.ts';
import { A4, face } from './parts.ts';

/** Half points: 三号, 小四, 小五. */
const SIZES = { title: 32, text: 24, note: 18 };
/** Twentieths of a point: two characters of 小四. */
const INDENT = 480;
/** A4, with the margins that Word gives a new document in Chinese. */
const PAGE = { size: A4, margin: { top: 1440, bottom: 1440, left: 1800, right: 1800 } };

/** The file's bytes. */
export function draftDocument({ title, gist, sentences }: DraftSheet): Promise<Blob> {
  const centred = { alignment: AlignmentType.CENTER };
  const children = [
    new Paragraph({ ...centred, children: [new TextRun({ text: title, size: SIZES.title, font: face('黑体') })] }),
    new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: gist, size: SIZES.note })] }),
    ...linesOf(sentences).flatMap(lineParagraphs),
  ];
  const run = { font: face('仿宋'), size: SIZES.text, language: { eastAsia: 'zh-CN' } };
  return Packer.toBlob(
    new Document({
      ...{ title, creator: '文脉' },
      styles: { default: { document: { run } } },
      sections: [{ properties: { page: PAGE }, children }],
    }),
  );
}

/** Sentences by the line of the draft that they stand in. */
function linesOf(sentences: readonly WrittenSentence[]): WrittenSentence[][] {
  const lines: WrittenSentence[][] = [];
  for (const sentence of sentences) {
    const line = lines.at(-1);
    if (line === undefined || sentence.opensLine) lines.push([sentence]);
    else line.push(sentence);
  }
  return lines;
}

function lineParagraphs(line: readonly WrittenSentence[]): Paragraph[] {
  const noted = line.filter(({ notes }) => notes.length > 0);
  const runs = line.flatMap((sentence) => {
    const number = noted.indexOf(sentence) + 1;
    const text = new TextRun({ text: sentence.text, ...(sentence.isKept && { underline: {} }) });
    return number === 0 ? [text] : [text, new TextRun({ text: `〔${number}〕`, size: SIZES.note, color: 'A3271B' })];
  });
  const notes = noted.map(({ label, notes: its }, index) => {
    const text = `〔${index + 1}〕${label === '' ? '' : `${label}：`}${its.join('；')}`;
    return new Paragraph({
      indent: { left: INDENT },
      children: [new TextRun({ text, size: SIZES.note, color: '555555' })],
    });
  });
  return [new Paragraph({ indent: { firstLine: INDENT }, children: runs }), ...notes];
}
