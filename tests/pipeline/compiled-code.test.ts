import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { keepCompiledCode } from '../../src/pipeline/compiled-code.ts';
import { contentFolder } from './content-folder.ts';

const disk = vi.hoisted(() => ({ files: 0, fault: undefined as Error | undefined }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const rmSync: typeof fs.rmSync = (...given) => {
    if (disk.fault) throw disk.fault;
    fs.rmSync(...given);
  };
  // Thousands of files take seconds to make.
  const readdirSync = (): string[] => Array.from({ length: disk.files }, String);
  return { ...fs, rmSync, readdirSync };
});
// Or the code of the tests themselves would be kept.
vi.mock('node:module', async (original) => ({ ...(await original<object>()), enableCompileCache: () => undefined }));

afterEach(() => {
  vi.unstubAllEnvs();
  disk.fault = undefined;
});

/** A cache root whose folder of compiled code has so many files. */
function rootWith(files: number): string {
  vi.stubEnv('NODE_COMPILE_CACHE', undefined);
  const root = contentFolder({});
  mkdirSync(join(root, 'compiled/v24'), { recursive: true });
  disk.files = files;
  return root;
}

test('a folder of compiled code is emptied when it has grown large, and not before', () => {
  const small = rootWith(10);
  keepCompiledCode(small);
  expect(existsSync(join(small, 'compiled/v24'))).toBe(true);
  const large = rootWith(4001);
  keepCompiledCode(large);
  expect(existsSync(join(large, 'compiled/v24'))).toBe(false);
});

test('a build goes on when another one writes where it empties', () => {
  const root = rootWith(4001);
  disk.fault = Object.assign(new Error('ENOTEMPTY, Directory not empty'), { code: 'ENOTEMPTY' });
  expect(() => keepCompiledCode(root)).not.toThrow();
  expect(process.env.NODE_COMPILE_CACHE).toBe(join(root, 'compiled'));
});
