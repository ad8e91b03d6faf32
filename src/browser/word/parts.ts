/** What Word documents have in common. */
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';

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
