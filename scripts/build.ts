/** `npm run build`: the content folder → a site. Faulty content stops it before a page is made, with every fault told. */
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'astro';
import { isContentFaults } from '../src/build/content-faults.ts';
import { type Environment, resolveEnvironment } from '../src/build/environment.ts';
import type { LoadedArchive } from '../src/build/load-archive.ts';
import { archiveLoaded } from '../src/build/report-loader.ts';
import { stagingFolder, swapFolder } from '../src/build/swap-folder.ts';
import { formatProblems, printable } from '../src/build/terminal.ts';
import { countTotals } from '../src/core/report/intake.ts';
import type { Problem } from '../src/core/report/problem.ts';

// An archive of an intranet has nothing to tell the outside.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const environment = resolveEnvironment();
// The old site stays whole until the new one is: a build that fails or is stopped leaves it as it was.
const staging = stagingFolder(environment.outDir);
const started = performance.now();
let archive: LoadedArchive | undefined;
archiveLoaded.subscribe((message) => {
  archive = message as LoadedArchive;
});

try {
  console.log(`正在生成馆藏网站：${printable(environment.contentDir)}`);
  rmSync(staging, { recursive: true, force: true });
  await build({ root: environment.root, outDir: staging, logLevel: 'warn' });
  swapFolder(staging, environment.outDir);
  console.log(formatSuccess(environment));
} catch (error) {
  if (isContentFaults(error)) console.error(formatFaults(error.problems));
  // A broken link in the output, or a fault of our own: its message says which, and a stack helps only with the second.
  else console.error(error instanceof Error && error.name === 'PortabilityError' ? error.message : error);
  rmSync(staging, { recursive: true, force: true });
  process.exitCode = 1;
}

function formatSuccess({ root, outDir }: Environment): string {
  const { reports, warnings } = countTotals(archive?.files ?? []);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const hint = warnings > 0 ? '（详见 npm run check）' : '';
  const folder = relative(root, outDir) || outDir;
  return `已生成：${reports} 份报告，${warnings} 处警告${hint}，在 ${printable(folder)}，用时 ${seconds} 秒。`;
}

function formatFaults(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file)).size;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return `${formatProblems(errors)}\n\n没有生成网站：${files} 个文件有 ${errors.length} 处错误（另有 ${warnings} 处警告）。改正后再运行；全部读取情况见 npm run check。`;
}
