/** Lists the content folder: what is a report, what is a setting, what is passed over and why. */

import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { errorCode } from './error-code.ts';
import type { Fault } from './fault.ts';
import { isHidden } from './hidden-names.ts';
import { UNPACK } from './signatures.ts';
import { openSiteFolder } from './taken/built-site.ts';

/** Something in the content folder. `file` is relative to it, with forward slashes. */
export interface ContentFile {
  file: string;
  /** Where to read it, or the archive that holds it. */
  path: string;
  kind: ContentKind;
  bytes: number;
  /** Identifies a state of a file on the disk; absent for a member of an archive. */
  stamp?: FileStamp;
  /** Of a member of an archive: what it holds; any other file is read from `path`. */
  content?: Uint8Array;
  /** Why it is not read, or what went wrong on the way. */
  faults: Fault[];
}

/** Size and times of a file; `changed` is the later of its times, in milliseconds of the wall clock. */
interface FileStamp {
  text: string;
  changed: number;
}

/** `document` is an office document, `archive` a ZIP file of reports or of a built archive, `site` the folder of a built archive. */
type ContentKind = 'text' | 'markdown' | 'document' | 'archive' | 'site' | 'settings' | 'catalogue' | 'other';

export function isReportFile({ kind }: ContentFile): boolean {
  return kind === 'text' || kind === 'markdown' || kind === 'document';
}

const DOCUMENTS = new Set('docx docm dotx doc dot wps wpt rtf odt html htm shtml xhtml mht mhtml pdf ofd'.split(' '));

/** A table of reports is what someone knows of them already. */
const SAVE_AS_CATALOGUE =
  '若是著录好的报告目录，请用 WPS 或 Excel 打开，另存为“CSV UTF-8”，命名为 catalogue.csv，放在内容文件夹的最上层；若是报告，请把其中的文字复制到记事本，另存为 .txt，编码选 UTF-8。';

const SAVE_AS_TEXT = '若是报告，请把其中的文字复制到记事本，另存为 .txt，编码选 UTF-8。';

/** Documents that hold a report but are not read yet: what users call them, and how to get at the text. */
const NOT_READ_YET: Readonly<Record<string, readonly [name: string, mend: string]>> = {
  xls: ['Excel 表格', SAVE_AS_CATALOGUE],
  xlsx: ['Excel 表格', SAVE_AS_CATALOGUE],
  et: ['WPS 表格', SAVE_AS_CATALOGUE],
  ppt: ['演示文稿', SAVE_AS_TEXT],
  pptx: ['演示文稿', SAVE_AS_TEXT],
  dps: ['演示文稿', SAVE_AS_TEXT],
  rar: ['压缩包', UNPACK],
  '7z': ['压缩包', UNPACK],
};

const ROOT_FILES: Readonly<Record<string, ContentKind>> = { 'archive.yaml': 'settings', 'catalogue.csv': 'catalogue' };

/** Files that `npm run new` writes for the archivist; `2022/README.md` is a report like any other. */
const README = /^readme(?:\.[\w-]+)?\.(?:md|txt)$/i;

/**
 * Everything below `contentDir`, sorted by path in code unit order. Nothing throws: a folder or file that cannot be read
 * is listed with its fault, a missing `contentDir` throws ENOENT as the one exception.
 *
 * Links are never followed out of the folder (the archive must hold its own files), nor within it (a file would count
 * twice, and a link to a parent folder never ends). The folder of a built archive is one thing.
 */
export function listContent(contentDir: string): ContentFile[] {
  const root = realpathSync(contentDir);
  const files: ContentFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory() || isHidden(entry.name)) files.push(inspect(root, file, entry));
      else if (openSiteFolder(join(root, file))) files.push({ ...blank(root, file), kind: 'site' });
      else attempt(file, visit, files, root);
    }
  };
  visit('');
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function attempt(folder: string, visit: (folder: string) => void, files: ContentFile[], root: string): void {
  try {
    visit(folder);
  } catch (error) {
    files.push({ ...blank(root, folder), faults: [unreadable(error, folder)] });
  }
}

function inspect(root: string, file: string, entry: Dirent): ContentFile {
  const other = blank(root, file);
  // Hidden files are nobody's concern: recorded, without a word.
  if (isHidden(entry.name)) return other;
  if (entry.isSymbolicLink()) return { ...other, faults: [linkFault(root, file)] };
  if (!entry.isFile()) return { ...other, faults: [notAFile()] };
  try {
    const stats = statSync(other.path);
    return { ...other, bytes: stats.size, stamp: stampOf(stats), ...classify(file) };
  } catch (error) {
    return { ...other, faults: [unreadable(error, file)] };
  }
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
  return { text: [size, mtimeMs, ctimeMs, ino].join(), changed: Math.max(mtimeMs, ctimeMs) };
}

function blank(root: string, file: string): ContentFile {
  return { file, path: join(root, file), kind: 'other', bytes: 0, faults: [] };
}

/** The kind of a file by its name alone. */
export function classify(file: string): Pick<ContentFile, 'kind' | 'faults'> {
  const special = Object.hasOwn(ROOT_FILES, file) ? ROOT_FILES[file] : undefined;
  if (special) return { kind: special, faults: [settingsRead()] };
  if (README.test(file)) return { kind: 'other', faults: [notAReport()] };
  const extension = /[^/.]\.([^/.]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (extension === 'txt') return { kind: 'text', faults: [] };
  if (extension === 'md') return { kind: 'markdown', faults: [] };
  if (DOCUMENTS.has(extension)) return { kind: 'document', faults: [] };
  if (extension === 'zip') return { kind: 'archive', faults: [] };
  const document = Object.hasOwn(NOT_READ_YET, extension) ? NOT_READ_YET[extension] : undefined;
  return { kind: 'other', faults: [document ? notReadYet(document, extension) : notAReport()] };
}

export function unreadable(error: unknown, file = ''): Fault {
  const reason = errorCode(error) ?? String(error);
  const message = `无法读取（${reason}）。`;
  // A name that is not UTF-8, as old archives leave behind, reaches us with this sign in it and cannot be opened.
  const mend = file.includes('\ufffd')
    ? '文件名的编码有误（多见于旧压缩包），请改名。'
    : '请检查文件是否存在、是否有读取权限。';
  return { code: 'unreadable-file', severity: 'error', message, mend };
}

function linkFault(root: string, file: string): Fault {
  const target = realTarget(join(root, file));
  if (target === undefined) {
    const message = '这是链接，所指的文件不存在或循环指向自己。';
    return { code: 'broken-link', severity: 'error', message, mend: '请删去链接，或改为文件本身。' };
  }
  if (target === root || target.startsWith(root + sep)) {
    return { code: 'link-inside', severity: 'info', message: '这是链接，所指的内容已在文件夹中，不重复读取。' };
  }
  const message = '这是链接，指向内容文件夹之外，没有读取。';
  return { code: 'link-outside', severity: 'error', message, mend: '请把文件本身复制进来。' };
}

function realTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined; // A link to nothing, or to itself: the caller says so.
  }
}

function notAFile(): Fault {
  return { code: 'not-a-file', severity: 'info', message: '这不是普通文件（管道、设备等），没有读取。' };
}

function settingsRead(): Fault {
  return { code: 'settings-file', severity: 'info', message: '这是设置文件，不是报告。' };
}

function notAReport(): Fault {
  return { code: 'not-a-report', severity: 'info', message: '这种文件不作为报告读取。' };
}

function notReadYet([name, mend]: readonly [string, string], extension: string): Fault {
  const message = `${name}（.${extension}）尚不能读取，没有收入馆藏。`;
  return { code: 'format-not-read', severity: 'warning', message, mend };
}
