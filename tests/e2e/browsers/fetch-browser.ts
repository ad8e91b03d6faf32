/** Fetches old builds of Chromium that packages of npm carry, for `npm test` and `npm run e2e:browsers`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { placeOf, type TestedBrowser } from './browsers.ts';

/** Milliseconds that fetching a package may take. */
const FETCHING = 90_000;

/** Whether the browser is there, fetched if need be. Throws when the package is another than the one that was tried before. */
export function fetchBrowser({ id, source, find }: TestedBrowser): boolean {
  if (find() !== undefined) return true;
  if (source === undefined || process.platform !== 'linux' || process.arch !== 'x64') return false;
  const file = placeOf(id);
  const folder = `${file}.package`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pack = ['pack', '--silent', '--fetch-retries=0', source.name];
  const { status } = spawnSync('npm', pack, { cwd: folder, timeout: FETCHING, stdio: 'ignore' });
  const [archive] = readdirSync(folder);
  const isThere = status === 0 && archive !== undefined;
  if (isThere) {
    const digest = createHash('sha512')
      .update(readFileSync(join(folder, archive)))
      .digest('base64');
    if (digest !== source.sha512) throw new Error(`${source.name} is not the archive that was tried before.`);
    spawnSync('tar', ['xzf', archive, 'package/bin/chromium.br'], { cwd: folder });
    const executable = brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br')));
    writeFileSync(`${file}.part`, executable, { mode: 0o755 });
    renameSync(`${file}.part`, file);
  }
  rmSync(folder, { recursive: true, force: true });
  return existsSync(file);
}
