/**
 * `npm run build`: the content folder → a site. Faulty content stops it before a page is made, with every fault named; with
 * `--lenient` the faulty files are left out instead, named, and the exit code is 3.
 */
import { constants } from 'node:os';
import { relative } from 'node:path';
import { countTotals, type IntakeEntry } from '../src/core/report/intake.ts';
import type { Problem } from '../src/core/report/problem.ts';
import { type LoadedArchive, onArchive } from '../src/handover/handover.ts';
import { astroPlaces } from '../src/pipeline/astro-places.ts';
import { keepCompiledCode } from '../src/pipeline/compiled-code.ts';
import { isContentFaults } from '../src/pipeline/content-faults.ts';
import { type Environment, resolveEnvironment } from '../src/pipeline/environment.ts';
import { requireReplaceable } from '../src/pipeline/output-folder.ts';
import { QUARANTINED_EXIT } from '../src/pipeline/quarantine.ts';
import { openRunFolder } from '../src/pipeline/run-folder.ts';
import { type Kept, publishFolder, recoverFolder } from '../src/pipeline/swap-folder.ts';
import { formatInFile, formatProblems, printable } from '../src/pipeline/terminal.ts';
import { FOLDER_OPTIONS, readArguments, useFolders } from './arguments.ts';

// An archive of an intranet sends nothing to the outside.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A build is a build, whatever the environment that it is started in says.
process.env.NODE_ENV = 'production';
// Vite takes these, which a test runner leaves, for its own.
for (const name of ['PROD', 'DEV', 'MODE', 'SSR']) delete process.env[name];

/** Errors whose message is all that a reader needs. */
const SAY_IT_ALL: ReadonlySet<string> = new Set(['PortabilityError', 'OutputRefused', 'SourcesChanged']);

const { values } = readArguments({
  name: 'npm run build',
  summary: '由内容文件夹生成网站；内容有错误时不生成，并列出每一处。',
  options: {
    lenient: { type: 'boolean', help: '隔离有误的文件，先建其余部分（退出码 3）' },
    ...FOLDER_OPTIONS,
  },
  notes: ['退出码：0 已生成；3 已生成，但隔离了有误的文件；1 没有生成，原有的网站没有改动；2 命令写错。'],
});
useFolders(values);
// Astro loads the content configuration by itself, and that reads the environment.
if (values.lenient) process.env.WENMAI_LENIENT = '1';

const environment = await orRefuse(async () => {
  const found = resolveEnvironment();
  await recoverFolder(found.outDir);
  requireReplaceable(found.outDir, { setting: 'WENMAI_OUT' });
  return found;
});
keepCompiledCode(environment.cacheRoot);
// Loaded last: it reads the environment, which the options above change, and its faults are printed in one line.
const { default: config, PLAN } = await import('../astro.config.mjs');
// Not sooner: the code that reads files, most of all, is kept compiled from here on.
const [{ archiveLoader }, { buildByKeptCode }] = await Promise.all([
  import('../src/pipeline/report-loader.ts'),
  import('../src/pipeline/render-kept.ts'),
]);
// The old site stays whole until the new one is: a build that fails or is stopped leaves it as it was.
const run = await orRefuse(() => openRunFolder(environment.cacheRoot));
const places = await orRefuse(() => astroPlaces(environment, run));
// Astro keeps its pages' code in the output folder only when that is below the folder it was started in.
process.chdir(places.root);
// Not sooner: Astro writes what it keeps a while after a build has failed, too.
process.once('exit', () => run.close());
const started = performance.now();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(signal));
let archive: LoadedArchive | undefined;
let isPublishing = false;
onArchive((loaded) => {
  archive = loaded;
});

try {
  console.log(`正在生成馆藏网站：${printable(environment.contentDir)}`);
  const { contentDir, lenient, cacheDir } = environment;
  const loader = archiveLoader(contentDir, { lenient, cacheDir });
  if (!(await buildByKeptCode(PLAN, run.siteDir, loader))) await buildByAstro();
  isPublishing = true;
  const kept = await publishFolder(run.siteDir, environment.outDir);
  if (kept) console.error(formatKept(kept));
  const left = (archive?.files ?? []).filter(({ status }) => status === 'faulty');
  if (left.length > 0) console.error(formatLeftOut(left));
  console.log(formatSuccess(environment));
  if (left.length > 0) {
    console.log(`已隔离 ${left.length} 个有误的文件，见收录情况页（intake.html）。退出码 ${QUARANTINED_EXIT}。`);
    process.exitCode = QUARANTINED_EXIT;
  }
} catch (error) {
  if (isContentFaults(error)) console.error(formatFaults(error.problems));
  // A broken link in the output, or a fault of our own: its message says which, and a stack helps only with the second.
  else console.error(error instanceof Error && SAY_IT_ALL.has(error.name) ? error.message : error);
  process.exitCode = 1;
}

/** Bundles the program first; takes seconds. */
async function buildByAstro(): Promise<void> {
  const { build } = await import('astro');
  await build({ ...config, configFile: false, ...places, logLevel: 'warn' });
}

/** Ends the run with one line when a place must not be written, before anything is made. */
async function orRefuse<Value>(prepare: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function formatKept({ folder, files }: Kept): string {
  const names = files.map((file) => `  ${printable(file)}`).join('\n');
  return `原有网站中的这些文件在生成之后被改动或放入，没有删除，移到了 ${printable(folder)}：\n${names}\n`;
}

/** Nothing was changed yet. The site changes places in one step; then the build ends by itself. */
function stop(signal: NodeJS.Signals): void {
  if (isPublishing) return;
  console.error('已停止，原有的网站没有改动。');
  process.exit(128 + constants.signals[signal]);
}

function formatSuccess({ root, outDir }: Environment): string {
  const { reports, warnings } = countTotals(archive?.files ?? []);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const hint = warnings > 0 ? '（详见 npm run check）' : '';
  const folder = relative(root, outDir) || outDir;
  return `已生成：${reports} 份报告，${warnings} 处警告${hint}，在 ${printable(folder)}，用时 ${seconds} 秒。`;
}

/** Every file that was left out, with its errors. */
function formatLeftOut(entries: readonly IntakeEntry[]): string {
  const blocks = entries.map(({ file, problems }) => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    return [printable(file), ...errors.map((problem) => formatInFile(problem, file))].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n以上文件有误，没有收入馆藏；设置有误的项按默认处理。\n`;
}

function formatFaults(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file)).size;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return `${formatProblems(errors)}\n\n没有生成网站：${files} 个文件有 ${errors.length} 处错误（另有 ${warnings} 处警告）。改正后再运行，或用 npm run build -- --lenient 先建其余部分；全部读取情况见 npm run check。`;
}
