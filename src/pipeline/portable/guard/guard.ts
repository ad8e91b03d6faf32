/** The last look at a built site: everything that would break over file:// or under the content security policy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inParallel, listFiles } from '../../files/files.ts';
import type { Fault } from './fault.ts';
import { findScriptFaults, findStylesheetFaults } from './file-faults.ts';
import { findBrokenLinks, isAnchor, type LinkJudge, type PageFindings, readPage } from './page-faults.ts';
import { brokenNameRule } from './url-rules.ts';

export interface GuardedSite {
  /** Every file, from the site's root. */
  files: readonly string[];
  /** Folders of the archivist's own files, with a closing slash: only their files' names are judged. */
  untouched: readonly string[];
  read: (file: string) => Promise<Buffer>;
  /** Findings of the last build on pages that are unchanged. */
  known?: ReadonlyMap<string, PageFindings>;
}

interface Judgement {
  /** Sorted by file; none means that the site opens anywhere. */
  faults: Fault[];
  /** Findings in each page, by its path. */
  pages: ReadonlyMap<string, PageFindings>;
}

/** All faults of a site. */
export async function judgeSite(site: GuardedSite): Promise<Judgement> {
  const files = new Set(site.files);
  const isFile = (path: string): boolean => files.has(path);
  const ours = site.files.filter((file) => !site.untouched.some((folder) => file.startsWith(folder)));
  const having = (ending: RegExp): string[] => ours.filter((file) => ending.test(file));
  const readText = async (file: string): Promise<string> => (await site.read(file)).toString('utf8');

  const intern = interning();
  const pages = new Map(
    await inParallel(having(/\.html$/), async (page): Promise<[string, PageFindings]> => {
      return [page, intern(site.known?.get(page) ?? readPage(page, await readText(page)))];
    }),
  );
  const judge: LinkJudge = { isFile, hasPlace: placesIn(pages) };
  const broken = [...pages].flatMap(([page, found]) => (hasBrokenLink(found, judge) ? [page] : []));
  const links = await inParallel(broken, async (page) => findBrokenLinks(page, await readText(page), judge));
  const scripts = await inParallel(having(/\.m?js$/), async (file) => findScriptFaults(file, await site.read(file)));
  const stylesheets = await inParallel(having(/\.css$/), async (file) => {
    return findStylesheetFaults(file, await readText(file), isFile);
  });
  const inPages = [...pages.values()].flatMap((page) => page.faults);
  const faults = [...nameFaults(site.files), ...inPages, ...links.flat(), ...scripts.flat(), ...stylesheets.flat()];
  return { faults: faults.sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file))), pages };
}

interface JudgingOptions extends Pick<GuardedSite, 'untouched' | 'known'> {
  /** Called as files are read. */
  onFile?: (done: number, total: number) => void;
}

/** Judges a folder on the disk. */
export async function judgeFolder(
  folder: string,
  { untouched, known, onFile = () => undefined }: JudgingOptions,
): Promise<Judgement> {
  const files = await listFiles(folder);
  let done = 0;
  // They were just written and lie in memory: handing them to threads costs four times the reading.
  const read = async (file: string): Promise<Buffer> => {
    done += 1;
    onFile(Math.min(done, files.length - 1), files.length);
    return readFileSync(join(folder, file));
  };
  return judgeSite({ files, untouched, read, ...(known && { known }) });
}

/**
 * Makes equal strings of many findings one: pages have the same navigation and the same numbers of paragraphs. The one that is kept
 * is a copy, since V8 keeps a whole page while a piece of it is in use.
 */
function interning(): (findings: PageFindings) => PageFindings {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const copy = JSON.parse(JSON.stringify(text)) as string;
    known.set(copy, copy);
    return copy;
  };
  return ({ faults, anchors, targets, crossings }) => ({
    faults,
    anchors: anchors.map(one),
    targets: targets.map(one),
    crossings: crossings.map(([page, fragment]) => [one(page), one(fragment)]),
  });
}

function placesIn(pages: ReadonlyMap<string, PageFindings>): LinkJudge['hasPlace'] {
  const anchorsByPage = new Map<string, ReadonlySet<string>>();
  return (path, fragment) => {
    const found = pages.get(path);
    if (found === undefined) return true;
    const anchors = anchorsByPage.get(path) ?? new Set(found.anchors);
    anchorsByPage.set(path, anchors);
    return isAnchor(anchors, fragment);
  };
}

const hasBrokenLink = ({ targets, crossings }: PageFindings, { isFile, hasPlace }: LinkJudge): boolean =>
  targets.some((path) => !isFile(path)) || crossings.some(([path, fragment]) => !hasPlace(path, fragment));

function nameFaults(files: readonly string[]): Fault[] {
  return files.flatMap((file) => {
    const rule = brokenNameRule(file);
    return rule ? [{ ...rule, file, quote: file }] : [];
  });
}
