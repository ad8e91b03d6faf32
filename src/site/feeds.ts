/** sitemap.xml and feed.xml, for an archive that is published at an address. */
import { HOME, reportPath } from '../core/paths.ts';
import type { Report } from '../core/report/report.ts';

/** `address` is the archive's absolute URL. */
export function sitemap(address: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${escapeXml(absolute(address, path))}</loc></url>`);
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

export interface Feed {
  address: string;
  title: string;
  path: string;
  /** In the order of the feed. */
  reports: readonly Report[];
}

/**
 * An Atom feed. A report's date is as precise as it is told, so an entry is dated to the last day it can mean; one
 * without a date, to the end of its year.
 */
export function atomFeed({ address, title, path, reports }: Feed): string {
  const entries = reports.map((report) => atomEntry(address, report));
  const updated = reports.map(updatedOf).sort().at(-1) ?? dayEnd('1970');
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escapeXml(absolute(address, ''))}</id>
<title>${escapeXml(title)}</title>
<link href="${escapeXml(absolute(address, HOME))}"/>
<link rel="self" href="${escapeXml(absolute(address, path))}"/>
<updated>${updated}</updated>
<author><name>${escapeXml(title)}</name></author>
${entries.join('\n')}
</feed>
`;
}

function atomEntry(address: string, report: Report): string {
  const url = escapeXml(absolute(address, reportPath(report.id)));
  const title = escapeXml(report.metadata.title.value);
  return `<entry><id>${url}</id><title>${title}</title><link href="${url}"/><updated>${updatedOf(report)}</updated></entry>`;
}

function updatedOf({ metadata }: Report): string {
  return dayEnd(metadata.date.value ?? String(metadata.year.value ?? 1970));
}

/** `2021-12` → 2021-12-28T00:00:00Z; a day that every month has stands for the month's end. */
function dayEnd(date: string): string {
  const [year = '1970', month = '12', day = '28'] = date.split('-');
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00Z`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** `https://example.org/wenku` and `reports/a.html` → https://example.org/wenku/reports/a.html */
export const absolute = (address: string, path: string): string => `${address.replace(/\/?$/, '/')}${path}`;

/** Characters that XML 1.0 does not allow at all are left out. */
function escapeXml(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
