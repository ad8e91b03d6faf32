/**
 * `npm run -s verify -- <folder> [--content <folder>]`: whether a copy of the site is whole. Exit code 1 when a file is missing,
 * altered or too many, 2 when there is nothing to check against.
 */

import { MANIFEST } from '../src/core/paths.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { type Verification, verifyCopy } from '../src/pipeline/preservation/verify.ts';
import { printable } from '../src/pipeline/terminal.ts';
import { fromUser, readArguments } from './arguments.ts';

const { values, positionals } = readArguments({
  name: 'npm run -s verify',
  summary: '按清单核对一份网站的副本：有没有缺失、改动、多出的文件。',
  options: { content: { type: 'string', value: '文件夹', help: '同时核对原文件所在的内容文件夹' } },
  positionals: { name: '网站的文件夹', help: '省去则为输出文件夹（WENMAI_OUT，默认 dist）', most: 1 },
  notes: ['退出码：0 完好；1 有出入；2 没有清单可核对，或命令写错。'],
});
const { outDir } = resolveEnvironment();
const folder = positionals[0] === undefined ? outDir : fromUser(positionals[0]);
const found = await verifyCopy(folder, values.content === undefined ? undefined : fromUser(values.content));
if (found === undefined) {
  console.error(`${printable(folder)} 中没有清单 ${MANIFEST}，无从核对。请指明网站所在的文件夹。`);
  process.exitCode = 2;
} else {
  console.log(formatVerification(found));
  process.exitCode = isWhole(found) ? 0 : 1;
}

function isWhole({ missing, altered, extra, unreadable }: Verification): boolean {
  return missing.length + altered.length + extra.length + unreadable.length === 0;
}

function formatVerification(verification: Verification): string {
  const { sound, missing, altered, extra, unreadable, manifest } = verification;
  const counts = `相符 ${sound}，缺失 ${missing.length}，改动 ${altered.length}，多出 ${extra.length}`;
  const lists: [string, readonly string[]][] = [
    ['缺失', missing],
    ['改动', altered],
    ['多出', extra],
    ['清单中读不懂的行', unreadable.map((line) => `第 ${line} 行`)],
  ];
  return [
    `${printable(folder)}：${counts}。`,
    ...lists.flatMap(([name, items]) =>
      items.length === 0 ? [] : `\n${name}\n${items.map((item) => `  ${printable(item)}`).join('\n')}`,
    ),
    `\n${isWhole(verification) ? '完好' : '有出入'}。清单自身的 SHA-256：${manifest}`,
  ].join('\n');
}
