/** Opens an archive's data: what names all other files, checked to be of our version. */
import { ENCODER_VERSION } from '../../../core/phrase/terms.ts';
import { ARCHIVE_FILE, type ArchiveData, dataFile, LAYOUT_VERSION } from '../../../core/search-data/layout.ts';
import { ArchiveDataError, requireEdition } from '../archive-data-error.ts';
import type { ScriptLoader } from '../script-loader.ts';

/** The one file without a hash in its name is asked for anew this often, so that a rebuilt archive is soon seen whole. */
const FRESH_MS = 10 * 60 * 1000;

/** End of an address without a hash. */
export const freshQuery = (now: () => number = Date.now): string => `?${Math.floor(now() / FRESH_MS).toString(36)}`;

/**
 * Rejects with an `ArchiveDataError` when the file is missing or of another version. `edition` is that of the page: data of another
 * are refused, and the address names it, so that a browser gives none that it kept from before.
 */
export async function openData(loader: ScriptLoader, edition?: string): Promise<ArchiveData> {
  const query = edition === undefined ? freshQuery() : `?${edition}`;
  const data = JSON.parse(await loader.loadText(ARCHIVE_FILE, query)) as Partial<ArchiveData>;
  refuseOther('格式', data.layout, LAYOUT_VERSION);
  refuseOther('编码', data.encoder, ENCODER_VERSION);
  requireEdition(data.edition, edition, dataFile(ARCHIVE_FILE));
  return data as ArchiveData;
}

function refuseOther(what: string, found: number | undefined, ours: number): void {
  if (found === ours) return;
  const file = dataFile(ARCHIVE_FILE);
  const message = `检索数据 ${file} 的${what}版本是 ${found ?? '未知'}，本页程序的是 ${ours}，两者不能混用。请刷新页面；若仍如此，请重新生成网站。`;
  throw new ArchiveDataError(file, message);
}
