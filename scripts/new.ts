/** `npm run new -- <folder>`: starts an archive of one's own outside the program. */

import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { createArchive } from '../src/pipeline/new-archive.ts';
import { printable } from '../src/pipeline/terminal.ts';
import { fromUser, readArguments } from './arguments.ts';

const { positionals } = readArguments({
  name: 'npm run new',
  summary: '新建一个自己的馆藏文件夹：设置、空的著录表、说明。',
  options: {},
  positionals: { name: '文件夹', help: '建在哪里，如 ../我的馆藏；要在程序的文件夹之外', most: 1 },
  notes: ['退出码：0 已建；1 没有建，原有的文件不动；2 命令写错。'],
});
const [named] = positionals;
if (named === undefined) {
  console.error('请写明文件夹：npm run new -- ../我的馆藏');
  process.exit(2);
}
const folder = fromUser(named);
const created = createArchive({ folder, root: resolveEnvironment({}).root });
if ('fault' in created) {
  console.error(created.fault);
  process.exit(1);
}
const quoted = /[\s"'&()]/.test(folder) ? `"${folder}"` : folder;
console.log(`已新建馆藏：${printable(folder)}（${created.files.join('、')}）
把报告放进去，然后：
  npm run check -- --content ${printable(quoted)}   看读成了什么
  npm start -- --content ${printable(quoted)}       建馆并打开`);
