import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveEnvironment } from './environment.ts';

/** Code that makes a report from its bytes and the settings: folders and files from the root. */
export const MAKERS: readonly string[] = [
  ...['report', 'metadata', 'text', 'docx', 'html', 'holdings/slug.ts', 'message-of.ts'].map(
    (path) => `src/core/${path}`,
  ),
  'src/pipeline/formats',
  'src/pipeline/plausibility',
  ...[
    ...[
      'big5',
      'common-characters',
      'decode',
      'double-encoding',
      'error-code',
      'fault',
      'line-ends',
      'markdown-limits',
    ],
    ...['mixed-encodings', 'read-document', 'read-entry', 'reading-score', 'report-id', 'sealed-files'],
    'signatures',
  ].map((name) => `src/pipeline/${name}.ts`),
  'package-lock.json',
];

/**
 * Changes whenever the code or the packages that make reports change, so that stored reports never outlive the parser
 * that made them.
 */
export const parserVersion = (root = resolveEnvironment().root): string => codeVersion(MAKERS, root);

/** Identifies a state of some sources and of Node.js: another zlib may compress otherwise, another ICU fold otherwise. */
export const outputVersion = (makers: readonly string[], root = resolveEnvironment().root): string =>
  `${process.version} ${codeVersion(makers, root)}`;

/** Identifies a state of some sources (files and folders from `root`). A version number in the code would be forgotten. */
export function codeVersion(makers: readonly string[], root: string): string {
  const hash = createHash('sha256');
  for (const maker of makers) for (const file of sourcesIn(join(root, maker))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function sourcesIn(path: string): string[] {
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
