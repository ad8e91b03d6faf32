import type { APIRoute } from 'astro';
import { catalogueOf } from '../../core/report/catalogue-rows.ts';
import { getArchive } from '../../site/archive.ts';

export const GET: APIRoute = async () => {
  const { reports } = await getArchive();
  return new Response(`${JSON.stringify(catalogueOf(reports), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
