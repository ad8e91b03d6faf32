/** Makes a site of the pages that Astro renders: scripts, kept pages, data of the steps, and the final checks. */
import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reportPath } from '../core/paths.ts';
import type { SiteScript } from '../core/scripts.ts';
import { handOver, type LoadedArchive, onArchive } from '../handover/handover.ts';
import { writeSiteFile } from './files/files.ts';
import { contentHash } from './files/script-file.ts';
import { openKeptPages } from './kept-pages.ts';
import { codeVersion } from './parser-version.ts';
import { wrapScripts } from './portable/bundle.ts';
import { formatFaults } from './portable/guard/fault.ts';
import { judgeFolder } from './portable/guard/guard.ts';
import { keptCodes } from './portable/kept-bundles.ts';
import { makePortable } from './portable/make-portable.ts';
import { reportProgress, SHORT_RUN, tellWhile, watchProgress } from './progress.ts';
import { isBuildable } from './quarantine.ts';
import { reportsOf, type SiteStep, type StepContext } from './site-step.ts';
import { openStatusLine, type StatusLine } from './status-line.ts';
import { useAllCores } from './worker-task.ts';

export interface SitePlan {
  /** Where the program lies. */
  root: string;
  scripts: readonly SiteScript[];
  /** Data made from the archive beside the pages, in the order in which they are written. */
  steps: readonly SiteStep[];
  /** Where steps keep what the next build may take; Astro's own cache is another, for `npm run build` gives each run a new one. */
  cacheDir: string;
  /** Where builds of all archives keep what is made from the program alone: bundled code of pages and scripts. */
  programCache: string;
}

export interface SiteBuild {
  /** Pages name their scripts by it; changes with the code of any. */
  scriptsVersion: string;
  /** Makes a site of the rendered pages; gives their number. Throws `PortabilityError`, `SourcesChanged`. */
  finish(): Promise<number>;
}

/** The folder of stylesheets, which Astro names after their content. */
export const ASSETS = 'assets';
/** Code that makes pages: paths from the repository's root. */
export const PAGE_MAKERS: readonly string[] = ['src', 'astro.config.mjs', 'package-lock.json'];
/** Names of the steps in the progress of a long build. */
const LABELS: Readonly<Record<string, string>> = {
  originals: '原件',
  phrase: '检索数据',
  reuse: '沿用标记',
  cards: '分享图',
  trends: '各年用语',
  manifest: '校验清单',
};
/** Originals are offered byte for byte, so an original HTML file is neither rewritten nor judged. */
const UNTOUCHED = ['originals/'];

/** A built site that would not open anywhere. The message lists all faults. */
class PortabilityError extends Error {
  override name = 'PortabilityError';
}

/** Prepares a build into `outDir`, before content is loaded: steps begin as soon as it is. */
export async function openSiteBuild(plan: SitePlan, outDir: string): Promise<SiteBuild> {
  const { root, scripts, steps, cacheDir, programCache } = plan;
  let archive: LoadedArchive | undefined;
  let begun: ((outDir: string) => Promise<void>)[] | undefined;
  let stopCounting: (() => void) | undefined;
  onArchive((loaded) => {
    archive = loaded;
    begun ??= beginSteps(steps, archive, { root, cacheDir });
    stopCounting ??= countPages(outDir, archive);
  });
  const bundles = wrapScripts(scripts, await keptCodes(scripts, root, join(programCache, 'scripts.pack')));
  const code = (): Promise<string> => codeOf(root, outDir);
  const edition = (): string => archive?.edition ?? '';
  const kept = openKeptPages({ folder: join(cacheDir, 'pages'), outDir, code, edition });
  handOver('pageKeeper', kept);
  return {
    scriptsVersion: bundles.version,
    async finish() {
      stopCounting?.();
      useAllCores();
      for (const [file, text] of bundles.code) await writeSiteFile(outDir, file, text);
      const known = kept.placed;
      const tell = statusLineFor(archive);
      const onPage = reportProgress('改写网页地址', tell, { unit: '页' });
      const count = await makePortable(outDir, UNTOUCHED, { isDone: (page) => known.has(page), onPage });
      for (const [index, finish] of (begun ?? []).entries()) {
        await tellWhile(`写入${LABELS[steps[index]?.name ?? ''] ?? '其他数据'}`, finish(outDir), { log: tell });
      }
      const onFile = reportProgress('检查网站', tell, { unit: '个文件' });
      const { faults, pages } = await judgeFolder(outDir, { untouched: UNTOUCHED, known, onFile });
      onFile(1, 1);
      if (faults.length > 0) throw new PortabilityError(`The site would not open everywhere. ${formatFaults(faults)}`);
      await kept.keep(pages);
      return count;
    },
  };
}

/** A build shows no less than warnings, but a large archive must not seem to stand still. */
const statusLineFor = (archive: LoadedArchive | undefined): StatusLine =>
  archive !== undefined && reportsOf(archive).length > SHORT_RUN ? openStatusLine() : () => undefined;

/** Astro says nothing of its pages one by one: counts those of reports that are there. */
function countPages(outDir: string, archive: LoadedArchive): () => void {
  const folder = join(outDir, dirname(reportPath('')));
  const count = (): number => (existsSync(folder) ? readdirSync(folder).length : 0);
  return watchProgress(reportProgress('网页', statusLineFor(archive)), { total: reportsOf(archive).length, count });
}

/** Identifies a state of the code that makes pages. */
async function codeOf(root: string, outDir: string): Promise<string> {
  const assets = await readdir(join(outDir, ASSETS));
  return contentHash([process.version, codeVersion(PAGE_MAKERS, root), ...assets.sort()]);
}

/** Begins each step beside the making of pages. Faulty content makes no site. */
function beginSteps(
  steps: readonly SiteStep[],
  archive: LoadedArchive,
  places: Pick<StepContext, 'root' | 'cacheDir'>,
): ((outDir: string) => Promise<void>)[] {
  if (!isBuildable(archive)) return [];
  const log = statusLineFor(archive);
  return steps.map((step) => step.begin(archive, { ...places, log }));
}
