/** Keeps sketches of reports between builds: copies among reports are found by them. */
import { type Sketch, takeSketch } from '../core/holdings/resemblance.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Report } from '../core/report/report.ts';
import { type KeptParts, openKeptParts } from './files/kept-parts.ts';
import { outputVersion } from './parser-version.ts';

/** Code that makes sketches. */
const MAKERS = ['src/core/holdings/resemblance.ts', 'src/core/text/hash.ts'];

/** Opens the pack `file`, whose folder exists; it can be deleted or spoilt. */
export const openKeptSketches = (file: string): Promise<KeptParts> => openKeptParts(file, outputVersion(MAKERS));

/** Gives the sketches of the reports of some entries, those that are kept under the entry's digest from there. */
export function sketchesOf(entries: readonly IntakeEntry[], kept: KeptParts): (report: Report) => Sketch {
  const digests = new Map(entries.flatMap(({ report, digest }) => (report ? [[report, digest]] : [])));
  return (report) => {
    const digest = digests.get(report);
    // Reports of an archive that was taken in have none.
    if (!digest) return takeSketch(report);
    return JSON.parse(String(kept.take(digest, () => Buffer.from(JSON.stringify(takeSketch(report)))))) as Sketch;
  };
}
