/** Bundles modules into classic scripts, the only kind that browsers run over file://. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { DISPLAY, DISPLAY_FAULT, type SiteScript } from '../../core/scripts.ts';
import { checkOfCode } from '../../core/search-data/layout.ts';
import { inParallel } from '../files/files.ts';
import { findNewerMethods } from './newer-methods.ts';
import { plainPrivates } from './plain-privates.ts';

/** The oldest browser that pages and their scripts are written for. */
export const OLDEST_BROWSER = 'chrome80';
/** The script that finds out how old the browser is runs in all that know modules' syntax. */
const ANY_BROWSER = 'es2015';

/** More at a time take more memory and no less time. */
const AT_ONCE = 4;
const VERSION_LENGTH = 10;

export interface Bundles {
  /** Code of each script by its file, from the site's root. */
  code: ReadonlyMap<string, string>;
  /** Changes with the code of any script. */
  version: string;
}

/** The code of a script. Its entry is found from `root`, the repository's. Throws what would fail in the reader's browser. */
export async function bundleScript({ entry, file, global, when }: SiteScript, root: string): Promise<string> {
  const build = await rolldown({
    input: resolve(root, entry),
    platform: 'browser',
    // It would have fields defined, not assigned.
    tsconfig: false,
    plugins: [plainPrivates],
    transform: {
      target: when === 'first' ? ANY_BROWSER : OLDEST_BROWSER,
      // Older browsers have no fields. Assigning them is shorter and faster than defining them, and the same where no accessor is hidden.
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    // Pages' modules are run for what they do, not for what they export.
    treeshake: { moduleSideEffects: true },
    onLog: refuseWarnings,
  });
  const exported = global === undefined ? {} : { name: global, exports: 'named' as const };
  try {
    const { output } = await build.generate({ format: 'iife', codeSplitting: false, minify: true, ...exported });
    const newer = findNewerMethods(output[0].code);
    if (newer.length > 0) throw new Error(`${file} calls what ${OLDEST_BROWSER} lacks: ${newer.join(', ')}.`);
    return output[0].code;
  } finally {
    await build.close();
  }
}

/** The code of each script. */
export const bundleCodes = (scripts: readonly SiteScript[], root: string): Promise<string[]> =>
  inParallel(scripts, (script) => bundleScript(script, root), AT_ONCE);

/** The scripts as the site has them, of the code of each. */
export function wrapScripts(scripts: readonly SiteScript[], codes: readonly string[]): Bundles {
  const hash = createHash('sha256');
  for (const code of codes) hash.update(code);
  const version = hash.digest('hex').slice(0, VERSION_LENGTH);
  const display = scripts.findIndex(({ file }) => file === DISPLAY.file);
  const checkOfDisplay = display === -1 ? '' : checkOfCode(asFunction(codes[display] ?? ''));
  const wrapped = scripts.map((script, index): [string, string] => [
    script.file,
    wrap(script, codes[index] ?? '', { version, checkOfDisplay }),
  ]);
  return { code: new Map(wrapped), version };
}

/** Runs a script where nothing is there to check it: the page is of another site, or `display.js` is missing, which its notice says then. */
const UNCHECKED = `function(f,v,c,r){r();var n=document.querySelector("[data-script-notice]");n&&n.dataset.script===f&&(n.dataset.script="${DISPLAY.file}",n.dataset.shown="",n.setAttribute("role","alert"),n.querySelector("p").textContent="${DISPLAY_FAULT}")}`;

const asFunction = (code: string, after = ''): string => `function(){${code.trim()}\n${after}}`;

/** Asks for it in the first line of a script: V8's explicit compile hints. Other browsers read a comment. */
const COMPILE_WHOLE = '//# allFunctionsCalledOnLoad\n';

/** A script as src/browser/frame/run-scripts.ts runs it. `display.js`, which brings that, runs by itself and is checked by the others. */
function wrap(
  { file, global, when, runsWhole = false }: SiteScript,
  code: string,
  { version, checkOfDisplay }: { version: string; checkOfDisplay: string },
): string {
  if (file === DISPLAY.file) return `var wenmaiDisplay=${asFunction(code)};wenmaiDisplay();\n`;
  if (when === 'first') return code;
  const run = asFunction(code, global === undefined ? '' : `;globalThis.${global}=${global}`);
  const checks = [file, version, checkOfCode(run)].map((one) => JSON.stringify(one)).join();
  return `${runsWhole ? COMPILE_WHOLE : ''}(globalThis.wenmaiRun||${UNCHECKED})(${checks},(${run}),"${checkOfDisplay}");\n`;
}

/** A bundler's warning, such as a name that is not exported, means a script that fails in the reader's browser. */
function refuseWarnings(level: string, log: { message: string }): void {
  if (level === 'warn') throw new Error(`A script of the site could not be bundled: ${log.message}`);
}
