import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { MAKERS } from '../../src/pipeline/parser-version.ts';

/** Where a file's reading begins: in the worker, in the text decoder, in the parser. */
const ROOTS = [
  'src/pipeline/formats/worker.ts',
  'src/pipeline/decode.ts',
  'src/pipeline/read-document.ts',
  'src/pipeline/markdown-limits.ts',
  'src/core/report/parse-report.ts',
];
const IMPORT =
  /(?:^|\n)(?:import|export)\s+(?!type\s)(?:[\w{*][^'"=();]*\sfrom\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/g;

function imported(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue;
    seen.add(file);
    const found = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, named, loaded]) => named ?? loaded ?? '');
    imported(
      found.map((path) => join(dirname(file), path)),
      seen,
    );
  }
  return seen;
}

it('knows all code that a report is made by, so that a stored report is read anew when it changes', () => {
  const unknown = [...imported(ROOTS)].filter((file) => !MAKERS.some((maker) => file.startsWith(maker)));
  expect(unknown).toEqual([]);
});
