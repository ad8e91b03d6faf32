/** Excerpts as they are taken away: numbered references behind them, each report once. */
import type { Excerpt } from './notebook.ts';

export interface ExcerptSheet {
  /** 云河文脉摘录. */
  title: string;
  /** 3 条，2026-11-21 导出. */
  gist: string;
  items: SheetItem[];
  /** Citations; item 1 is [1]. */
  references: string[];
}

export interface SheetItem {
  /** A paragraph each. */
  quotation: string[];
  /** 《2021年度工作总结》，县档案馆，2021 年，第 12 段. */
  source: string;
  /** Number of its citation among the references. */
  reference: number;
  note: string;
}

/** `sourceOf` writes the place of an excerpt. */
export function excerptSheet(
  excerpts: readonly Excerpt[],
  { title, day, sourceOf }: { title: string; day: string; sourceOf: (excerpt: Excerpt) => string },
): ExcerptSheet {
  const references = [...new Set(excerpts.map(({ citation }) => citation))];
  const items = excerpts.map((excerpt) => ({
    quotation: excerpt.parts.map(({ text }) => text),
    source: sourceOf(excerpt),
    reference: references.indexOf(excerpt.citation) + 1,
    note: excerpt.note.trim(),
  }));
  return { title, gist: `${excerpts.length} 条，${day} 导出`, items, references };
}
