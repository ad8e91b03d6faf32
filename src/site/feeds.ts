/** sitemap.xml and feed.xml, for an archive that is published at an address. */

import { escapeXml } from '../core/exchange/xml.ts';
import { latestDay } from '../core/metadata/dates.ts';
import { absolute, HOME, reportPath } from '../core/paths.ts';
import type { Report } from '../core/report/report.ts';
import { tellingTitle } from '../core/report/telling-title.ts';

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
 * An Atom feed. A report's date is as precise as its source, so an entry is dated to the last day it can mean; one
 * without a date, to the end of its year.
 */
export function atomFeed({ address, title, path, reports }: Feed): string {
  const entries = reports.map((report) => atomEntry(address, report));
  const updated = reports.map(updatedOf).sort().at(-1) ?? '1970-12-28T00:00:00Z';
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
  const title = escapeXml(tellingTitle(report.metadata.title.value, report.metadata.org.value));
  return `<entry><id>${url}</id><title>${title}</title><link href="${url}"/><updated>${updatedOf(report)}</updated></entry>`;
}

/** A report's date is as precise as its source. */
const updatedOf = (report: Report): string => `${latestDay(report)}T00:00:00Z`;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
