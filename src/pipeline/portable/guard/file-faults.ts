/** Finds what would break in one script or stylesheet. */
import { parseSync } from 'rolldown/utils';
import { readLink } from '../links.ts';
import { readUrls } from '../stylesheet.ts';
import { type Fault, shorten } from './fault.ts';
import { brokenUrlRule } from './url-rules.ts';

const MESSAGES = {
  import: 'import() does not work over file://. Import at the top of the file instead.',
  meta: 'import.meta exists only in modules, which do not run over file://. Pass the address in a data- attribute.',
  module: 'It is a module, which browsers refuse over file://. List it in src/core/scripts.ts, and it is bundled.',
  syntax: 'Browsers will not run it as a classic script.',
} as const;

/** Modules, `import()` and `import.meta` in a classic script. Words inside strings and comments are no fault. */
export function findScriptFaults(file: string, code: Buffer): Fault[] {
  // Data files are scripts of many megabytes; parsing them all would take longer than the build.
  if (!code.includes('import') && !code.includes('export')) return [];
  const text = code.toString('utf8');
  const { module, errors } = parseSync(file, text, { sourceType: 'script' });
  const fault = (name: string, message: string, { start, end }: { start: number; end: number }): Fault => ({
    code: name,
    file,
    quote: shorten(text.slice(start, end)),
    message,
  });
  const faults = [
    ...module.dynamicImports.map((place) => fault('dynamic-import', MESSAGES.import, place)),
    ...module.importMetas.map((place) => fault('import-meta', MESSAGES.meta, place)),
    ...[...module.staticImports, ...module.staticExports].map((place) =>
      fault('module-script', MESSAGES.module, place),
    ),
  ];
  if (faults.length > 0) return faults;
  return errors.map(({ message }) => ({
    code: 'script-error',
    file,
    quote: shorten(message),
    message: MESSAGES.syntax,
  }));
}

/** URLs of a stylesheet that a disk or the policy does not have. */
export function findStylesheetFaults(file: string, css: string, isFile: (path: string) => boolean): Fault[] {
  return readUrls(css).flatMap((url) => {
    const quote = shorten(`url("${url}")`);
    const link = readLink(file, url);
    const rule = brokenUrlRule(url, link, { leadsOutside: 'no', image: /^data:image\//i.test(url) });
    if (rule) return [{ ...rule, file, quote }];
    if (link.kind !== 'file' || link.path === undefined || isFile(link.path)) return [];
    const message = `The site has no file ${link.path}. Correct the address, or bring the file into the site.`;
    return [{ code: 'missing-target', file, quote, message }];
  });
}
