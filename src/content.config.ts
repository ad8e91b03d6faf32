import { defineCollection } from 'astro:content';
import * as z from 'astro/zod';
import { resolveEnvironment } from './pipeline/environment.ts';
import { archiveLoader } from './pipeline/report-loader.ts';

const { contentDir, cacheDir, lenient } = resolveEnvironment();

/** The store only shows that something has changed; src/site/archive.ts takes the archive as it was loaded. */
const changed = z.object({ digest: z.string() });

export const collections = {
  /** One entry, whose digest is the archive's edition. */
  archive: defineCollection({ loader: archiveLoader(contentDir, { lenient, cacheDir }), schema: changed }),
};
