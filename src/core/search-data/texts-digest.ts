/** Digest of an archive's texts, by which a changed text shows. */
import { checkOf } from './layout.ts';

interface Text {
  id: string;
  paragraphs: readonly { text: string }[];
}

/** Equal for equal texts with equal ids, in any order. 32 bits in base 36. Linear. */
export function digestOfTexts(reports: readonly Text[]): string {
  const checks = reports.map(({ id, paragraphs }) => `${id} ${checkOf(paragraphs.map(({ text }) => text).join('\n'))}`);
  return checkOf(checks.sort().join('\n'));
}
