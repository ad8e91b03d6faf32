/**
 * `npm run fuzz -- [--count 2500] [--seed 1] [--minutes 10] [--kind 'PDF objects'] [--only 17]`: reads broken files of every kind and format. Each
 * must end as a report or as named problems; one that does not is kept in `.cache/fuzz/` with the command that repeats it.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendAll } from '../src/core/text/lists.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { type BrokenInput, brokenInput, isKind, KIND_NAMES, kindOf } from '../tests/pipeline/fuzz/broken-input.ts';
import { type Examined, openExaminer } from '../tests/pipeline/fuzz/examine.ts';
import { formatOutcomes } from '../tests/pipeline/fuzz/outcomes.ts';
import { readArguments } from './arguments.ts';

const { values } = readArguments({
  name: 'npm run fuzz',
  summary: '读取各种格式的残损文件：每个都应读成报告，或成为有名有姓的问题。',
  options: {
    count: { type: 'string', value: '个数', default: '2500', help: '读多少个' },
    seed: { type: 'string', value: '整数', default: '1', help: '随机种子' },
    minutes: { type: 'string', value: '分钟', default: 'Infinity', help: '最多多少分钟' },
    kind: { type: 'string', value: '种类', help: `只读一种：${KIND_NAMES.join('、')}` },
    only: { type: 'string', value: '序号', help: '只读一个' },
  },
});
const [seed, count, minutes] = [Number(values.seed), Number(values.count), Number(values.minutes)];
if (!Number.isInteger(seed) || !(count > 0) || !(minutes > 0) || (values.kind && !isKind(values.kind))) {
  console.error('--seed 要写整数，--count 和 --minutes 要大于零，--kind 要是其中一种。用法见 --help。');
  process.exit(2);
}

/** Files in one content folder. */
const BATCH = 46;
const KEPT = join(resolveEnvironment().root, '.cache/fuzz');
const examiner = openExaminer();
const started = performance.now();

/** Keeps what failed; the name says how to make it again. */
function keep({ input, breaches }: Examined): void {
  mkdirSync(KEPT, { recursive: true });
  const path = join(KEPT, `${input.seed}-${input.file.padStart(6, '0')}`);
  writeFileSync(path, input.bytes);
  console.error(`\n${input.kind} ${input.file}\n  ${breaches.join('\n  ')}`);
  console.error(`  ${path}\n  npm run fuzz -- --seed ${input.seed} --only ${input.number}`);
}

/** The inputs asked for, a folder's worth at a time. */
function* batches(): Generator<BrokenInput[]> {
  let batch: BrokenInput[] = [];
  const only = values.only === undefined ? undefined : Number(values.only);
  for (let number = only ?? 0, left = only === undefined ? count : 1; left > 0; number += 1) {
    if (values.kind !== undefined && kindOf(number) !== values.kind) continue;
    left -= 1;
    batch.push(brokenInput(seed, number));
    if (batch.length < BATCH && left > 0) continue;
    yield batch;
    batch = [];
  }
}

/** The batches that took longest, the longest first: the slowest files are among theirs. */
const slowest: { batch: BrokenInput[]; milliseconds: number }[] = [];
const SLOW_BATCHES = 3;

async function runAll(): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const batch of batches()) {
    if (performance.now() - started > minutes * 60_000) break;
    const begun = performance.now();
    const read = await examiner.examine(batch);
    slowest.push({ batch, milliseconds: performance.now() - begun });
    slowest.sort((a, b) => b.milliseconds - a.milliseconds).splice(SLOW_BATCHES);
    for (const one of read) if (one.breaches.length > 0) keep(one);
    appendAll(examined, read);
    process.stderr.write(`\r${examined.length} read, ${examiner.peakMegabytes} MB at most `);
  }
  return examined;
}

/** Names the file that takes longest in a folder of its own, of the slowest batches. */
async function tellSlowest(): Promise<void> {
  const times: { input: BrokenInput; milliseconds: number }[] = [];
  for (const input of slowest.flatMap(({ batch }) => batch)) {
    times.push({ input, milliseconds: await examiner.time(input) });
  }
  const [first] = times.sort((a, b) => b.milliseconds - a.milliseconds);
  if (first === undefined) return;
  const { kind, file, seed: its, number } = first.input;
  const seconds = (first.milliseconds / 1000).toFixed(1);
  console.log(`Slowest: ${seconds} s, ${kind}, ${file} (npm run fuzz -- --seed ${its} --only ${number})`);
}

try {
  const examined = await runAll();
  const failed = examined.filter(({ breaches }) => breaches.length > 0).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${formatOutcomes(examined)}`);
  if (values.only !== undefined) console.log(JSON.stringify(examined[0]?.entries, null, 2));
  console.log(`${examined.length} inputs, ${failed} failed, ${seconds} s, ${examiner.peakMegabytes} MB at most.`);
  await tellSlowest();
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  examiner.close();
}
