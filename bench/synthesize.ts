/** `node bench/synthesize.ts <source folder> <out folder> <count> [seed]`: writes recombined reports for measuring. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readArguments } from '../scripts/arguments.ts';
import { decodeText } from '../src/pipeline/decode.ts';
import { listContent } from '../src/pipeline/read-content.ts';
import { readBytes } from '../src/pipeline/read-entry.ts';
import { paragraphsOf, synthesize } from './synthetic-report.ts';

const { positionals } = readArguments({
  name: 'node bench/synthesize.ts',
  summary: '由一个文件夹的报告重组出许多篇，供测量用。',
  options: {},
  positionals: {
    name: '来源 目标 篇数 [种子]',
    help: '来源文件夹、写到哪个文件夹、多少篇、随机种子（默认 1）',
    most: 4,
  },
});
const [source, out, count, seed = '1'] = positionals;
if (source === undefined || out === undefined || !Number.isInteger(Number(count)) || !Number.isInteger(Number(seed))) {
  console.error('要写来源文件夹、目标文件夹和篇数（种子是整数）。用法见 --help。');
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
