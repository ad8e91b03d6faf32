/** `npm run dev`: the site while it is written; a changed file of the content folder shows at once. */
import { dev } from 'astro';
import { resolveEnvironment } from '../src/pipeline/environment.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Asks the package registry otherwise, which an intranet may not reach.
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

const { root, host, port } = resolveEnvironment();
const server = await dev({ root, server: { host, port } });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.stop().finally(() => process.exit(0));
  });
}
