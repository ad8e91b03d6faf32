/** Excerpts for export: each with a numbered reference, each report listed once. */
import type { Excerpt } from './notebook.ts';

export interface ExcerptSheet {
  /** 云河文脉摘录. */
  title: string;
  /** 3 条，2026-11-21 导出. */
  gist: string;
  items: SheetItem[];
  /** Citations; the first is [1]. */
  references: string[];
}

export interface SheetItem {
  /** One paragraph each. */
  quotation: string[];
  /** 《2021年度工作总结》，县档案馆，2021 年，第 12 段. */
  source: string;
  /** Number of its citation in `references`, from 1. */
  reference: number;
  note: string;
}

/** `sourceOf` formats the source of an excerpt. */
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
