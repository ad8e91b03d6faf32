/**
 * Keeps finished pages between builds under a digest of all that they show and of the code that makes them. A page is put in place
 * before Astro would render it, and what the guard found in it is kept with it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkOf, EDITION_META } from '../core/search-data/layout.ts';
import type { PageKeeper } from '../handover/handover.ts';
import { inParallel } from './files/files.ts';
import { readPack, writePack } from './files/pack-file.ts';
import type { PageFindings } from './portable/guard/page-faults.ts';
import { isBeingWritten } from './run-folder.ts';

export interface KeptPages extends PageKeeper {
  /** The pages that were put in place, with what the guard found in them when they were made. */
  readonly placed: ReadonlyMap<string, PageFindings>;
  /** Keeps the finished pages of this run for the next one, and no others. */
  keep(pages: ReadonlyMap<string, PageFindings>): Promise<void>;
}

interface KeepingPlaces {
  /** A folder of its own. It can be deleted or spoilt at any time. */
  folder: string;
  /** The site that is being made. */
  outDir: string;
  /** Identifies a state of the code and of the styles, once Astro has bundled them. */
  code: () => Promise<string>;
  /** The edition of the archive, which some pages bear though they show nothing else that has changed. */
  edition: () => string;
}

interface KeptPage {
  page: string;
  digest: string;
  /** Whether the page bears the edition: looking for its place in every page takes 0.6 s of a rebuild of 10,000 reports. */
  bearsEdition: boolean;
  findings: PageFindings;
}

/** A changed page costs the writing of a pack: one of 64 of a large archive is 5 MB. */
const PACKS = 64;
const AT_ONCE = 4;

const editionTag = (edition: string): string => `<meta name="${EDITION_META}" content="${edition}">`;
/** Placeholder of the edition in kept pages. */
const NO_EDITION = editionTag('');

/** Opens what the last build of an archive has kept. */
export function openKeptPages({ folder, outDir, code, edition }: KeepingPlaces): KeptPages {
  /** Of all pages that were asked for, by pack. */
  const wantedByPack = new Map<string, Map<string, string>>();
  const placed = new Map<string, PageFindings>();
  /** The pages of each pack that was read: all packs of 10,000 reports are 400 MB, and are not read again to be kept. */
  const keptByPack = new Map<string, readonly string[]>();
  let version: Promise<string> | undefined;

  async function placeFrom(pack: string, wanted: ReadonlyMap<string, string>): Promise<void> {
    const kept = await readPack<KeptPage[]>(join(folder, pack));
    if (kept === undefined) return;
    keptByPack.set(
      pack,
      kept.head.map(({ page }) => page),
    );
    const same = kept.head.map((entry, index) => ({ ...entry, html: kept.parts[index] ?? Buffer.alloc(0) }));
    const found = same.filter(({ page, digest }) => wanted.get(page) === digest);
    const folders = new Set(found.map(({ page }) => dirname(join(outDir, page))));
    for (const parent of folders) await mkdir(parent, { recursive: true });
    // Small files are written in less time than it takes to hand them to a thread.
    for (const { page, html, bearsEdition, findings } of found) {
      const whole = bearsEdition ? replaceTag(html, NO_EDITION, editionTag(edition())) : html;
      writeFileSync(join(outDir, page), whole);
      placed.set(page, findings);
    }
  }

  async function keepPack(pack: string, findings: ReadonlyMap<string, PageFindings>): Promise<void> {
    const wanted = wantedByPack.get(pack) ?? new Map<string, string>();
    const kept = keptByPack.get(pack);
    if (kept?.length === wanted.size && kept.every((page) => placed.has(page))) return;
    const pages = [...wanted].flatMap(([page, digest]) => {
      const found = findings.get(page);
      if (found === undefined) return [];
      const made = readFileSync(join(outDir, page));
      const html = replaceTag(made, editionTag(edition()), NO_EDITION);
      return [{ entry: { page, digest, bearsEdition: html !== made, findings: found }, html }];
    });
    await writePack<KeptPage[]>(join(folder, pack), {
      head: pages.map(({ entry }) => entry),
      parts: pages.map(({ html }) => html),
    });
  }

  return {
    placed,
    async place(wanted, common) {
      version ??= code();
      const salt = digestOf([await version, common]);
      const asked = new Map<string, Map<string, string>>();
      for (const { page, shows } of wanted) {
        const pack = packOf(page);
        for (const packs of [asked, wantedByPack]) {
          const pages = packs.get(pack) ?? new Map<string, string>();
          packs.set(pack, pages.set(page, digestOf([salt, page, shows])));
        }
      }
      await inParallel([...asked], ([pack, pages]) => placeFrom(pack, pages), AT_ONCE);
      return new Set(wanted.flatMap(({ page }) => (placed.has(page) ? page : [])));
    },
    async keep(findings) {
      await mkdir(folder, { recursive: true });
      await inParallel([...wantedByPack.keys()], (pack) => keepPack(pack, findings), AT_ONCE);
      const others = (await readdir(folder)).filter((name) => !wantedByPack.has(name) && !isBeingWritten(name));
      await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
    },
  };
}

/** A page with another tag in the place of one that it may have; text cannot look like a tag, for its `<` is escaped. */
function replaceTag(html: Buffer, from: string, to: string): Buffer {
  const at = html.indexOf(from);
  if (at < 0) return html;
  return Buffer.concat([html.subarray(0, at), Buffer.from(to), html.subarray(at + Buffer.byteLength(from))]);
}

/** Pages of one folder are kept together: `reports-1b.pages`. */
const packOf = (page: string): string =>
  `${dirname(page).replaceAll('/', '-')}-${(Number.parseInt(checkOf(page), 36) % PACKS).toString(36)}.pages`;

const digestOf = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
