import type { APIRoute } from 'astro';
import { absolute } from '../core/paths.ts';
import { getArchive } from '../site/archive.ts';

/** Search engines stay out unless the archive is published. */
export const GET: APIRoute = async () => {
  const { publish } = (await getArchive()).settings;
  const sitemap = publish.address === undefined ? '' : `Sitemap: ${absolute(publish.address, 'sitemap.xml')}\n`;
  return new Response(publish.search ? `User-agent: *\nAllow: /\n${sitemap}` : 'User-agent: *\nDisallow: /\n');
};
