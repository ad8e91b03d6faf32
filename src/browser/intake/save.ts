/** Gives the corrected catalogue.csv away: as a download, or straight into the content folder where the browser can. */

import { type CatalogueTable, editCatalogue, readCatalogueTable } from '../../core/exchange/catalogue-table.ts';
import { download } from '../kit/download.ts';
import { isAbort } from '../kit/error-view.ts';
import type { Corrections } from './corrections.ts';

const CATALOGUE = 'catalogue.csv';

/** Result of saving, in Chinese. */
export interface Saved {
  done: boolean;
  message: string;
}

declare global {
  interface Window {
    /** File System Access: Chromium, in pages from a disk, localhost or https. */
    showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}

export const canWriteFolder = (): boolean => typeof window.showDirectoryPicker === 'function';

/** The present catalogue with the corrections, as a download. */
export function saveDownload(corrections: Corrections): Saved {
  const { catalogue } = corrections.data;
  if (catalogue === null)
    return { done: false, message: '现有的 catalogue.csv 读不出来，并入会丢内容。请先改好它，重新建馆。' };
  const made = merge(corrections, catalogue);
  if ('done' in made) return made;
  download(CATALOGUE, 'text/csv;charset=utf-8', made.text);
  corrections.markSaved();
  return { done: true, message: `已存为 ${CATALOGUE}，含原有的各行。放回内容文件夹最外层，再运行 npm run build。` };
}

/** The catalogue that lies in the folder by now, with the corrections, in its place. */
export async function saveToFolder(corrections: Corrections): Promise<Saved> {
  if (window.showDirectoryPicker === undefined) return saveDownload(corrections);
  const folder = await pickFolder(window.showDirectoryPicker);
  if (folder === undefined) return { done: false, message: '' };
  if (!(await holdsReports(folder, corrections))) {
    return { done: false, message: `“${folder.name}”里没有这些报告的文件，不像是内容文件夹，没有写入。` };
  }
  const handle = await folder.getFileHandle(CATALOGUE, { create: true });
  const text = decode(await (await handle.getFile()).arrayBuffer());
  if (text === undefined) return { done: false, message: `文件夹里的 ${CATALOGUE} 读不出来，没有改动。` };
  const made = merge(corrections, readCatalogueTable(text));
  if ('done' in made) return made;
  const stream = await handle.createWritable();
  await stream.write(made.text);
  await stream.close();
  corrections.markSaved();
  return { done: true, message: `已写入“${folder.name}/${CATALOGUE}”，原有的各行都在。再运行 npm run build。` };
}

function merge(corrections: Corrections, table: CatalogueTable): { text: string } | Saved {
  const made = editCatalogue(table, corrections.toWrite());
  if (!('fault' in made)) return made;
  return {
    done: false,
    message: `现有的 ${CATALOGUE} 没有“文件”一列，不知道各行说的是哪个文件，没有改动。请先改好它。`,
  };
}

/** Undefined when the archivist thinks better of it. */
async function pickFolder(
  pick: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>,
): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await pick.call(window, { id: 'wenmai-content', mode: 'readwrite' });
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  }
}

/** Whether a file of one of the reports that were corrected is there. */
async function holdsReports(folder: FileSystemDirectoryHandle, corrections: Corrections): Promise<boolean> {
  const files = [...corrections.toWrite().keys()].slice(0, 20);
  for (const file of files) if (await holdsFile(folder, file)) return true;
  return false;
}

async function holdsFile(folder: FileSystemDirectoryHandle, file: string): Promise<boolean> {
  const parts = file.split('/');
  const name = parts.pop() ?? '';
  try {
    let inner = folder;
    for (const part of parts) {
      // A member of an archive lies in a file of that name.
      if (/\.zip$/i.test(part)) return (await inner.getFileHandle(part)) !== undefined;
      inner = await inner.getDirectoryHandle(part);
    }
    await inner.getFileHandle(name);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8, UTF-16 with its mark, or GB18030, as spreadsheets save it; lines end in `\n`. Undefined when it is none of them. */
function decode(bytes: ArrayBuffer): string | undefined {
  const [first, second] = new Uint8Array(bytes);
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    } catch {
      // The next one.
    }
  }
  return undefined;
}
