/** Reads what the scores by labels are made of: labels (labels/*.jsonl), and the shared texts that their offsets point into. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../tests/shared.ts';

/** Which labels rules and thresholds were tuned on, and which judge. */
export type Half = 'tuning' | 'held out' | 'first try';

/** The folders `corpus/` and `real/texts/` of WENMAI_SHARED. Ends the process with a message where one is absent. */
export function labelledFolders(): string[] {
  const folders = ['corpus', 'real']
    .flatMap((name) => sharedFolder(name) ?? [])
    .map((folder) => folder.replace(/real$/, 'real/texts'));
  if (folders.length === 2) return folders;
  console.error('没有找到 corpus 和 real 文件夹；请用 WENMAI_SHARED 指明所在的文件夹。');
  return process.exit(1);
}

/** The labels of `labels/<name>.jsonl`, one a line. */
export const readLabels = <Label>(name: string): Label[] =>
  readFileSync(join(import.meta.dirname, 'labels', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
