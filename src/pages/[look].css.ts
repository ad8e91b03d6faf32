/** look.css: the archive's own accent colour, where archive.yaml has one. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { accentSheet } from '../core/look/accent.ts';
import { getArchive } from '../site/archive.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { accent } = (await getArchive()).settings.look;
  return accent === undefined ? [] : [{ params: { look: 'look' }, props: { accent } }];
};

export const GET: APIRoute<{ accent: string }> = ({ props: { accent } }) =>
  new Response(accentSheet(accent), { headers: { 'content-type': 'text/css; charset=utf-8' } });
