/** Keeps between builds by what reports are looked up when copies among them are found. */
import { type Sketch, takeSketch } from '../core/holdings/resemblance.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Report } from '../core/report/report.ts';
import { resolveEnvironment } from './environment.ts';
import { type KeptParts, openKeptParts } from './files/kept-parts.ts';
import { codeVersion } from './parser-version.ts';

/** Code that makes sketches. */
const MAKERS = ['src/core/holdings/resemblance.ts', 'src/core/text/hash.ts'];

/** Opens the pack `file`, whose folder exists; it can be deleted or spoilt. */
export async function openKeptSketches(file: string): Promise<KeptParts> {
  // Another ICU may fold otherwise.
  return openKeptParts(file, `${process.version} ${codeVersion(MAKERS, resolveEnvironment().root)}`);
}

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
