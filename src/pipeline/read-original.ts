/** The bytes of a file of the content folder, also of one that is the member of an archive. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_MEMBER_BYTES, placesIn } from './formats/unpack.ts';
import { openZip } from './formats/zip.ts';

/** Reads `2022/总结.docx`, or `报送.zip/总结.docx` out of its archive. Throws when it is no longer there. */
export function readOriginal(contentDir: string, file: string): Uint8Array {
  const path = join(contentDir, file);
  const archive = enclosingArchive(contentDir, file);
  if (archive === undefined) return readFileSync(path);
  return readMember(readFileSync(join(contentDir, archive)), file.slice(archive.length + 1));
}

/** The archive in the content folder that a file is a member of: 报送.zip of `报送.zip/总结.docx`. */
function enclosingArchive(contentDir: string, file: string): string | undefined {
  const parts = file.split('/');
  for (let length = 1; length < parts.length; length++) {
    const path = parts.slice(0, length).join('/');
    if (statSync(join(contentDir, path), { throwIfNoEntry: false })?.isFile()) return path;
  }
  return undefined;
}

function readMember(archive: Uint8Array, path: string): Uint8Array {
  const zip = openZip(archive);
  for (const [place, { member, error }] of placesIn(zip)) {
    if (error || (path !== place && !path.startsWith(`${place}/`))) continue;
    const content = zip.read(member.name, MAX_MEMBER_BYTES);
    if (content) return path === place ? content : readMember(content, path.slice(place.length + 1));
  }
  throw new Error(`${path} is no longer in its archive`);
}
