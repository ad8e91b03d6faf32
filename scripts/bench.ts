/** `npm run bench`: measures builds and search on synthetic archives; docs/benchmark.md describes what and how. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgetsFor } from '../bench/budgets.ts';
import { type BenchPlaces, makeContent, placesOf } from '../bench/content.ts';
import { browserRows, buildRows, type Row } from '../bench/figures.ts';
import { currentLoad, describeMachine } from '../bench/machine.ts';
import { type BrowserResult, measureBrowser } from '../bench/measure-browser.ts';
import { type BuildResult, measureBuilds } from '../bench/measure-build.ts';
import { BENCH_COMMAND, type BenchOptions, parseOptions } from '../bench/options.ts';
import { measurePeer, peerRows } from '../bench/peer-pagefind.ts';
import { formatTable } from '../bench/table.ts';
import { readTruth, type Truth } from '../bench/truth.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { readArguments } from './arguments.ts';

const { root } = resolveEnvironment();
const RESULTS = join(root, 'bench/results.json');
const SHOWN_FAULTS = 10;

const tell = (line: string): void => console.error(line);

function readOptions(): BenchOptions {
  readArguments(BENCH_COMMAND);
  try {
    return parseOptions(process.argv.slice(2), root);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

async function run(options: BenchOptions): Promise<void> {
  const places = placesOf(root, options.reports);
  const machine = describeMachine(root);
  tell(`The archive of ${options.reports} reports was ${makeContent(places, options)}.`);
  const build = options.keepSite ? undefined : await measureBuilds(places, { rebuilds: options.rebuilds, tell });
  const budgets = budgetsFor(options.reports);
  const built = build ? buildRows(build, budgets) : [];
  if (build) tell(`${formatTable(built)}\n`);
  tell('Reading the texts for the naive scan …');
  const truth = await readTruth(places.contentDir);
  const browser = await measureBrowser({ siteDir: places.siteDir, truth }, tell);
  const peer = options.peer ? await measureBeside(places, truth, browser) : undefined;
  const rows = [...built, ...browserRows(browser, budgets), ...(peer ? peerRows(peer) : [])];
  const archive = { reports: truth.reports.length, units: truth.units };
  save({ machine: { ...machine, loadAtEnd: currentLoad() }, archive, rows, build, browser, peer });
  console.log(headOf(machine, archive));
  console.log(`\n${formatTable(rows)}`);
  tellFaults(browser);
  process.exitCode = exitCodeOf(rows, options);
}

function measureBeside({ contentDir, siteDir }: BenchPlaces, truth: Truth, { random, chosen }: BrowserResult) {
  tell('Stock Pagefind on the same texts …');
  const phrases = [...random, ...chosen].map(({ phrase }) => phrase);
  return measurePeer({ contentDir, folder: join(siteDir, '../peer'), truth }, phrases);
}

function headOf(
  { date, commit, node, processor, cores, load }: ReturnType<typeof describeMachine>,
  { reports, units }: { reports: number; units: number },
): string {
  return [
    `${reports} reports, ${(units / 1e6).toFixed(1)} million characters. ${date} UTC, commit ${commit}.`,
    `${cores} cores (${processor}), Node ${node}; load ${load.toFixed(1)} at the beginning, ${currentLoad().toFixed(1)} at the end.`,
  ].join('\n');
}

function save(results: Record<string, unknown> & { build: BuildResult | undefined; browser: BrowserResult }): void {
  mkdirSync(join(root, 'bench'), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function tellFaults({ random, chosen, leftOut }: BrowserResult): void {
  const inexact = [...random, ...chosen].filter(({ faults }) => faults.length > 0);
  for (const { phrase, faults } of inexact.slice(0, SHOWN_FAULTS))
    console.log(`\n${phrase}: ${faults.slice(0, 3).join('; ')}`);
  if (leftOut.length > 0) console.log(`\nLeft out, since abbreviations stand for them: ${leftOut.join(' ')}`);
}

/** Inexact search always fails the run; a missed budget only with `--strict`. */
function exitCodeOf(rows: readonly Row[], { strict }: BenchOptions): number {
  if (rows.some(({ verdict }) => verdict === 'inexact')) return 1;
  return strict && rows.some(({ verdict }) => verdict === 'missed') ? 1 : 0;
}

await run(readOptions());
