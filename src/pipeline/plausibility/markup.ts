/** Finds markup that was taken for text. */
import type { Fault } from '../fault.ts';
import { type CountedLine, sum } from './characters.ts';

/** Part of a text that is tags. */
const MARKUP_SHARE = 0.25;
const MIN_TAGS = 4;

export const TAGS = /<\/?(?:[a-z]\w*:)?[a-z]\w*(?:\s[^<>]{0,500})?\/?>|<\?xml[^>]{0,300}\?>/gi;

/** An error for a text of `total` characters that is mostly tags, a warning for some; a Markdown text may have them. */
export function markupIn(lines: readonly CountedLine[], total: number, format: string): Fault | undefined {
  const tags = lines.flatMap(({ text, signs }) => (signs < 2 ? [] : (text.match(TAGS) ?? [])));
  if (tags.length < MIN_TAGS) return undefined;
  const sample = tags.slice(0, 3).join('');
  if (format !== 'md' && sum(tags, lengthOf) >= total * MARKUP_SHARE) {
    const message = `内容多是标记而不是文字（如“${sample.slice(0, 60)}”），没有收入馆藏。`;
    return {
      code: 'markup-not-text',
      severity: 'error',
      message,
      mend: '请用浏览器、WPS 或 Word 打开原文件，另存为 .docx 或 .txt。',
    };
  }
  const message = `正文里有 ${tags.length} 处网页标记（如“${sample.slice(0, 60)}”），已当作文字收入。`;
  return format === 'md'
    ? undefined
    : { code: 'markup-in-text', severity: 'warning', message, mend: '请删去这些标记。' };
}

function lengthOf(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}
