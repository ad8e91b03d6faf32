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
  const places = placesIn(zip);
  const listed = new Set([...places.values()].map(({ member }) => member.name));
  const names = [...zip.repeated, ...zip.members.map(({ name }) => name).filter((name) => !listed.has(name))];
  const members = [...places].map(([path, place]) => unpackMember(zip, path, place));
  return { members, faults: names.length > 0 ? [repeated(names)] : [] };
}

/** A member, and why it must not be read under its name. */
export interface PlacedMember {
  member: ZipMember;
  error?: Fault;
}

/**
 * The members by the path that each is listed under, none twice: `2022/./总结.txt` and `2022\总结.txt` come to one place, where
 * the last counts, as in every unpacker.
 */
export function placesIn({ members }: Pick<Zip, 'members'>): Map<string, PlacedMember> {
  const paths = new Set(members.map(({ name }) => memberPath(name)));
  const places = new Map<string, PlacedMember>();
  for (const member of members) {
    const path = memberPath(member.name);
    if (path === undefined) places.set(shownName(member.name), { member, error: unsafeName(member.name) });
    // `甲.zip` and `甲.zip/总结.txt`: on no disk can both be, and the second might be taken for a member of the first.
    else if (foldersOf(path).some((folder) => paths.has(folder))) {
      places.set(path.replaceAll('/', '／'), { member, error: FILE_AND_FOLDER });
    } else places.set(path, { member });
  }
  return places;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function unpackMember(zip: Zip, path: string, { member, error }: PlacedMember): UnpackedMember {
  const unpacked: UnpackedMember = { path, bytes: member.bytes };
  if (error) return { ...unpacked, error };
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

/** Files that macOS and open Office documents leave in archives. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => /^(?:\.|~\$|__MACOSX$)/.test(part));
}

/** The path of a member with forward slashes, or undefined for one that would lead out of the archive, or nowhere. */
function memberPath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  const parts = path.split('/');
  const leadsOut = /^(?:\/|[A-Za-z]:)/.test(path) || parts.includes('..');
  const named = parts.filter((part) => part !== '' && part !== '.');
  return leadsOut || /\p{Cc}/u.test(path) || named.length === 0 ? undefined : named.join('/');
}

/** A name that leads out, made harmless for being listed: `../../etc/x.txt` → `．．/．．/etc/x.txt`. */
function shownName(name: string): string {
  const shown = name
    .replaceAll('\\', '/')
    .replace(/\p{Cc}/gu, '〓')
    .replaceAll('..', '．．');
  if (/^[./]*$/.test(shown)) return '〓';
  return shown.replace(/^\/+/, '／').replace(/^([A-Za-z]):/, '$1：');
}

function unsafeName(name: string): Fault {
  const kind = name.includes('..') ? '指向压缩包以外' : /^\.?$/.test(name) ? '是空的' : '是绝对路径或含有控制字符';
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

const FILE_AND_FOLDER: Fault = {
  code: 'unsafe-member-name',
  severity: 'error',
  message: '压缩包里有一个文件与这里的文件夹同名，没有读取。',
  mend: '请解压改名后放入。',
};

const LINK: Fault = {
  code: 'link-in-archive',
  severity: 'warning',
  message: '这是链接，没有读取。',
  mend: '请把所指的文件本身放入。',
};
