/** LibreOffice, where it is installed: turns .doc, .rtf and .odt into .docx. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fault } from '../fault.ts';
import { CONVERT_SECONDS, MAX_PART_BYTES } from './limits.ts';

export interface Converter {
  /** Converts one file; calls wait for each other. */
  toDocx(bytes: Uint8Array, extension: string): Promise<{ docx: Uint8Array } | { error: Fault }>;
  /** Removes what the conversions left in the system's folder for temporary files. */
  close(): Promise<void>;
}

/** Import filters; left to choose by itself, the program takes what is no document for plain text of strange signs. */
const FILTERS: Readonly<Record<string, string>> = { doc: 'MS Word 97', rtf: 'Rich Text Format', odt: 'writer8' };

const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The program, or undefined where there is none. `WENMAI_SOFFICE` names it, or switches it off when it is empty. */
export function findLibreOffice(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  if (env.WENMAI_SOFFICE !== undefined) return env.WENMAI_SOFFICE || undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...PLACES].find((path) => existsSync(path));
}

/**
 * A converter with a profile of its own, so that it neither meets nor changes the user's. Macros are off, and addresses in
 * documents lead to a proxy that is not there.
 */
export function createConverter(program: string, seconds = CONVERT_SECONDS): Converter {
  let folder: Promise<string> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    toDocx(bytes, extension) {
      folder ??= prepare();
      const home = folder;
      const number = count++;
      const converted = last.then(async () =>
        convert(bytes, { program, seconds, extension, number, home: await home }),
      );
      last = converted;
      return converted;
    },
    async close() {
      await last;
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}

interface Conversion {
  program: string;
  seconds: number;
  extension: string;
  number: number;
  home: string;
}

async function convert(
  bytes: Uint8Array,
  { program, seconds, extension, number, home }: Conversion,
): Promise<{ docx: Uint8Array } | { error: Fault }> {
  const source = join(home, `${number}.${extension}`);
  const target = join(home, 'out', `${number}.docx`);
  const profile = pathToFileURL(join(home, 'profile')).href;
  await writeFile(source, bytes);
  const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'];
  const filter = `--infilter=${FILTERS[extension] ?? ''}`;
  const args = [`-env:UserInstallation=${profile}`, ...options, filter, '--convert-to', 'docx:MS Word 2007 XML'];
  const ended = await runWithin(program, [...args, '--outdir', join(home, 'out'), source], seconds);
  try {
    if (ended !== undefined) return { error: failed(ended) };
    const { size } = await stat(target);
    return size > MAX_PART_BYTES ? { error: failed('结果过大') } : { docx: await readFile(target) };
  } catch {
    return { error: failed('没有结果') }; // The program says that all is well even when it could not read the file.
  } finally {
    await Promise.all([rm(source, { force: true }), rm(target, { force: true })]);
  }
}

/** Runs a program to its end; gives why it did not come there. */
function runWithin(program: string, args: readonly string[], seconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    // A group of its own: the program is a script that starts another, and both must end.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
    const timer = setTimeout(() => {
      endGroup(child.pid);
      resolve(`${seconds} 秒没有转换完`);
    }, seconds * 1000);
    const end = (reason: string | undefined): void => {
      clearTimeout(timer);
      resolve(reason);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) => end(code === 0 ? undefined : `退出码 ${code}`));
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

async function prepare(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'wenmai-office-'));
  await mkdir(join(home, 'out'));
  await mkdir(join(home, 'profile/user'), { recursive: true });
  await writeFile(join(home, 'profile/user/registrymodifications.xcu'), PROFILE);
  return home;
}

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${[
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Writer/Content/Update', 'Link', '0'),
  setting('Inet/Settings', 'ooInetProxyType', '2'),
  setting('Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'),
  setting('Inet/Settings', 'ooInetHTTPProxyPort', '9'),
  setting('Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'),
  setting('Inet/Settings', 'ooInetHTTPSProxyPort', '9'),
].join('\n')}
</oor:items>
`;

function failed(reason: string): Fault {
  const message = `LibreOffice 没能转换这份文件（${reason}）。`;
  return { code: 'conversion-failed', severity: 'error', message, mend: '请用 WPS 或 Word 打开，另存为 .docx。' };
}
