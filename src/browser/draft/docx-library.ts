/** Loads the readers of Word documents and of documents embedded in them, each a script of its own. */
import type { WordReading } from '../../core/docx/package.ts';
import { EMBEDDED_READER, WORD_READER } from '../../core/scripts.ts';
import { loadScript } from '../kit/load-script.ts';

export interface DraftText {
  /** A paragraph a line. */
  text: string;
  /** Parts of the file that were not read, in words for the reader. */
  unread: string[];
}

export interface WordDraft extends DraftText {
  /** Whether it holds documents of other kinds, and was read without a reader for them. */
  embeds: boolean;
}

/** Reads a page, a web archive or a text; undefined for anything else. */
export type EmbeddedReader = (bytes: Uint8Array) => WordReading | undefined;

export interface DocxLibrary {
  /** The text of a .docx file. Throws an error with a message for the reader. */
  readDocx(bytes: Uint8Array, readEmbedded?: EmbeddedReader): WordDraft;
}

export interface EmbeddedLibrary {
  readEmbedded: EmbeddedReader;
}

/** Rejects with a `ScriptError`. */
export const loadDocxLibrary = (): Promise<DocxLibrary> => loadScript<DocxLibrary>(WORD_READER);

/** Rejects with a `ScriptError`. */
export const loadEmbeddedLibrary = (): Promise<EmbeddedLibrary> => loadScript<EmbeddedLibrary>(EMBEDDED_READER);
