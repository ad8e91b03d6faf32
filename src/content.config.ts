import { defineCollection } from 'astro:content';
import * as z from 'astro/zod';
import { resolveEnvironment } from './build/environment.ts';
import { filesLoader, settingsLoader } from './build/report-loader.ts';

const { contentDir } = resolveEnvironment();

/** Made by our own code and read back by `entryOf` and `settingsOf` of core/report/intake.ts: typed, not checked again. */
const stored = z.object({ json: z.string() });

export const collections = {
  /** Every file of the content folder, by its path. */
  files: defineCollection({ loader: filesLoader(contentDir), schema: stored }),
  /** One entry, `archive`. */
  settings: defineCollection({ loader: settingsLoader(contentDir), schema: stored }),
};
