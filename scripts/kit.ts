/** `npm run kit`: a folder and a ZIP that build archives on machines without npm and without a network. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findNearest } from '../src/core/text/nearest.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { KIT_PLATFORMS } from '../src/pipeline/kit/platforms.ts';
import { writeKit, zipKit } from '../src/pipeline/kit/write-kit.ts';
import { holds, isFolder } from '../src/pipeline/real-path.ts';
import { partOf } from '../src/pipeline/run-folder.ts';
import { readArguments } from './arguments.ts';

const IDS = KIT_PLATFORMS.map(({ id }) => id);
const { values } = readArguments({
  name: 'npm run kit',
  summary: '为没有 npm、没有网络的机器做一个免安装的文件夹和它的压缩包。',
  options: {
    platform: { type: 'string', value: IDS.join('|'), help: '给哪种系统用', default: 'win-x64' },
    out: { type: 'string', value: '文件夹', help: '放在哪里', default: '.cache/kit' },
  },
});

const platform = KIT_PLATFORMS.find(({ id }) => id === values.platform);
if (platform === undefined) {
  const nearest = findNearest(values.platform, IDS);
  console.error(
    `没有 ${values.platform} 这种系统。${nearest ? `是否应为 ${nearest}？` : `可用的有：${IDS.join('、')}。`}`,
  );
  process.exit(2);
}

const { root, cacheRoot, contentDir } = resolveEnvironment();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const name = `wenmai-${version}-${platform.id}`;
const out = resolve(root, values.out);
const target = join(out, name);
const zip = `${target}.zip`;
// A kit holds an archive as soon as somebody has used it.
const taken = [target, zip].find((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
if (taken !== undefined) stop(`${taken} 已经存在，没有动它。请移走或改名后再运行，或用 --out 另选一个文件夹。`);
if (existsSync(out) && !isFolder(out)) stop(`${out} 是一个文件，没有动它。请用 --out 另选一个文件夹。`);
if (holds(contentDir, out)) stop(`${out} 在内容文件夹里，套件会当作报告的原件。请用 --out 另选一个文件夹。`);

const staging = join(cacheRoot, `kit-packages-${platform.id}`);
mkdirSync(staging, { recursive: true });
for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(staging, file));
console.log(`正在取 ${platform.id} 的程序包 …`);
const ci = [
  'ci',
  '--omit=dev',
  `--os=${platform.os}`,
  `--cpu=${platform.cpu}`,
  '--libc=glibc',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
];
const npm = process.env.npm_execpath;
const result = npm?.endsWith('.js')
  ? spawnSync(process.execPath, [npm, ...ci], { cwd: staging, stdio: ['ignore', 'ignore', 'inherit'] })
  : spawnSync('npm', ci, { cwd: staging, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
if (result.status !== 0) {
  console.error('程序包没有取全，没有做成套件。请检查网络后重试。');
  process.exit(1);
}

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;
// Both have their names only once they are whole: a kit that is cut off looks like one.
const [part, zipPart] = [partOf(target), partOf(zip)];
const { files, bytes } = await writeKit(platform, { root, packages: join(staging, 'node_modules'), target: part });
const packed = await zipKit(part, '文脉', zipPart);
renameSync(part, target);
renameSync(zipPart, zip);
console.log(`文件夹 ${target}：${files} 个文件，${mb(bytes)}`);
console.log(`压缩包 ${zip}：${mb(packed)}`);
rmSync(staging, { recursive: true, force: true });

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
