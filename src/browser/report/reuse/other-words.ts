/** The words of other reports, by the browser library that knows where their texts are. */
import { type ReferredReport, textCheck } from '../../../core/reuse/layout.ts';
import { openArchive } from '../../kit/open-archive.ts';

interface ParagraphSpan {
  paragraph: string;
  /** UTF-16 offsets into the paragraph's text. */
  start: number;
  end: number;
}

/**
 * Rejects with an `ArchiveDataError`, also when the library itself is missing, and with an error when the text is not the one that
 * the offsets belong to: words from elsewhere in it would be a quotation that nobody wrote.
 */
export async function readWords(
  { id, check }: Pick<ReferredReport, 'id' | 'check'>,
  place: ParagraphSpan,
): Promise<string> {
  const archive = await openArchive();
  const { paragraphs } = await archive.text(id);
  return wordsAt(paragraphs, check, place);
}

export function wordsAt(
  paragraphs: readonly { id: string; text: string }[],
  check: string,
  { paragraph, start, end }: ParagraphSpan,
): string {
  const text = paragraphs.find(({ id }) => id === paragraph)?.text;
  if (text === undefined || textCheck(paragraphs) !== check) {
    throw new Error('所引的报告与本页不是同一次生成的，引文无从核对。请刷新页面；若仍如此，请重新生成网站。');
  }
  return text.slice(start, end);
}
