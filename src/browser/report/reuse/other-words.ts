/** The words of other reports, by the browser library that knows where their texts are. */
import { type ReferredReport, textCheck } from '../../../core/reuse/layout.ts';
import { ARCHIVE_FILE, dataFile } from '../../../core/search-data/layout.ts';
import { openArchive } from '../../kit/open-archive.ts';
import type { Archive } from '../../library/archive-api.ts';
import { otherEdition } from '../../library/archive-data-error.ts';

type Referred = Pick<ReferredReport, 'id' | 'check'>;

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
export async function readWords(referred: Referred, place: ParagraphSpan): Promise<string> {
  return wordsIn(await openArchive(), referred, place);
}

/** As `readWords`. */
export async function wordsIn(
  archive: Pick<Archive, 'text'>,
  { id, check }: Referred,
  place: ParagraphSpan,
): Promise<string> {
  try {
    const { paragraphs } = await archive.text(id);
    return wordsAt(paragraphs, check, place);
  } catch (error) {
    // The archive holds no such report, though the page's data refer to it.
    throw error instanceof RangeError ? otherEdition(dataFile(ARCHIVE_FILE)) : error;
  }
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
