/** A content folder of one's own, as `npm run new` starts it: settings, an empty catalogue, a README. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CATALOGUE_COLUMNS, COLUMN_HEADINGS } from '../core/exchange/catalogue-columns.ts';
import { messageOf } from '../core/message-of.ts';
import { csvText } from '../core/text/csv.ts';
import { CATALOGUE_FILE } from './catalogue.ts';
import { errorCode } from './error-code.ts';
import { holds } from './real-path.ts';
import { SETTINGS_FILE } from './settings.ts';
import { printable } from './terminal.ts';

export interface NewArchive {
  /** Absolute. */
  folder: string;
  /** The program's own folder, which archives stay out of. */
  root: string;
}

/** Creates the folder and its files, or says in Chinese why not. Nothing that exists is changed. */
export function createArchive({ folder, root }: NewArchive): { files: string[] } | { fault: string } {
  const place = printable(folder);
  const isInside = within(root, folder);
  if (typeof isInside === 'string') return { fault: isInside };
  if (isInside) return { fault: `${place} 在程序的文件夹里，升级程序时会混在一起。请另选一个地方，如 ../我的馆藏。` };
  const held = listFolder(folder);
  if ('fault' in held) return { fault: `${place} ${held.fault}` };
  if (held.names.length > 0)
    return {
      fault: `${place} 里已有文件，没有改动。请另选一个文件夹；要用其中的文件建馆，直接指明它即可：npm start -- --content ${place}`,
    };
  return { files: completeArchive(folder, basename(folder)) };
}

/**
 * Writes those files of an archive that `folder`, which is made if need be, lacks; their names. Nothing that exists is changed.
 * Without a `name` the archive has the default title, and its settings change nothing.
 */
export function completeArchive(folder: string, name?: string): string[] {
  mkdirSync(folder, { recursive: true });
  const missing = Object.entries(archiveFiles(name)).filter(([file]) => !existsSync(join(folder, file)));
  for (const [file, text] of missing) writeFileSync(join(folder, file), text, { flag: 'wx' });
  return missing.map(([file]) => file);
}

/** Also through links; a link to nothing is reported. */
function within(root: string, folder: string): boolean | string {
  try {
    return holds(root, folder);
  } catch (error) {
    return messageOf(error);
  }
}

/** A missing folder holds nothing. */
function listFolder(folder: string): { names: string[] } | { fault: string } {
  try {
    return { names: readdirSync(folder) };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return { names: [] };
    return { fault: code === 'ENOTDIR' ? '是一个文件，不是文件夹。' : `打不开（${code ?? error}）。` };
  }
}

/** Says in Chinese how the folder is used; no report. */
export const ARCHIVE_README = 'README.md';

/** Texts by the files' names. */
function archiveFiles(name: string | undefined): Record<string, string> {
  const header = CATALOGUE_COLUMNS.map((column) => COLUMN_HEADINGS[column].chinese);
  const readme = readmeText(name ?? '馆藏');
  return { [SETTINGS_FILE]: settingsText(name), [CATALOGUE_FILE]: csvText([header]), [ARCHIVE_README]: readme };
}

function settingsText(name: string | undefined): string {
  return `# 本馆设置。各项都有默认值，可以整行删去；写错的键会在检查时指出。

# 馆名，显示在每页的左上角。
${name === undefined ? '# title: 云河县文库' : `title: ${JSON.stringify(name)}`}

# 馆名下面的一行说明。
# subtitle: 云河县及所属单位工作报告

# 馆藏单位，用于引文出处。
# owner: 云河县档案馆

# 拼音缩写的意思：正文里写 mzshh，查“民主生活会”也能查到。
# aliases: { mzshh: 民主生活会 }

# 每年题名略有出入的报告，在此归为一个系列；其余由题名自动归并。
# series:
#   - name: 云河县人民政府工作报告
#     title: 云河县人民政府工作报告

# 要清除的页眉页脚等行，用正则表达式写。
# cleaning:
#   add:
#     - { name: 本馆页眉, line: '^云河县档案馆\\s*\\d+$' }
`;
}

export function readmeText(name: string): string {
  return `# ${name}

这个文件夹就是馆藏。报告放在里面，网站由它生成；本说明不会当作报告。

1. **放报告。** 可以分文件夹放，名称随意，如“2023/云河县档案馆2023年度工作总结.docx”。Word、WPS、PDF（有文字的）、OFD、网页、纯文本和它们的
   ZIP 压缩包都可以。原件一字不改。
2. **检查。** 看读成了什么、有哪些问题、怎么改。用免安装套件的，双击“检查”；否则在程序的文件夹里运行：

   npm run check -- --content 本文件夹的路径
3. **建馆并打开。** 用免安装套件的，双击“建馆”；否则：

   npm start -- --content 本文件夹的路径

   浏览器打开所给的地址。
4. **改著录。** 年度、单位等读错了，在“著录核对”页上直接改，存为 catalogue.csv 放回这里，再建一次馆。也可以用表格软件编辑 catalogue.csv：一行一个
   文件，空着的格由原文推断。

- archive.yaml：馆名等设置。
- catalogue.csv：改过的著录。

备份时，把整个文件夹拷走即可；程序升级不影响它。在免安装套件里，这个文件夹叫 content，与 npm run new 所建的一样，可以互相搬。
`;
}
