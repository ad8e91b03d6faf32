/** Run by the launchers of a kit: builds, checks or serves the archive beside the program, and opens the result. */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { tidyProgram } from '../src/pipeline/kit/tidy.ts';
import { findWorkplace } from '../src/pipeline/kit/workplace.ts';

const [task = 'build'] = process.argv.slice(2);
const app = resolve(import.meta.dirname, '..');
const kit = resolve(app, '..');
tidyProgram(app);
const { folder, content, isElsewhere } = findWorkplace(kit, homedir());
if (isElsewhere) console.log(`程序所在的文件夹只读，馆藏和网站放在 ${folder}`);
const places = { WENMAI_CONTENT: content, WENMAI_OUT: join(folder, '网站'), WENMAI_CACHE: join(folder, '缓存') };
const env = { ...process.env, ...places };

const script = (name: string): string => join(app, 'scripts', `${name}.ts`);

if (task === 'preview') {
  const server = spawn(process.execPath, [script('serve')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  server.stdout.on('data', (data: Buffer) => {
    process.stdout.write(data);
    const address = /http:\/\/\S+/.exec(data.toString())?.[0];
    if (address) open(address);
  });
} else {
  const { status, output } = await run(script(task === 'check' ? 'check' : 'build'));
  const result = join(folder, '建馆结果.txt');
  writeFileSync(result, `\uFEFF${output.replaceAll('npm run check', '检查').replace(/\r?\n/g, '\r\n')}`);
  open(status === 0 && task === 'build' ? join(places.WENMAI_OUT, 'index.html') : result);
  process.exitCode = status;
}

/** Shows what the program prints, and keeps it for the file of results. */
function run(file: string): Promise<{ status: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (data: Buffer): void => {
      output += data;
      process.stdout.write(data);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => done({ status: code ?? 1, output }));
  });
}

/** In the system's own program for it; nothing where there is none, and the console has said all. */
function open(target: string): void {
  if (process.env.WENMAI_OPEN === '0') return;
  const [command, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'start', '', target] : ['xdg-open', target];
  spawnSync(command ?? '', args, { stdio: 'ignore', timeout: 10_000 });
}
