/** `node bench/synthesize.ts <source folder> <out folder> <count> [seed]`: writes recombined reports for measuring. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decodeText } from '../src/pipeline/decode.ts';
import { listContent } from '../src/pipeline/read-content.ts';
import { readBytes } from '../src/pipeline/read-entry.ts';
import { paragraphsOf, synthesize } from './synthetic-report.ts';

const [source, out, count, seed = '1'] = process.argv.slice(2);
if (source === undefined || out === undefined || !Number.isInteger(Number(count)) || !Number.isInteger(Number(seed))) {
  console.error('Usage: node bench/synthesize.ts <source folder> <out folder> <count> [seed]');
  process.exit(2);
}

const texts = listContent(resolve(source))
  .filter(({ kind }) => kind === 'text' || kind === 'markdown')
  .map(readBytes);
const paragraphs = texts.flatMap((read) => {
  const decoded = 'content' in read ? decodeText(read.content) : undefined;
  return decoded && 'text' in decoded ? paragraphsOf(decoded.text) : [];
});
let characters = 0;
for (const { file, text } of synthesize(paragraphs, Number(count), Number(seed))) {
  const path = join(resolve(out), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  characters += text.length;
}
console.log(
  `${count} reports from ${paragraphs.length} paragraphs, ${Math.round(characters / Number(count))} characters each.`,
);
