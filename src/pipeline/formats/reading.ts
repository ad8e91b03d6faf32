/** Result of every reader of an office format: the document's lines, or why there are none. */
import type { DocumentLine } from '../../core/report/document-lines.ts';
import type { Encoding } from '../../core/report/report.ts';
import type { Fault } from '../fault.ts';

export type DocumentFormat = 'docx' | 'doc' | 'html' | 'pdf' | 'ofd';

export interface DocumentReading {
  /** In reading order. */
  lines: DocumentLine[];
  /** Losses of the reading. */
  warnings: Fault[];
  /** Title of the text, where the format has one. */
  encoding?: Encoding;
  /** Losses of this way of reading that another may avoid; reported only when no other way is taken. */
  lacking?: Fault;
}

export type Reading = DocumentReading | { error: Fault };

/** Reads one whole file. It may throw `Unreadable`; anything else that it throws means that the file is damaged. */
export type DocumentReader = (bytes: Uint8Array) => DocumentReading | Promise<DocumentReading>;

export { linesOf } from '../../core/docx/lines-of.ts';
export { Unreadable } from '../../core/report/fault.ts';
