/** The last look at a built site: everything that would break over file:// or under the content security policy. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel, listFiles } from '../../files/files.ts';
import type { Fault } from './fault.ts';
import { findScriptFaults, findStylesheetFaults } from './file-faults.ts';
import { findPageFaults, isAnchor, missingAnchor, type PageFindings } from './page-faults.ts';
import { brokenNameRule } from './url-rules.ts';

export interface GuardedSite {
  /** Every file, from the site's root. */
  files: readonly string[];
  /** Folders of the archivist's own files, with a closing slash: only their files' names are judged. */
  untouched: readonly string[];
  read: (file: string) => Promise<Buffer>;
}

/** All faults of a site, sorted by file; an empty list means that it opens anywhere. */
export async function findFaults(site: GuardedSite): Promise<Fault[]> {
  const files = new Set(site.files);
  const isFile = (path: string): boolean => files.has(path);
  const ours = site.files.filter((file) => !site.untouched.some((folder) => file.startsWith(folder)));
  const having = (ending: RegExp): string[] => ours.filter((file) => ending.test(file));

  const pages = new Map(
    await inParallel(having(/\.html$/), async (page): Promise<[string, PageFindings]> => {
      return [page, findPageFaults(page, (await site.read(page)).toString('utf8'), isFile)];
    }),
  );
  const scripts = await inParallel(having(/\.m?js$/), async (file) => findScriptFaults(file, await site.read(file)));
  const stylesheets = await inParallel(having(/\.css$/), async (file) => {
    return findStylesheetFaults(file, (await site.read(file)).toString('utf8'), isFile);
  });
  const inPages = [...pages.values()].flatMap((page) => page.faults);
  const faults = [
    ...nameFaults(site.files),
    ...inPages,
    ...crossingFaults(pages),
    ...scripts.flat(),
    ...stylesheets.flat(),
  ];
  return faults.sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
}

/** The faults of a folder on the disk. */
export async function findFolderFaults(folder: string, untouched: readonly string[]): Promise<Fault[]> {
  const read = (file: string): Promise<Buffer> => readFile(join(folder, file));
  return findFaults({ files: await listFiles(folder), untouched, read });
}

function nameFaults(files: readonly string[]): Fault[] {
  return files.flatMap((file) => {
    const rule = brokenNameRule(file);
    return rule ? [{ ...rule, file, quote: file }] : [];
  });
}

/** Links to places of other pages; a fragment of a file that is no page is the browser's business. */
function crossingFaults(pages: ReadonlyMap<string, PageFindings>): Fault[] {
  return [...pages].flatMap(([file, { crossings }]) =>
    crossings.flatMap(({ page, fragment, quote }) => {
      const anchors = pages.get(page)?.anchors;
      if (!anchors || isAnchor(anchors, fragment)) return [];
      return [{ ...missingAnchor(page, fragment), file, quote }];
    }),
  );
}
