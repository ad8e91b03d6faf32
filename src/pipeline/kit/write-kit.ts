/** Writes a kit: a folder that builds archives without installation and without a network, and a ZIP of it. */

import { once } from 'node:events';
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { listFiles } from '../files/files.ts';
import { ARCHIVE_README, readmeText } from '../new-archive.ts';
import { launchers } from './launchers.ts';
import type { KitPlatform } from './platforms.ts';
import { isNeeded } from './prune.ts';
import { listProgram } from './tidy.ts';

/** Of the repository what a kit runs; tests, benchmarks and samples stay behind. */
const PROGRAM = [
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'LICENSE',
  'README.zh-CN.md',
  'docs',
  'public',
  'src',
  'scripts',
];

export interface KitPlaces {
  /** The repository's root. */
  root: string;
  /** node_modules of production packages for the platform. */
  packages: string;
  /** The kit's folder: missing or empty. */
  target: string;
}

export interface KitSize {
  files: number;
  bytes: number;
}

/** Fills `target`. Throws when a package with native code is missing. */
export async function writeKit(platform: KitPlatform, { root, packages, target }: KitPlaces): Promise<KitSize> {
  requireNative(platform, packages);
  const app = join(target, 'app');
  mkdirSync(app, { recursive: true });
  for (const name of PROGRAM) cpSync(join(root, name), join(app, name), { recursive: true });
  for (const file of await listFiles(packages)) {
    if (!isNeeded(file)) continue;
    const to = join(app, 'node_modules', file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(packages, file), to);
  }
  for (const { path, content, executable } of launchers(platform)) {
    writeFileSync(join(target, path), content, { mode: executable ? 0o755 : 0o644 });
  }
  await listProgram(app);
  // Settings and catalogue come with the first run: a newer kit put over this one must not bring empty ones.
  mkdirSync(join(target, 'content'));
  writeFileSync(join(target, 'content', ARCHIVE_README), readmeText('馆藏'));
  return sizeOf(target);
}

function requireNative({ id, native, node }: KitPlatform, packages: string): void {
  const missing = [
    ...native.filter((name) => !existsSync(join(packages, name))),
    ...(existsSync(join(dirname(packages), node)) ? [] : [node]),
  ];
  if (missing.length > 0) throw new Error(`${id} 的套件缺少：${missing.join('、')}。请联网重试。`);
}

async function sizeOf(folder: string): Promise<KitSize> {
  const files = await listFiles(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { files: files.length, bytes };
}

/** Executable files of the kit, for systems that ask. */
const EXECUTABLE = /(?:\.sh|\/bin\/node|\/bin\/[^/.]+)$/;
const UNIX = 3;
const DEFLATED = 8;

/** Packs the folder into `file`, all below one folder of the name `root`. Names are UTF-8; the same folder gives the same bytes. */
export async function zipKit(folder: string, root: string, file: string): Promise<number> {
  rmSync(file, { force: true });
  const out = createWriteStream(file);
  const zip = new Zip((error, data, final) => {
    if (error) out.destroy(error);
    else out.write(data);
    if (final) out.end();
  });
  for (const name of (await listFiles(folder)).sort()) {
    const data = readFileSync(join(folder, name));
    // fflate's own compression spoils a file in thousands; its ondata is set by `add`.
    const entry: ZipInputFile = {
      filename: `${root}/${name}`,
      size: data.length,
      crc: crc32(data),
      compression: DEFLATED,
      mtime: '2000-01-01',
      os: UNIX,
      attrs: (EXECUTABLE.test(name) ? 0o100755 : 0o100644) << 16,
    };
    zip.add(entry);
    entry.ondata?.(null, deflateRawSync(data), true);
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  zip.end();
  await once(out, 'close');
  return statSync(file).size;
}
