/** What reads Word documents, a script of its own. */
import { WORD_READER } from '../../core/scripts.ts';
import { loadScript } from '../kit/load-script.ts';

export interface DocxLibrary {
  /** The text of a .docx file, a paragraph a line. Throws an error with a message for the reader. */
  readDocx(bytes: Uint8Array): string;
}

/** Rejects with a `ScriptError`. */
export const loadDocxLibrary = (): Promise<DocxLibrary> => loadScript<DocxLibrary>(WORD_READER);
