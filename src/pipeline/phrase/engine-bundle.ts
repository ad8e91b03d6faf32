/** Pagefind's own JavaScript as one expression: a function of what it may use of the page, giving its module. */
import { type Plugin, rolldown } from 'rolldown';
import { OLDEST_BROWSER } from '../portable/bundle.ts';

const ENTRY = 'wenmai:pagefind';

/**
 * `function(fetch, setTimeout, console) { … }`: inside, Pagefind asks for its files, waits and complains by what the caller
 * hands in, since `fetch` fails over file://. Nothing outside is changed.
 */
export async function bundleEngine(code: string): Promise<string> {
  const build = await rolldown({
    input: ENTRY,
    platform: 'browser',
    transform: { target: OLDEST_BROWSER, define: { 'import.meta.url': 'undefined' } },
    plugins: [virtualEntry(code)],
  });
  try {
    const { output } = await build.generate({ format: 'iife', name: 'pagefind', exports: 'named', minify: true });
    const bundle = output[0].code.trim();
    if (/\bimport\.meta\b|\bimport\(/.test(bundle)) throw new Error('Pagefind’s script has module code left: a bug.');
    return `function(fetch,setTimeout,console){${bundle};return pagefind}`;
  } finally {
    await build.close();
  }
}

function virtualEntry(code: string): Plugin {
  return {
    name: 'wenmai-pagefind',
    resolveId: (id) => (id === ENTRY ? id : undefined),
    // Only what is used is kept: one instance a shard.
    load: (id) =>
      id === ENTRY ? `${code.replace(/export\s*\{[^}]*\};?\s*$/, '')}\nexport { createInstance };` : undefined,
  };
}
