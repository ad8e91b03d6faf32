import type { APIRoute } from 'astro';
import { catalogueCsv } from '../../core/exchange/catalogue-csv.ts';
import { getArchive } from '../../site/archive.ts';

export const GET: APIRoute = async () => {
  const { reports } = await getArchive();
  return new Response(catalogueCsv(reports), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
