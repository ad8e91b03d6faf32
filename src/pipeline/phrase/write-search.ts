/** Writes the data of search into a built site: the folder `search/`, whole or not at all. */
import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { officesByName, registerOf } from '../../core/holdings/office-groups.ts';
import { compareReports } from '../../core/holdings/order.ts';
import { ENCODER_VERSION } from '../../core/phrase/terms.ts';
import type { Report } from '../../core/report/report.ts';
import { packIds } from '../../core/search-data/ids.ts';
import {
  ARCHIVE_FILE,
  type ArchiveData,
  DATA_FOLDER,
  LAYOUT_VERSION,
  type NamesData,
  type PacksData,
  type ShardPlace,
} from '../../core/search-data/layout.ts';
import { digestOfTexts } from '../../core/search-data/texts-digest.ts';
import { type KeptParts, NO_PARTS } from '../files/kept-parts.ts';
import { codeFile, contentHash, type DataFile, named, packBytes, packedFile, plainFile } from '../files/script-file.ts';
import { cardOf, type NameOffice, packedReport, packFacets } from './cards.ts';
import { directoryOf, type Vocabulary } from './directory.ts';
import { bundleEngine } from './engine-bundle.ts';
import type { IndexedArchive } from './index-archive.ts';
import { packTexts } from './text-packs.ts';

export interface SearchDataOptions {
  /** The reports that were indexed, in any order. */
  reports: readonly Report[];
  aliases: Readonly<Record<string, string>>;
  /** Names that list pages are named after. */
  vocabulary: Vocabulary;
  /** See `LoadedArchive`. */
  edition: string;
  index: IndexedArchive;
  /** Text packs of the last build. */
  packs?: KeptParts;
  /** The site's root. */
  outDir: string;
}

export interface SearchDataSummary {
  files: number;
  bytes: number;
}

/** Equal input gives byte-identical files, whatever the cache holds. */
export async function writeSearchData(options: SearchDataOptions): Promise<SearchDataSummary> {
  const folder = join(options.outDir, DATA_FOLDER);
  const unfinished = join(options.outDir, `.${DATA_FOLDER}.part`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const writer = new Writer(unfinished);
  try {
    await writeArchive(options, writer);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
    return { files: writer.files, bytes: writer.bytes };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

class Writer {
  files = 0;
  bytes = 0;

  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async write(files: readonly DataFile[]): Promise<void> {
    const folders = new Set(files.map(({ name }) => dirname(join(this.folder, name))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    // Small files are written in less time than it takes to hand them to a thread.
    for (const { name, script } of files) {
      writeFileSync(join(this.folder, `${name}.js`), script);
      this.files += 1;
      this.bytes += Buffer.byteLength(script);
    }
  }
}

async function writeArchive(options: SearchDataOptions, writer: Writer): Promise<void> {
  const { aliases, edition, index } = options;
  const reports = [...options.reports].sort(compareReports);
  const offices = officesByName(registerOf(reports, options.vocabulary));
  const nameOffice: NameOffice = (org) => offices.get(org)?.name ?? org;
  const cards = reports.map((report) => cardOf(report, nameOffice));
  const packs = packTexts(
    reports.map((report) => packedReport(report, nameOffice)),
    { kept: options.packs ?? NO_PARTS },
  );
  await writer.write(packs.map(({ file }) => file));
  const names: NamesData = { ids: packIds(cards.map(({ id }) => id)) };
  const places: PacksData = {
    reports: packs.map((pack) => pack.reports),
    marks: packs.map(({ mark }) => mark).join(''),
  };
  const wasm = packBytes(index.engine.wasm);
  const files = {
    engine: codeFile('engine', await bundleEngine(index.engine.code)),
    wasm: named(`wasm.${contentHash([wasm])}`, wasm),
    columns: packedFile('columns', packFacets(cards)),
    names: packedFile('names', names),
    packs: packedFile('packs', places),
    cards: packedFile('cards', cards),
    directory: packedFile('directory', directoryOf(reports, options.vocabulary)),
  };
  const archive: ArchiveData = {
    layout: LAYOUT_VERSION,
    encoder: ENCODER_VERSION,
    reports: reports.length,
    edition,
    texts: digestOfTexts(reports),
    engine: files.engine.name,
    wasm: files.wasm.name,
    columns: files.columns.name,
    names: files.names.name,
    packs: files.packs.name,
    cards: files.cards.name,
    directory: files.directory.name,
    shards: await writeShards(index, writer),
    aliases: { ...aliases },
  };
  await writer.write([...Object.values(files), plainFile(ARCHIVE_FILE, JSON.stringify(archive))]);
}

async function writeShards({ shards }: IndexedArchive, writer: Writer): Promise<ShardPlace[]> {
  const places: ShardPlace[] = [];
  let first = 0;
  for (const shard of shards) {
    const { name, files } = await shard.files();
    await writer.write(files);
    places.push({ name, first, reports: shard.reports });
    first += shard.reports;
  }
  return places;
}
