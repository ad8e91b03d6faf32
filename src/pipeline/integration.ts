/** The Astro integration that makes a build open anywhere: over file://, from any folder, at any sub-path. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type LoadedArchive, onArchive } from '../handover/handover.ts';
import { devFiles } from './dev-files.ts';
import { keepsPageCode } from './page-code.ts';
import { OLDEST_BROWSER } from './portable/bundle.ts';
import { ASSETS, openSiteBuild, type SiteBuild, type SitePlan } from './site-build.ts';

export interface PortableSiteOptions extends Partial<SitePlan> {
  cacheDir: string;
  /** Folders that builds make, which `npm run dev` need not watch. */
  made?: readonly string[];
  /** Whether the next build may render pages by the code that this one bundles: see `renderKept`. */
  keepsCode?: boolean;
}

const CODE_OF_SCRIPTS = /[/\\]src[/\\](?:browser|core)[/\\]/;

/** Settings and build steps; `astro dev` serves modules as they are, and what the steps make as it is asked for. */
export function portableSite(options: PortableSiteOptions): AstroIntegration {
  const { scripts = [], steps = [], cacheDir, programCache = cacheDir, keepsCode = false } = options;
  const made = (options.made ?? []).map((folder) => `${folder.replaceAll('\\', '/')}/**`);
  let plan: SitePlan = { root: options.root ?? '', scripts, steps, cacheDir, programCache };
  let outDir = '';
  let archive: LoadedArchive | undefined;
  let building: SiteBuild | undefined;
  return {
    name: 'wenmai-portable',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        plan = { ...plan, root: options.root ?? fileURLToPath(config.root) };
        outDir = fileURLToPath(config.outDir);
        // Before pages are rendered, which name their scripts by version.
        if (command === 'build') building = await openSiteBuild(plan, outDir);
        else {
          onArchive((loaded) => {
            archive = loaded;
          });
        }
        const target = { target: OLDEST_BROWSER, cssTarget: OLDEST_BROWSER };
        updateConfig({
          // Line ends of a template would otherwise show as spaces between Chinese characters.
          compressHTML: 'jsx',
          // 'preserve' keeps years/index.html where 'file' would make years.html of it.
          // Four pages at a time keep the disk busy while one is rendered.
          build: { format: 'preserve', assets: ASSETS, inlineStylesheets: 'never', concurrency: 4 },
          vite: {
            define: { 'import.meta.env.SCRIPTS_VERSION': JSON.stringify(building?.scriptsVersion) ?? 'undefined' },
            build: { ...target, assetsInlineLimit: 0, modulePreload: false },
            // Output and caches of builds are not served, and a large archive's are tens of thousands of files.
            server: {
              watch: { ignored: ['**/.cache/{run,archive}-*/**', '**/.cache/{compiled,program}/**', ...made] },
            },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        // Vite does not know the modules of scripts, which are bundled as they are asked for.
        server.watcher.on('change', (file) => {
          if (CODE_OF_SCRIPTS.test(file)) server.hot.send({ type: 'full-reload' });
        });
        server.middlewares.use(devFiles({ ...plan, archive: () => archive }));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (keepsCode) setPrerenderer((usual) => keepsPageCode(usual, plan, outDir));
      },
      'astro:build:done': async ({ logger }) => {
        const started = performance.now();
        const count = await building?.finish();
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${count} pages, ${scripts.length} scripts, portable and checked in ${seconds} s`);
      },
    },
  };
}
