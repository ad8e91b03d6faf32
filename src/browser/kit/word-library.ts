/** Loads the writer of Word documents, a script of its own. */
import type { ExcerptSheet } from '../../core/excerpts/excerpt-sheet.ts';
import { WORD_WRITER } from '../../core/scripts.ts';
import type { Sheet } from './comparison-sheet.ts';
import type { DraftSheet } from './draft-sheet.ts';
import type { ListSheet } from './list-sheet.ts';
import { loadScript } from './load-script.ts';
import type { ReportSheet } from './report-sheet.ts';

export interface WordLibrary {
  wordDocument(sheet: Sheet): Promise<Blob>;
  excerptDocument(sheet: ExcerptSheet): Promise<Blob>;
  reportDocument(sheet: ReportSheet): Promise<Blob>;
  listDocument(sheet: ListSheet): Promise<Blob>;
  draftDocument(sheet: DraftSheet): Promise<Blob>;
}

/** Rejects with a `ScriptError`. */
export const loadWordLibrary = (): Promise<WordLibrary> => loadScript<WordLibrary>(WORD_WRITER);
