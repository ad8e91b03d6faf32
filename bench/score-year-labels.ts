/**
 * `node bench/score-year-labels.ts`: scores the words of years on labelled phrases (labels/year-phrases.jsonl) of the reports of `corpus/`
 * and `real/texts/` (in the folder of WENMAI_SHARED).
 *
 * A label holds the digest of a phrase (`digestOf`), whether an editor finds it sensible by itself, and in which half it was judged.
 * The archives: national reports, every second of them left out, so that years meet that an archive of all would not compare; and
 * provincial reports of one year, every second as if it were of the year before.
 */
import { createHash } from 'node:crypto';
import type { DatedText } from '../src/core/trends/dated-text.ts';
import { datedTexts } from '../src/core/trends/dated-texts.ts';
import { CHANGE_KINDS, findYearChanges } from '../src/core/trends/year-changes.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { type Half, labelledFolders, readLabels } from './labels.ts';

interface Label {
  half: Half;
  digest: string;
  sensible: boolean;
}

const labels = new Map(readLabels<Label>('year-phrases').map((label) => [label.digest, label]));
const loaded = await Promise.all(labelledFolders().map((folder) => loadArchive(folder)));
const texts = datedTexts(loaded.flatMap(({ files }) => files.flatMap(({ report }) => report ?? [])));
const national = texts.filter(({ level }) => level === '中央').sort((a, b) => a.year - b.year);
const provincial = texts.filter(({ level }) => level === '省').sort((a, b) => a.characters - b.characters);
const archives: DatedText[][] = [
  national,
  national.filter((_, index) => index % 2 === 0),
  national.filter((_, index) => index % 2 === 1),
  provincial.map((text, index) => ({ ...text, year: text.year - (index % 2) })),
];

const told = archives.flatMap((archive) => findYearChanges(archive));
for (const kind of CHANGE_KINDS) {
  const digests = [...new Set(told.flatMap((year) => year[kind].map(({ phrase }) => digestOf(phrase))))];
  const its = digests.flatMap((digest) => labels.get(digest) ?? []);
  const shares = (['tuning', 'held out'] as const).map((half) => {
    const judged = its.filter((label) => label.half === half);
    const sensible = judged.filter((label) => label.sensible).length;
    return `${half} ${(sensible / judged.length).toFixed(2)} (${sensible} of ${judged.length})`;
  });
  console.log(`${kind.padEnd(8)} ${shares.join(' · ')} · not labelled ${digests.length - its.length}`);
}

/** Twelve hexadecimal digits that identify a phrase without containing it. */
function digestOf(phrase: string): string {
  return createHash('sha256').update(phrase).digest('hex').slice(0, 12);
}
