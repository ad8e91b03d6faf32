import { defineCollection } from 'astro:content';
import * as z from 'astro/zod';
import { resolveEnvironment } from './pipeline/environment.ts';
import { filesLoader, settingsLoader } from './pipeline/report-loader.ts';

const { contentDir, cacheDir, lenient } = resolveEnvironment();

/** The store only tells what changed; src/site/archive.ts takes the files as they were loaded. */
const changed = z.object({ digest: z.string() });

export const collections = {
  /** Every file of the content folder, by its path. */
  files: defineCollection({ loader: filesLoader(contentDir, { lenient, cacheDir }), schema: changed }),
  /** One entry, `archive`. */
  settings: defineCollection({ loader: settingsLoader(contentDir), schema: changed }),
};
