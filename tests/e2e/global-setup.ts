/**
 * Builds the sample archive once and serves it while the browser tests run.
 *
 * `WENMAI_E2E_REUSE=1 npm run e2e` tests the site that was built last, which saves the build while writing tests.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSiteServer } from '../../src/pipeline/site-server.ts';
import { BASE, BUILT_SITE, SITE_ON_DISK } from './places.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  if (!process.env.WENMAI_E2E_REUSE || !existsSync(join(BUILT_SITE, 'index.html'))) buildSite();
  rmSync(SITE_ON_DISK, { recursive: true, force: true });
  cpSync(BUILT_SITE, SITE_ON_DISK, { recursive: true });
  return serveSite();
}

function buildSite(): void {
  // Always the samples: tests speak of them, whatever archive this machine is working on.
  const env = { ...process.env, WENMAI_CONTENT: 'content', WENMAI_OUT: BUILT_SITE };
  execFileSync('npm', ['run', '--silent', 'build'], { env, stdio: 'inherit' });
}

async function serveSite(): Promise<() => Promise<void>> {
  const server = createSiteServer({ outDir: BUILT_SITE, base: BASE });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.WENMAI_E2E_ADDRESS = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
