/** The synthetic archive that is measured. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { BenchOptions } from './options.ts';

export interface BenchPlaces {
  /** The repository's root. */
  root: string;
  contentDir: string;
  siteDir: string;
}

/** Programs whose change makes another archive. */
const MAKERS = ['bench/synthesize.ts', 'bench/synthetic-report.ts', 'bench/content.ts'];
const SEED = '1';
/** Real reports that go in whole: comparison is measured on long texts. */
const WHOLE = 2;
const TEXT_FILES = ['.txt', '.md'];

export function placesOf(root: string, reports: number): BenchPlaces {
  const folder = join(root, '.cache/bench', String(reports));
  return { root, contentDir: join(folder, 'content'), siteDir: join(folder, 'site') };
}

/** Makes the content folder, or leaves it when the result would be the same. Returns which. */
export function makeContent({ root, contentDir }: BenchPlaces, { reports, sources }: BenchOptions): 'made' | 'kept' {
  const texts = sources.flatMap(listTexts);
  const stamp = stampOf(root, texts, reports);
  const stampFile = `${contentDir}.stamp`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(contentDir)) return 'kept';
  rmSync(stampFile, { force: true });
  rmSync(contentDir, { recursive: true, force: true });
  synthesize(root, copySources(texts, `${contentDir}.sources`), contentDir, reports - WHOLE);
  addWhole(texts, contentDir);
  writeFileSync(stampFile, stamp);
  return 'made';
}

interface SourceText {
  file: string;
  content: Buffer;
}

function listTexts(folder: string): SourceText[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    TEXT_FILES.includes(extname(name)),
  );
  return names.sort().map((name) => ({ file: join(folder, name), content: readFileSync(join(folder, name)) }));
}

function stampOf(root: string, texts: readonly SourceText[], reports: number): string {
  const hash = createHash('sha256').update(`${reports} ${SEED} ${WHOLE}`);
  for (const maker of MAKERS) hash.update(readFileSync(join(root, maker)));
  for (const { file, content } of texts) hash.update(`${basename(file)} ${content.length}`).update(content);
  return hash.digest('hex');
}

/** One folder of all sources: synthesize.ts takes one. */
function copySources(texts: readonly SourceText[], folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  texts.forEach(({ file }, index) => {
    copyFileSync(file, join(folder, `${String(index).padStart(4, '0')}${extname(file)}`));
  });
  return folder;
}

function synthesize(root: string, source: string, out: string, count: number): void {
  const args = ['bench/synthesize.ts', source, out, String(count), SEED];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench/synthesize.ts could not make the archive:\n${stderr}`);
}

function addWhole(texts: readonly SourceText[], contentDir: string): void {
  const longest = [...texts].sort((a, b) => b.content.length - a.content.length).slice(0, WHOLE);
  if (longest.length < WHOLE) throw new Error(`The sources hold fewer than ${WHOLE} texts.`);
  mkdirSync(join(contentDir, 'whole'));
  for (const { file } of longest) copyFileSync(file, join(contentDir, 'whole', basename(file)));
}
