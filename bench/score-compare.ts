/**
 * `npm run score:compare`: scores the comparison on labelled sentences of national reports, `compare-gold-dev.json` and `corpus/`
 * in the folder of WENMAI_SHARED (`../shared` by default). `--misses` lists what went wrong. A file named as argument is
 * scored in place of the development set.
 */
import path from 'node:path';
import { fromUser, readArguments } from '../scripts/arguments.ts';
import { compareReports } from '../src/core/compare/compare-reports.ts';
import { type GoldItem, readCorpusReport, readGold, type Score, scoreGold } from '../tests/core/compare/gold.ts';
import { sharedFolder } from '../tests/shared.ts';
import { rate, scoreLinks } from './compare-labels.ts';

/** The contract: below it the comparison is not good enough to ship. */
const REQUIRED_F1 = 0.89;
const WARM_RUNS = 5;

const { values, positionals } = readArguments({
  name: 'npm run score:compare',
  summary: '用标注过的语句给比对打分。',
  options: { misses: { type: 'boolean', help: '列出判错的语句' } },
  positionals: { name: '标注文件', help: '代替开发集 compare-gold-dev.json', most: 1 },
});
const gold = positionals[0] !== undefined ? fromUser(positionals[0]) : sharedFolder('compare-gold-dev.json');
const corpus = sharedFolder('corpus');
if (gold === undefined || corpus === undefined) {
  console.error('没有找到 compare-gold-dev.json 或 corpus 文件夹；请用 WENMAI_SHARED 指明所在的文件夹。');
  process.exit(1);
}

const items = readGold(gold);
const { pairs, all, misses } = scoreGold(items, corpus);
for (const [name, score] of pairs) console.log(`${name}  ${format(score)}`);
console.log(`all (${items.length} sentences)  ${format(all)}`);
console.log(`two reports of 20,000 characters: ${measure(items[0], corpus)} ms (median of ${WARM_RUNS} warm runs)`);
if (values.misses) {
  for (const { given, predicted, expected, likeness } of misses) {
    console.log(`\ngiven     ${given}\npredicted ${predicted ?? '—'} (${likeness})\nexpected  ${expected ?? '—'}`);
  }
}
const labels = new URL('labels/compare-links.json', import.meta.url).pathname;
for (const [set, outcome] of scoreLinks(labels, path.dirname(corpus))) {
  const { reworded, linked, count, missed } = rate(outcome);
  const links = count > 0 && `改写 right ${reworded.toFixed(3)}, 改写 and 同题 right ${linked.toFixed(3)}`;
  const alone = missed !== undefined && `partners missed ${missed.toFixed(3)}`;
  console.log(`labelled links, ${set} (${count}): ${[links, alone].filter(Boolean).join(', ')}`);
  console.log(`  ${JSON.stringify(outcome)}`);
}
process.exitCode = all.f1 >= REQUIRED_F1 ? 0 : 1;

function format({ precision, recall, f1, hits, wrong, missed }: Score): string {
  const [p, r, f] = [precision, recall, f1].map((value) => value.toFixed(3));
  return `precision ${p}  recall ${r}  F1 ${f}  (${hits} right, ${wrong} wrong, ${missed} missed)`;
}

function measure(item: GoldItem | undefined, folder: string): string {
  if (item === undefined) return '–';
  const [a, b] = [readCorpusReport(folder, item.docA), readCorpusReport(folder, item.docB)];
  const times = Array.from({ length: WARM_RUNS + 2 }, () => {
    const start = performance.now();
    compareReports(a, b);
    return performance.now() - start;
  });
  return (times.slice(2).sort((x, y) => x - y)[Math.floor(WARM_RUNS / 2)] ?? 0).toFixed(0);
}
