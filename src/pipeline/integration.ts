/** The Astro integration that makes a build open anywhere: over file://, from any folder, at any sub-path. */
import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportPath } from '../core/paths.ts';
import type { SiteScript } from '../core/scripts.ts';
import { handOver, type LoadedArchive, onArchive } from '../handover/handover.ts';
import { devFiles } from './dev-files.ts';
import { contentHash } from './files/script-file.ts';
import { type KeptPages, openKeptPages } from './kept-pages.ts';
import { codeVersion } from './parser-version.ts';
import { type Bundles, OLDEST_BROWSER, wrapScripts, writeSiteFile } from './portable/bundle.ts';
import { formatFaults } from './portable/guard/fault.ts';
import { judgeFolder } from './portable/guard/guard.ts';
import { keptCodes } from './portable/kept-bundles.ts';
import { makePortable } from './portable/make-portable.ts';
import { reportProgress, SHORT_RUN, tellWhile, watchProgress } from './progress.ts';
import { isBuildable } from './quarantine.ts';
import { reportsOf, type SiteStep, type StepContext } from './site-step.ts';
import { openStatusLine, type StatusLine } from './status-line.ts';

export interface PortableSiteOptions {
  /** Where the program lies; by default Astro's root. */
  root?: string;
  scripts?: readonly SiteScript[];
  /** What is made from the archive beside the pages, in the order in which it is written. */
  steps?: readonly SiteStep[];
  /** Where steps keep what the next build may take; Astro's own cache is another, for `npm run build` gives each run a new one. */
  cacheDir: string;
  /** Folders that builds make, which `npm run dev` need not watch. */
  made?: readonly string[];
}

const ASSETS = 'assets';
/** What pages are made by, besides what they show: from the repository's root. */
const MAKERS = ['src', 'astro.config.mjs', 'package-lock.json'];
/** What a step writes, as a long build says it. */
const LABELS: Readonly<Record<string, string>> = {
  originals: '原件',
  phrase: '检索数据',
  reuse: '沿用标记',
  cards: '分享图',
  trends: '各年用语',
  manifest: '校验清单',
};
const CODE_OF_SCRIPTS = /[/\\]src[/\\](?:browser|core)[/\\]/;
/** Originals are offered byte for byte, so an original HTML file is neither rewritten nor judged. */
const UNTOUCHED = ['originals/'];

/** A built site that would not open anywhere. The message lists all faults. */
class PortabilityError extends Error {
  override name = 'PortabilityError';
}

/** Settings and build steps; `astro dev` serves modules as they are, and what the steps make as it is asked for. */
export function portableSite(options: PortableSiteOptions): AstroIntegration {
  const { scripts = [], steps = [], cacheDir } = options;
  const made = (options.made ?? []).map((folder) => `${folder.replaceAll('\\', '/')}/**`);
  let root = options.root ?? '';
  let archive: LoadedArchive | undefined;
  let bundles: Bundles | undefined;
  let kept: KeptPages | undefined;
  let begun: ((outDir: string) => Promise<void>)[] | undefined;
  let stopCounting: (() => void) | undefined;
  return {
    name: 'wenmai-portable',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        root = options.root ?? fileURLToPath(config.root);
        onArchive((loaded) => {
          archive = loaded;
          if (command !== 'build') return;
          begun ??= beginSteps(steps, archive, { root, cacheDir });
          stopCounting ??= countPages(fileURLToPath(config.outDir), archive);
        });
        // Before pages are rendered, which name their scripts by version.
        if (command === 'build') {
          bundles = wrapScripts(scripts, await keptCodes(scripts, root, join(cacheDir, 'scripts', 'scripts.pack')));
          const outDir = fileURLToPath(config.outDir);
          const code = () => codeOf(root, outDir);
          const edition = () => archive?.edition ?? '';
          kept = openKeptPages({ folder: join(cacheDir, 'pages'), outDir, code, edition });
          handOver('pageKeeper', kept);
        }
        const target = { target: OLDEST_BROWSER, cssTarget: OLDEST_BROWSER };
        updateConfig({
          // Line ends of a template would otherwise show as spaces between Chinese characters.
          compressHTML: 'jsx',
          // 'preserve' keeps years/index.html where 'file' would make years.html of it.
          // Four pages at a time keep the disk busy while one is rendered.
          build: { format: 'preserve', assets: ASSETS, inlineStylesheets: 'never', concurrency: 4 },
          vite: {
            define: { 'import.meta.env.SCRIPTS_VERSION': JSON.stringify(bundles?.version) ?? 'undefined' },
            build: { ...target, assetsInlineLimit: 0, modulePreload: false },
            // What builds make and keep is nothing to show, and a large archive's is tens of thousands of files.
            server: { watch: { ignored: ['**/.cache/{run,archive}-*/**', '**/.cache/compiled/**', ...made] } },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        // Vite does not know the modules of scripts, which are bundled as they are asked for.
        server.watcher.on('change', (file) => {
          if (CODE_OF_SCRIPTS.test(file)) server.hot.send({ type: 'full-reload' });
        });
        server.middlewares.use(devFiles({ scripts, steps, root, cacheDir, archive: () => archive }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        stopCounting?.();
        const outDir = fileURLToPath(dir);
        const started = performance.now();
        for (const [file, code] of bundles?.code ?? []) await writeSiteFile(outDir, file, code);
        const known = kept?.placed ?? new Map();
        const tell = statusLineFor(archive);
        const onPage = reportProgress('改写网页地址', tell, { unit: '页' });
        const count = await makePortable(outDir, UNTOUCHED, { isDone: (page) => known.has(page), onPage });
        for (const [index, finish] of (begun ?? []).entries()) {
          await tellWhile(`写入${LABELS[steps[index]?.name ?? ''] ?? '其他数据'}`, finish(outDir), { log: tell });
        }
        const onFile = reportProgress('检查网站', tell, { unit: '个文件' });
        const { faults, pages } = await judgeFolder(outDir, { untouched: UNTOUCHED, known, onFile });
        onFile(1, 1);
        if (faults.length > 0)
          throw new PortabilityError(`The site would not open everywhere. ${formatFaults(faults)}`);
        await kept?.keep(pages);
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${count} pages, ${scripts.length} scripts, portable and checked in ${seconds} s`);
      },
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

/** Tells one state of what makes pages from another. Astro names its stylesheets after their content. */
async function codeOf(root: string, outDir: string): Promise<string> {
  const assets = await readdir(join(outDir, ASSETS));
  return contentHash([process.version, codeVersion(MAKERS, root), ...assets.sort()]);
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
