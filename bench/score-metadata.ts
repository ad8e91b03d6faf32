/**
 * How many fields of a labelled folder are what an archivist recorded, and of those shown without doubt how many are right:
 * `node bench/score-metadata.ts FOLDER LABELS.json [--verbose] [--half a|b]`. Reads the folder as a build does, without pages.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { formatScores, halfOf, type LabelledFile, scoreReports, scoresOf } from './metadata-scores.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false }, half: { type: 'string' } },
});
const [folder, labels] = positionals;
if (folder === undefined || labels === undefined) {
  console.error('Usage: node bench/score-metadata.ts FOLDER LABELS.json [--verbose] [--half a|b]');
  process.exit(2);
}
const { files } = JSON.parse(readFileSync(labels, 'utf8')) as { files: LabelledFile[] };
const wanted = values.half === undefined ? files : files.filter(({ file }) => halfOf(file) === values.half);
const archive = await loadArchive(folder);
const judged = scoreReports(
  archive.files.flatMap(({ report }) => report ?? []),
  wanted,
);
if (values.verbose) {
  for (const { field, file, got, want, isRight, isDoubtful } of judged.fields) {
    if (!isRight || (isDoubtful && got !== null))
      console.log(
        [
          field,
          file,
          `${isRight ? 'right' : 'wrong'}, ${isDoubtful ? 'doubted' : 'not doubted'}`,
          JSON.stringify(got),
          JSON.stringify(want),
        ].join('\t'),
      );
  }
}
console.log(formatScores(scoresOf(judged.fields)));
if (judged.lost.length > 0) console.log(`no report for ${judged.lost.length}: ${judged.lost.slice(0, 5).join(', ')}`);
