/** Whole sites for tests, by `npm run build`. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { resolveEnvironment } from '../../src/pipeline/environment.ts';
import { contentFolder } from './content-folder.ts';

export interface BuildEnd {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a build of `content` into `out` to its end, whatever that is. What it keeps of content that is temporary goes with the test. */
export function runBuild(content: string, out: string, args: readonly string[] = []): Promise<BuildEnd> {
  if (content.startsWith(tmpdir())) {
    const { cacheDir } = resolveEnvironment({ WENMAI_CONTENT: content });
    onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true }));
  }
  const env = { ...process.env, WENMAI_CONTENT: content, WENMAI_OUT: out };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/build.ts', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** The site of a content folder, gone when the test is over; a build that fails fails the test with what it printed. */
export async function buildSite(content: string): Promise<string> {
  const out = join(contentFolder(), 'site');
  const { code, stdout, stderr } = await runBuild(content, out);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${stdout}${stderr}`);
  return out;
}
