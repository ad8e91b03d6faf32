/** Members of a ZIP archive in the content folder, inflated in memory. Nothing is ever written to a disk. */
import type { Fault } from '../fault.ts';
import { Unreadable } from './reading.ts';
import { openZip, type Zip, type ZipMember } from './zip.ts';

export interface UnpackedMember {
  /** Path within the archive, with forward slashes; it leads nowhere else. */
  path: string;
  bytes: number;
  /** Absent when the member is not of a kind that is read, or cannot be. */
  content?: Uint8Array;
  error?: Fault;
}

export interface Unpacking {
  members: UnpackedMember[];
  /** Faults of the archive as a whole. */
  faults: Fault[];
}

/** Members that may be reports, or archives of reports; anything else is listed without being inflated. */
const READ = /\.(?:txt|md|docx?|wps|rtf|odt|html?|pdf|ofd|zip)$/i;

/** The largest member that is inflated, as for a file on its own. */
export const MAX_MEMBER_BYTES = 20 * 1024 * 1024;

/** Opens an archive. A member that cannot be read has its own error; a damaged archive throws `Unreadable`. */
export function unpack(bytes: Uint8Array): Unpacking {
  const zip = openZip(bytes);
  const faults: Fault[] = [];
  if (zip.repeated.length > 0) faults.push(repeated(zip.repeated));
  const members = zip.members.map((member) => unpackMember(zip, member));
  return { members, faults };
}

function unpackMember(zip: Zip, member: ZipMember): UnpackedMember {
  const path = memberPath(member.name);
  const unpacked: UnpackedMember = { path: path ?? shownName(member.name), bytes: member.bytes };
  if (path === undefined) return { ...unpacked, error: unsafeName(member.name) };
  if (member.link) return { ...unpacked, error: LINK };
  if (!READ.test(path) || isHidden(path)) return unpacked;
  try {
    const content = zip.read(member.name, MAX_MEMBER_BYTES);
    return content ? { ...unpacked, bytes: content.length, content } : unpacked;
  } catch (error) {
    if (error instanceof Unreadable) return { ...unpacked, error: error.fault };
    throw error;
  }
}

/** What macOS and open Office documents leave in archives. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => /^(?:\.|~\$|__MACOSX$)/.test(part));
}

/** The path of a member with forward slashes, or undefined for one that would lead out of the archive. */
export function memberPath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  const parts = path.split('/');
  const leadsOut = /^(?:\/|[A-Za-z]:)/.test(path) || parts.includes('..');
  return leadsOut || /\p{Cc}/u.test(path) ? undefined : parts.filter((part) => part !== '' && part !== '.').join('/');
}

/** A name that leads out, made harmless for being listed: `../../etc/x.txt` → `．．/．．/etc/x.txt`. */
function shownName(name: string): string {
  const shown = name
    .replaceAll('\\', '/')
    .replace(/\p{Cc}/gu, '〓')
    .replaceAll('..', '．．');
  return shown.replace(/^\/+/, '／').replace(/^([A-Za-z]):/, '$1：');
}

function unsafeName(name: string): Fault {
  const kind = name.includes('..') ? '指向压缩包以外' : '是绝对路径或含有控制字符';
  const message = `压缩包里的文件名${kind}，没有读取。`;
  return {
    code: 'unsafe-member-name',
    severity: 'error',
    message,
    mend: '请确认压缩包来源；如确是报告，请解压改名后放入。',
  };
}

function repeated(names: readonly string[]): Fault {
  const message = `压缩包里有 ${names.length} 个文件名重复（${[...new Set(names)].slice(0, 3).join('、')}），各取最后一个。`;
  return { code: 'repeated-members', severity: 'warning', message, mend: '请解压后改名，再放入。' };
}

const LINK: Fault = {
  code: 'link-in-archive',
  severity: 'warning',
  message: '这是链接，没有读取。',
  mend: '请把所指的文件本身放入。',
};
