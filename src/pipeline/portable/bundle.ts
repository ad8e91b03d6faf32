/** Bundles modules into classic scripts, the only kind that browsers run over file://. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { OLDEST_BROWSER } from './policy.ts';

/** A script with a fixed name at a fixed place, which defines one global. */
export interface Library {
  /** The module whose exports become the global's properties, from the repository's root: `src/browser/library/wenmai.ts`. */
  entry: string;
  /** Where the script goes, from the site's root: `wenmai.js`. */
  file: string;
  global: string;
}

const ENTRY = 'wenmai:page';

/** The code of one deferred script that runs `modules` (absolute paths) in their order. */
export function bundleModules(modules: readonly string[]): Promise<string> {
  const imports = modules.map((path) => `import ${JSON.stringify(path)};`).join('\n');
  return generate(ENTRY, { plugins: [virtualEntry(imports)] });
}

/** Writes a library into the site. `root` is the repository's. */
export async function writeLibrary(library: Library, root: string, outDir: string): Promise<void> {
  const code = await generate(resolve(root, library.entry), { output: { name: library.global, exports: 'named' } });
  await writeSiteFile(outDir, library.file, code);
}

/**
 * Bundles a list of modules once, however many pages ask for it at the same time, and gives the script's path.
 *
 * Lists and paths are relative to `outDir`; the name carries a hash of the code, so equal code has an equal name.
 */
export function createPageBundler(outDir: string, assets: string): (modules: string[]) => Promise<string> {
  const bundles = new Map<string, Promise<string>>();
  return (modules) => {
    const key = JSON.stringify(modules);
    const bundle = bundles.get(key) ?? writeBundle(modules, outDir, assets);
    bundles.set(key, bundle);
    return bundle;
  };
}

async function writeBundle(modules: string[], outDir: string, assets: string): Promise<string> {
  const code = await bundleModules(modules.map((path) => join(outDir, path)));
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const file = `${assets}/page.${hash}.js`;
  await writeSiteFile(outDir, file, code);
  return file;
}

async function writeSiteFile(outDir: string, file: string, code: string): Promise<void> {
  const path = join(outDir, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, code);
}

async function generate(input: string, options: { plugins?: Plugin[]; output?: OutputOptions }): Promise<string> {
  const build = await rolldown({
    input,
    platform: 'browser',
    transform: { target: OLDEST_BROWSER },
    plugins: options.plugins ?? [],
    // Pages' modules are run for what they do, not for what they export.
    treeshake: { moduleSideEffects: true },
    onLog: refuseWarnings,
  });
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true, ...options.output });
    return output[0].code;
  } finally {
    await build.close();
  }
}

/** What a bundler only warns of, such as a name that is not exported, is a script that fails in the reader's browser. */
function refuseWarnings(level: string, log: { message: string }): void {
  if (level === 'warn') throw new Error(`A page's scripts could not be bundled: ${log.message}`);
}

function virtualEntry(code: string): Plugin {
  return {
    name: 'wenmai-page-entry',
    resolveId: (id) => (id === ENTRY ? id : undefined),
    load: (id) => (id === ENTRY ? code : undefined),
  };
}
