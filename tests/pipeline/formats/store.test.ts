import { expect, it, vi } from 'vitest';
import type { Documents } from '../../../src/pipeline/formats/documents.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { contentFolder } from '../content-folder.ts';
import { fixture } from './fixtures.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('nothing should be read'));

/** Documents that must not be asked for anything. */
const UNASKED: Documents = {
  width: 1,
  read: vi.fn(refuse),
  unpack: vi.fn(refuse),
  parse: vi.fn(refuse),
  close: () => Promise.resolve(),
};

it('parses no document that the store knows', { timeout: 60_000 }, async () => {
  const folder = contentFolder({
    'a.docx': fixture('summary.docx'),
    'b.pdf': fixture('structured.pdf'),
    'c.pdf': '%PDF-1.4',
  });
  const first = await loadArchive(folder);
  const known = (file: string, digest: string): (typeof first.files)[number] | undefined =>
    first.files.find((entry) => entry.file === file && entry.digest === digest);
  const second = await loadArchive(folder, { known, documents: UNASKED });
  expect(second.files).toEqual(first.files);
  expect(UNASKED.read).not.toHaveBeenCalled();
});

it('reads again what failed for want of time or memory', async () => {
  const error = { code: 'parser-timeout', severity: 'error', message: '超时', mend: '另存' } as const;
  const documents: Documents = { ...UNASKED, read: () => Promise.resolve({ error }) };
  const { files } = await loadArchive(contentFolder({ 'a.docx': fixture('summary.docx') }), { documents });
  expect(files).toMatchObject([
    { status: 'faulty', digest: '', problems: [{ code: 'parser-timeout', file: 'a.docx' }] },
  ]);
});
