/** The original files, byte for byte. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { resolveEnvironment } from '../../build/environment.ts';
import { readOriginal } from '../../build/read-original.ts';
import { getArchive } from '../../site/archive.ts';
import { extensionOf } from '../../site/format.ts';

interface Props {
  file: string;
}

export const getStaticPaths: GetStaticPaths = async () => {
  const { reports } = await getArchive();
  return reports.map(({ id, source }) => ({
    params: { name: `${id}${extensionOf(source.file)}` },
    props: { file: source.file } satisfies Props,
  }));
};

export const GET: APIRoute<Props> = ({ props }) => {
  const bytes = readOriginal(resolveEnvironment().contentDir, props.file);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/octet-stream' } });
};
