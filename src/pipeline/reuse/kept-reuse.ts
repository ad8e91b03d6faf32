/** Keeps reuse data of reports' pages between builds. They are found again only where their basis has changed. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Digest } from '../../core/reuse/basis.ts';
import { type KeptParts, NO_PARTS, openKeptParts } from '../files/kept-parts.ts';

/** Names of the files in the folder of the step. */
const KEPT_MARKS = 'marks.pack';
const KEPT_FILES = 'files.pack';
export const KEPT_PACKS: ReadonlySet<string> = new Set([KEPT_MARKS, KEPT_FILES]);

export interface KeptReuse {
  /** Reuse data of reports as JSON, by the digest of their basis. */
  marks: KeptParts;
  /** Data files, by what they hold. */
  files: KeptParts;
}

export const NO_KEPT_REUSE: KeptReuse = { marks: NO_PARTS, files: NO_PARTS };

/** Opens what the last build has kept in `folder`, which exists. `code` identifies a state of the code. */
export async function openKeptReuse(folder: string, code: string): Promise<KeptReuse> {
  const [marks, files] = await Promise.all(
    [KEPT_MARKS, KEPT_FILES].map((name) => openKeptParts(join(folder, name), code)),
  );
  return { marks: marks ?? NO_PARTS, files: files ?? NO_PARTS };
}

/** The first half of a SHA-256. */
export const digestOf: Digest = (data) => {
  const bytes = typeof data === 'string' ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const digest = hash('sha256', bytes, 'buffer');
  return Int32Array.of(digest.readInt32LE(0), digest.readInt32LE(4), digest.readInt32LE(8), digest.readInt32LE(12));
};
