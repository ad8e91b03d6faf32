/** What reads Word documents, a script of its own. */
import { WORD_READER } from '../../core/scripts.ts';
import { loadScript } from '../kit/load-script.ts';

export interface DraftText {
  /** A paragraph a line. */
  text: string;
  /** What the file holds besides and nothing read, in words for the reader. */
  unread: string[];
}

export interface DocxLibrary {
  /** The text of a .docx file. Throws an error with a message for the reader. */
  readDocx(bytes: Uint8Array): DraftText;
}

/** Rejects with a `ScriptError`. */
export const loadDocxLibrary = (): Promise<DocxLibrary> => loadScript<DocxLibrary>(WORD_READER);
