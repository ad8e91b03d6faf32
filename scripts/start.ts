/** `npm start`: builds the archive, then serves it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { QUARANTINED_EXIT } from '../src/pipeline/quarantine.ts';
import { FOLDER_OPTIONS, readArguments, useFolders } from './arguments.ts';

const { values } = readArguments({
  name: 'npm start',
  summary: '由内容文件夹生成网站，并在本机打开。',
  options: {
    lenient: { type: 'boolean', help: '隔离有误的文件，先建其余部分' },
    ...FOLDER_OPTIONS,
  },
  notes: ['环境变量：HOST（默认 127.0.0.1）、PORT（默认 4321，0 为任意空闲端口）。'],
});
useFolders(values);
const build = [join(import.meta.dirname, 'build.ts'), ...(values.lenient ? ['--lenient'] : [])];
const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
if (status !== 0 && status !== QUARANTINED_EXIT) process.exit(status ?? 1);
// The server takes its folders from the environment, and no options of its own.
process.argv.length = 2;
await import('./serve.ts');
