/** The words of other reports, by the browser library that knows where their texts are. */
import { openArchive } from '../../kit/open-archive.ts';

interface Place {
  paragraph: string;
  /** UTF-16 offsets into the paragraph's text. */
  start: number;
  end: number;
}

/** Rejects with an `ArchiveDataError`, also when the library itself is missing. */
export async function readWords(id: string, { paragraph, start, end }: Place): Promise<string> {
  const archive = await openArchive();
  const { paragraphs } = await archive.text(id);
  const text = paragraphs.find((other) => other.id === paragraph)?.text;
  if (text === undefined) throw new Error(`${id} 没有第 ${paragraph.slice(1)} 段：数据不是同一次生成的。请刷新页面。`);
  return text.slice(start, end);
}
