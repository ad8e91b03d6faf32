/** Targets of the palette, from the archive and from the links on every page. */
import { ENTRY_NAMES, type Entry } from '../../../core/palette/entry.ts';
import { siteRoot } from '../../kit/site-root.ts';
import { formatNumber } from '../../kit/words.ts';
import type { Archive, Directory, ReportCard } from '../../library/archive-api.ts';
import type { RecentPage } from './recent-pages.ts';

export async function archiveEntries(archive: Archive): Promise<Entry[]> {
  const [cards, { places, initials, files }] = await Promise.all([archive.reports(), archive.directory()]);
  return [
    ...places.map(placeEntry),
    ...cards.map((card, index) => reportEntry(card, initials[index] ?? '', files[index] ?? '')),
  ];
}

function placeEntry({ kind, name, url, reports, initials }: Directory['places'][number]): Entry {
  const words = kind === 'year' ? [ENTRY_NAMES.year, name.replace(' 年', '')] : [ENTRY_NAMES[kind]];
  return { kind, name, url, note: `${formatNumber(reports)} 篇`, words, initials };
}

/** Known by the names of its file and folders as well. */
function reportEntry(
  { title, url, year, level, types, org, office, series }: ReportCard,
  initials: string,
  file: string,
): Entry {
  const known = (words: readonly (string | undefined)[]): string[] =>
    words.flatMap((word) => (word === undefined || word === '' ? [] : word));
  const words = known([
    year === undefined ? undefined : String(year),
    org,
    office,
    level,
    ...types,
    series,
    ...file.split('/'),
  ]);
  const note = known([year === undefined ? undefined : `${year} 年`, org ?? level]).join(' · ');
  return { kind: 'report', name: title, url, note, words, initials };
}

/** The other pages of the site, which the head and the foot of every page lead to. */
export function pageEntries(): Entry[] {
  const root = siteRoot();
  const links = document.querySelectorAll<HTMLAnchorElement>('.site-head a[href], .site-foot a[href]:not([download])');
  return [...links].flatMap(({ href, textContent }) => {
    const name = textContent?.trim() ?? '';
    const own = href.startsWith(root) && name !== '';
    return own
      ? [{ kind: 'page' as const, name, url: href.slice(root.length), note: '', words: [], initials: '' }]
      : [];
  });
}

export const recentEntry = ({ url, name }: RecentPage): Entry => {
  const kinds = { years: 'year', levels: 'level', types: 'type', offices: 'office', series: 'series' } as const;
  const kind = kinds[url.split('/')[0] as keyof typeof kinds] ?? 'report';
  return { kind, name, url, note: '', words: [], initials: '' };
};
