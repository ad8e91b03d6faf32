import type { APIRoute } from 'astro';
import { catalogueJson } from '../../core/exchange/catalogue-rows.ts';
import { getArchive } from '../../site/archive.ts';

export const GET: APIRoute = async () => {
  const { reports } = await getArchive();
  return new Response(catalogueJson(reports), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
