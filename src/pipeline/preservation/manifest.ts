/** data/manifest-sha256.txt: what every file of the site, and every file that it was made from, must be. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MANIFEST } from '../../core/paths.ts';
import { inParallel, listFiles } from '../files/files.ts';
import { sha256Of } from '../files/sha256.ts';
import { isHidden } from '../hidden-names.ts';

export interface ManifestLine {
  /** SHA-256 in lower-case hex. */
  sha256: string;
  /** With forward slashes, from the site's root; for a source, from the content folder. */
  path: string;
}

export interface Manifest {
  outputs: ManifestLine[];
  sources: ManifestLine[];
}

/** Sources stand in comments, which `sha256sum -c` passes over: they do not lie in the site under these names. */
const SOURCE = '# source ';
/** How the first line of each of our manifests begins: a folder that bears it is ours. */
export const MANIFEST_HEAD = '# wenmai: ';
const HEAD = `${MANIFEST_HEAD}sha256sum -c ${MANIFEST} (in the site's root), or npm run verify -- <folder>\n`;

/**
 * As `sha256sum` writes it, sorted by path, without dates: equal sites have equal manifests.
 *
 * `9f86…  reports/a.html`, then `# source 60303…  2022/总结.txt`; a path with a line end or a backslash is escaped, and its line
 * begins with a backslash.
 */
export function formatManifest({ outputs, sources }: Manifest): string {
  const lines = [...sorted(outputs).map(formatLine), ...sorted(sources).map((line) => SOURCE + formatLine(line))];
  return `${HEAD}${lines.join('\n')}\n`;
}

/** The lines that can be read, and the numbers of those that cannot. */
export function parseManifest(text: string): Manifest & { unreadable: number[] } {
  const manifest: Manifest & { unreadable: number[] } = { outputs: [], sources: [], unreadable: [] };
  // A copy that went through a Windows editor ends its lines otherwise.
  for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const isSource = line.startsWith(SOURCE);
    if (line === '' || (line.startsWith('#') && !isSource)) continue;
    const parsed = parseLine(isSource ? line.slice(SOURCE.length) : line);
    if (parsed === undefined) manifest.unreadable.push(index + 1);
    else (isSource ? manifest.sources : manifest.outputs).push(parsed);
  }
  return manifest;
}

/** The manifest of a built site and the content that it was made from. */
export async function makeManifest(outDir: string, contentDir: string): Promise<Manifest> {
  const outputs = (await listFiles(outDir)).filter((path) => path !== MANIFEST);
  const sources = await sourceFiles(contentDir);
  const written = await inParallel(outputs, async (path) => ({ path, sha256: await hashWritten(join(outDir, path)) }));
  return { outputs: written, sources: await hashAll(contentDir, sources) };
}

/** Files that an archivist put there: no links, and nothing that programs leave behind. */
async function sourceFiles(contentDir: string): Promise<string[]> {
  const all = (await listFiles(contentDir)).filter((file) => !file.split('/').some(isHidden));
  const sites = all.filter((file) => file.endsWith(`/${MANIFEST}`)).map((file) => file.slice(0, -MANIFEST.length));
  // The manifest of an archive that was taken in covers all its files.
  const files = all.filter((file) => !sites.some((site) => file.startsWith(site) && file !== site + MANIFEST));
  const plain = await inParallel(files, async (file) => ((await lstat(join(contentDir, file))).isFile() ? [file] : []));
  return plain.flat();
}

async function hashAll(folder: string, paths: readonly string[]): Promise<ManifestLine[]> {
  return inParallel(paths, async (path) => ({ path, sha256: await hashFile(join(folder, path)) }));
}

/** Larger files are read in pieces: an original may be as large as it likes. A stream costs more than most files. */
const READ_WHOLE = 2 ** 20;

/** `hashFile` of a file that was just written, and lies in memory: handing it to a thread costs four times the reading. */
async function hashWritten(path: string): Promise<string> {
  return statSync(path).size <= READ_WHOLE ? sha256Of(readFileSync(path)) : hashFile(path);
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  if ((await stat(path)).size <= READ_WHOLE) hash.update(await readFile(path));
  else await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const sorted = (lines: readonly ManifestLine[]): ManifestLine[] =>
  [...lines].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

function formatLine({ sha256, path }: ManifestLine): string {
  const escaped = path.replace(/[\\\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}`;
}

function parseLine(line: string): ManifestLine | undefined {
  const { escaped, sha256, path } =
    /^(?<escaped>\\?)(?<sha256>[0-9a-f]{64}) [ *](?<path>.+)$/u.exec(line)?.groups ?? {};
  if (sha256 === undefined || path === undefined) return undefined;
  if (escaped === '') return { sha256, path };
  return { sha256, path: path.replace(/\\([\\nr])/g, (_, sign) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\')) };
}
