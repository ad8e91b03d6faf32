/** The original files as a step of the build: copied, byte for byte, to where their reports' pages offer them. */

import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { originalPath } from '../core/paths.ts';
import { keptExtension } from '../core/report/original-name.ts';
import type { Report, Source } from '../core/report/report.ts';
import { sha256Of } from './files/sha256.ts';
import { readOriginal } from './read-original.ts';
import { reportsOf, type SiteStep } from './site-step.ts';
import { type BuiltSite, openSite } from './taken/built-site.ts';
import { printable } from './terminal.ts';

/** Writes `originals/`, from the files of `contentDir`. */
export function originalsStep(contentDir: string): SiteStep {
  return {
    name: 'originals',
    writes: ['originals/'],
    begin: (archive) => (outDir) => copyOriginals(reportsOf(archive), contentDir, outDir),
  };
}

async function copyOriginals(reports: readonly Report[], contentDir: string, outDir: string): Promise<void> {
  await mkdir(dirname(join(outDir, originalPath('id', ''))), { recursive: true });
  const changed: string[] = [];
  const readTaken = takenOriginals(contentDir);
  for (const { id, source } of reports) {
    const bytes =
      source.archive === undefined ? readAgain(contentDir, source.file) : readTaken(source.archive, id, source);
    if (bytes === undefined || sha256Of(bytes) !== source.sha256) {
      changed.push(source.file);
    } else writeFileSync(join(outDir, originalPath(id, keptExtension(source))), bytes);
  }
  if (changed.length > 0) throw new SourcesChanged(changed.sort());
}

/** Reads originals out of archives that were taken in; reports of one come one after the other, so that it is opened once. */
function takenOriginals(contentDir: string): (archive: string, id: string, source: Source) => Uint8Array | undefined {
  let open: { archive: string; site: BuiltSite | undefined } | undefined;
  return (archive, id, source) => {
    if (open?.archive !== archive) open = { archive, site: openSite(join(contentDir, archive)) };
    return open.site?.read(originalPath(id, keptExtension(source)));
  };
}

/** Undefined for a file that has gone since it was read. */
function readAgain(contentDir: string, file: string): Uint8Array | undefined {
  try {
    return readOriginal(contentDir, file);
  } catch {
    return undefined;
  }
}

const MOST_NAMED = 10;

/** Files that were edited, moved or deleted while the site was made: page and original would not be one. */
class SourcesChanged extends Error {
  override name = 'SourcesChanged';

  constructor(files: readonly string[]) {
    const named = files.slice(0, MOST_NAMED).map((file) => `  ${printable(file)}`);
    const more = files.length > named.length ? [`  ……另有 ${files.length - named.length} 个`] : [];
    const told = [...named, ...more].join('\n');
    super(`这些文件在生成网站的时候被改动、移走或删除：\n${told}\n没有生成网站，原有的网站没有改动。请再运行一次。`);
  }
}
