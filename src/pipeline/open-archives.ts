/** ZIP archives in the content folder: each member becomes a file of its own, `报送材料.zip/总结.docx`. */
import { type IntakeEntry, statusWith } from '../core/report/intake.ts';
import { type Fault, problemsIn } from './fault.ts';
import type { Documents } from './formats/documents.ts';
import type { UnpackedMember } from './formats/unpack.ts';
import { isHidden } from './hidden-names.ts';
import { type ContentFile, classify, isReportFile } from './read-content.ts';
import { passedOver, readBytes } from './read-entry.ts';
import { findSignature, UNPACK } from './signatures.ts';
import { type BuiltSite, openSite } from './taken/built-site.ts';

/** Archives within an archive are opened once; one within that is reported. */
const MAX_DEPTH = 2;

export interface OpenedArchives {
  /** All files, members in the place of the archives that hold them. */
  files: ContentFile[];
  /** One for each archive. */
  entries: IntakeEntry[];
  /** Built archives, folders and ZIP files, whose reports are taken in as they were read. */
  sites: { file: ContentFile; site: BuiltSite }[];
}

/** Opens every archive among `files`. Nothing is written to the disk; faults become problems of archive or member. */
export async function openArchives(files: readonly ContentFile[], documents: Documents): Promise<OpenedArchives> {
  const opened: OpenedArchives = { files: [], entries: [], sites: [] };
  for (const file of files) {
    const site = builtSite(file);
    if (site !== undefined) opened.sites.push({ file, site });
    else if (file.kind === 'archive') await openArchive(file, documents, { opened, depth: 1 });
    else opened.files.push(file);
  }
  return opened;
}

/** The archive that a folder or a ZIP file of the content folder holds, if a build has made it. */
const builtSite = ({ kind, path }: ContentFile): BuiltSite | undefined =>
  kind === 'site' || kind === 'archive' ? openSite(path) : undefined;

interface Opening {
  opened: OpenedArchives;
  depth: number;
}

async function openArchive(archive: ContentFile, documents: Documents, { opened, depth }: Opening): Promise<void> {
  const error = archive.faults.find(({ severity }) => severity === 'error');
  if (error || depth > MAX_DEPTH) {
    opened.entries.push(passedOver(archive, [error ?? TOO_DEEP]));
    return;
  }
  const read = readBytes(archive);
  const unpacking = 'error' in read ? read : await unpackZip(read.content, documents);
  if ('error' in unpacking) {
    opened.entries.push(passedOver(archive, [unpacking.error]));
    return;
  }
  const members = unpacking.members.map((member) => memberFile(archive, member));
  opened.entries.push(openedEntry(archive, members, unpacking.faults));
  for (const member of members) {
    if (member.kind === 'archive') await openArchive(member, documents, { opened, depth: depth + 1 });
    else opened.files.push(member);
  }
}

/** A file that only has the name of an archive is read by its content. */
async function unpackZip(bytes: Uint8Array, documents: Documents): ReturnType<Documents['unpack']> {
  const signature = findSignature(bytes);
  if (bytes.length > 0 && signature?.format === 'zip') return documents.unpack(bytes);
  const seems = signature ? `看来是“${signature.name}”` : '认不出是什么';
  const mend = signature ? '请改用正确的扩展名。' : UNPACK;
  const message = `这不是 ZIP 压缩包，${seems}。`;
  return { error: { code: 'binary-file', severity: 'error', message, mend } };
}

function memberFile(archive: ContentFile, { path, bytes, content, error }: UnpackedMember): ContentFile {
  const file = `${archive.file}/${path}`;
  const hidden = path.split('/').some(isHidden);
  const { kind, faults } = hidden ? { kind: 'other' as const, faults: [] } : classify(file);
  const member: ContentFile = { file, path: archive.path, kind, bytes, faults: error ? [error] : faults };
  if (error?.severity === 'warning') return { ...member, kind: 'other' };
  return content ? { ...member, content } : member;
}

function openedEntry(archive: ContentFile, members: readonly ContentFile[], faults: readonly Fault[]): IntakeEntry {
  const reports = members.filter(isReportFile).length;
  const message = `压缩包，内有 ${members.length} 个文件，其中 ${reports} 份报告各自收入。`;
  const told: Fault = { code: 'archive-opened', severity: 'info', message };
  const problems = problemsIn(archive.file, [told, ...faults]);
  return {
    file: archive.file,
    bytes: archive.bytes,
    status: statusWith(problems, 'passed over'),
    digest: '',
    problems,
  };
}

const TOO_DEEP: Fault = {
  code: 'nested-archive',
  severity: 'error',
  message: '压缩包套了三层以上，没有打开。',
  mend: UNPACK,
};
