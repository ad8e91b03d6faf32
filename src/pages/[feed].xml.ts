/** sitemap.xml and feed.xml: only for an archive that is open to search engines and knows its address. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { groupByLevel, groupByType, groupByYear } from '../core/holdings/groups.ts';
import {
  HOME,
  LEVELS,
  levelPath,
  reportPath,
  SEARCH,
  SERIES,
  seriesPath,
  TYPES,
  typePath,
  YEARS,
  yearPath,
} from '../core/paths.ts';
import { type Archive, getArchive } from '../site/archive.ts';
import { atomFeed, sitemap } from '../site/feeds.ts';

const NEWEST = 50;

export const getStaticPaths: GetStaticPaths = async () => {
  const { publish } = (await getArchive()).settings;
  if (!publish.search || publish.address === undefined) return [];
  return ['sitemap', 'feed'].map((feed) => ({ params: { feed }, props: { address: publish.address } }));
};

export const GET: APIRoute<{ address: string }> = async ({ params, props: { address } }) => {
  const archive = await getArchive();
  const { settings, reports } = archive;
  const xml =
    params.feed === 'sitemap'
      ? sitemap(address, allPaths(archive))
      : atomFeed({ address, title: settings.title, path: 'feed.xml', reports: reports.slice(0, NEWEST) });
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};

function allPaths({ reports, levels, types, series, slugOf }: Archive): string[] {
  return [
    ...[HOME, SEARCH, YEARS, LEVELS, TYPES, SERIES],
    ...groupByYear(reports).map(({ value }) => yearPath(value)),
    ...groupByLevel(reports, levels).map(({ value }) => levelPath(slugOf(value))),
    ...groupByType(reports, types).map(({ value }) => typePath(slugOf(value))),
    ...series.map(({ name }) => seriesPath(slugOf(name))),
    ...reports.map(({ id }) => reportPath(id)),
  ];
}
