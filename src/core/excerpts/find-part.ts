/** Finds an excerpt's words in the current text of its report. */
import type { ExcerptPart } from './notebook.ts';

/**
 * `same`: the words are where they were taken · `moved`: they are elsewhere, in the paragraph named · `changed`: the report does
 * not have them, and the paragraph reads as given · `gone`: the paragraph is missing too
 */
export type FoundPart =
  | { state: 'same'; paragraph: string }
  | { state: 'moved'; paragraph: string }
  | { state: 'changed'; paragraph: string; text: string }
  | { state: 'gone' };

/** Of several paragraphs with the words, the nearest to their old one; the earlier of two equally near. */
export function findPart(part: ExcerptPart, paragraphs: readonly { id: string; text: string }[]): FoundPart {
  const own = paragraphs.find(({ id }) => id === part.paragraph);
  if (own?.text.slice(part.start, part.end) === part.text) return { state: 'same', paragraph: own.id };
  const [nearest] = paragraphs
    .filter(({ text }) => text.includes(part.text))
    .sort((a, b) => distance(a.id, part.paragraph) - distance(b.id, part.paragraph));
  if (nearest !== undefined) return { state: 'moved', paragraph: nearest.id };
  return own === undefined ? { state: 'gone' } : { state: 'changed', paragraph: own.id, text: own.text };
}

/** Distance of two anchors in paragraphs: p12, p9 → 3. */
const distance = (a: string, b: string): number => Math.abs(Number(a.slice(1)) - Number(b.slice(1)));
