/** The palette, a script of its own that load.ts fetches when it is asked for: `palette.js`, global `wenmaiPalette`. */

import { messageOf } from '../../../core/message-of.ts';
import type { Entry } from '../../../core/palette/entry.ts';
import { findEntries, type PreparedEntry, prepareEntries } from '../../../core/palette/find-entries.ts';
import { nearestEntries } from '../../../core/palette/nearest-entries.ts';
import { SEARCH } from '../../../core/paths.ts';
import { openArchive } from '../../kit/open-archive.ts';
import { siteRoot } from '../../kit/site-root.ts';
import { formatNumber } from '../../kit/words.ts';
import { archiveEntries, pageEntries, recentEntry } from './entries.ts';
import { type Offer, PaletteView } from './palette-view.ts';
import { forgetPages, readRecentPages } from './recent-pages.ts';

/** As many as are looked through; more typing is quicker than more scrolling. */
const SHOWN = 30;

let all: { entries: Entry[]; prepared: PreparedEntry[] } | undefined;
let loading: Promise<Entry[]> | undefined;
/** Why the entries could not be read, until the palette is opened again. */
let failure: string | undefined;
let view: PaletteView | undefined;

/** Opens at once; reports come as soon as their names are there. */
export function open(): void {
  view ??= new PaletteView({ root: siteRoot(), offer });
  failure = undefined;
  view.open();
  if (all === undefined) void fill(view);
}

/** The entries nearest to a mistaken address or to some words. Rejects with an `ArchiveDataError`. */
export async function nearest(words: string, limit: number): Promise<Entry[]> {
  return nearestEntries(words, await load(), limit);
}

async function fill(shown: PaletteView): Promise<void> {
  try {
    await load();
    shown.refresh();
  } catch (error) {
    failure = messageOf(error);
    shown.draw();
  }
}

function load(): Promise<Entry[]> {
  loading ??= loadEntries().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadEntries(): Promise<Entry[]> {
  const entries = [...pageEntries(), ...(await archiveEntries(await openArchive()))];
  all = { entries, prepared: prepareEntries(entries) };
  return entries;
}

function offer(typed: string): Offer {
  if (typed === '') return failure === undefined ? untyped() : { ...untyped(), status: failure };
  const search = { words: typed, url: `${SEARCH}?${new URLSearchParams({ q: typed })}` };
  if (failure !== undefined) return { status: failure, entries: [], search };
  if (all === undefined) return { status: '正在读取目录', entries: [], search, incomplete: true };
  const { total, entries } = findEntries(all.prepared, typed, SHOWN);
  return { status: statusOf(total), entries, search };
}

function statusOf(total: number): string {
  if (total === 0) return '没有这样的题名或页面';
  const count = `共 ${formatNumber(total)} 条`;
  return total > SHOWN ? `${count}，列出最合的 ${SHOWN} 条` : count;
}

function untyped(): Offer {
  const recent = readRecentPages().map(recentEntry);
  if (recent.length === 0) return { status: '全站页面', entries: pageEntries() };
  const forget = (): void => {
    forgetPages();
    view?.draw();
  };
  return { status: '最近打开', entries: recent, forget };
}
