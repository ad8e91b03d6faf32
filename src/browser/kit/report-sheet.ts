/** A report as it is taken away: what its page gives, and plain text and the Word document take. */

/** `lead` is the heading sentence that opens a paragraph. */
export interface SheetRun {
  text: string;
  lead?: boolean;
}

/** `plain` is a paragraph of the text; a heading and a lead have the level of their section, from 1. */
export interface SheetParagraph {
  kind: 'plain' | 'heading' | 'centred' | 'margin' | 'closing' | 'quote';
  level: number;
  runs: SheetRun[];
}

export interface SheetTable {
  kind: 'table';
  rows: string[][];
}

export interface ReportSheet {
  title: string;
  blocks: (SheetParagraph | SheetTable)[];
  /** `县档案馆. 2021年度工作总结[EB/OL]. …` */
  citation: string;
}

/** The whole text, a paragraph a line, cells of a table parted by tabs, the source behind an empty line. */
export function sheetToText({ title, blocks, citation }: ReportSheet): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((cells) => cells.join('\t'))
      : [block.runs.map(({ text }) => text).join('')],
  );
  return [title, ...lines, '', citation].join('\n');
}
