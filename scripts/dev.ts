/** `npm run dev`: the site while it is written; a changed file of the content folder shows at once. */
import { keepCompiledCode } from '../src/pipeline/compiled-code.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { FOLDER_OPTIONS, readArguments, useFolders } from './arguments.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Asks the package registry otherwise, which an intranet may not reach.
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

const { values } = readArguments({
  name: 'npm run dev',
  summary: '边改边看：内容文件夹里的文件一有增删改动，网页随即更新。',
  options: { content: FOLDER_OPTIONS.content },
  notes: ['环境变量：HOST（默认 127.0.0.1）、PORT（默认 4321）。'],
});
useFolders(values);
const { root, cacheRoot, host, port } = resolveEnvironment();
keepCompiledCode(cacheRoot);
// Not sooner: its code is kept from here on.
const { dev } = await import('astro');
const server = await dev({ root, server: { host, port } });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.stop().finally(() => process.exit(0));
  });
}
