/** Addresses of scripts in pages. */
import { linkFrom } from '../core/paths.ts';
import type { SiteScript } from '../core/scripts.ts';

/** Set by src/pipeline/integration.ts; absent in `npm run dev`, which serves scripts as they are. */
const VERSION: string | undefined = import.meta.env.SCRIPTS_VERSION;

/**
 * From a page to a script: `('reports/a.html', { file: 'display.js' … })` is `../display.js?v=3f2a9c81d0`.
 *
 * All scripts of a site share one version, so that a browser never runs scripts of two.
 */
export const scriptAddress = (page: string, { file }: SiteScript): string =>
  linkFrom(page)(file) + (VERSION === undefined ? '' : `?v=${VERSION}`);
