/** Reads a report's data of reuse and sees that they belong to the text that is shown. */
import { type ReadReuse, type ReuseData, reuseName, textCheck, unpackReuse } from '../../core/reuse/layout.ts';
import { dataFile } from '../../core/search-data/layout.ts';
import { ArchiveDataError } from '../archive-data-error.ts';
import { unpackJson } from '../decode.ts';
import { ScriptLoader } from '../script-loader.ts';

/** The file keeps its name when it changes, so it is asked for anew this often. */
const FRESH_MS = 10 * 60 * 1000;

/** Rejects with an `ArchiveDataError`. `root` is the archive's, with a closing slash. */
export async function readReuse(
  root: string,
  id: string,
  paragraphs: ReadonlyMap<string, HTMLElement>,
): Promise<ReadReuse> {
  const text = await loadFile(new ScriptLoader(root), reuseName(id));
  const data = unpackReuse((await unpackJson(text)) as Partial<ReuseData>);
  const shown = [...paragraphs].map(([name, { textContent }]) => ({ id: name, text: textContent ?? '' }));
  if (data === undefined || data.check !== textCheck(shown)) {
    const file = dataFile(reuseName(id));
    throw new ArchiveDataError(
      file,
      `数据文件 ${file} 与本页正文不是同一次生成的。请刷新页面；若仍如此，请重新生成网站。`,
    );
  }
  return data;
}

/** Data files call `wenmai.put`; whoever else waits for one on this page still gets it. */
async function loadFile(loader: ScriptLoader, name: string): Promise<string> {
  const page = globalThis as { wenmai?: { put?: (name: string, value: unknown, check?: string) => void } };
  const others = page.wenmai;
  page.wenmai = {
    ...others,
    put: (file, value, check) => {
      loader.put(file, value, check);
      others?.put?.(file, value, check);
    },
  };
  try {
    return await loader.loadText(name, `?${Math.floor(Date.now() / FRESH_MS).toString(36)}`);
  } finally {
    if (others !== undefined) page.wenmai = others;
  }
}
