/** Loads the scripts of src/core/scripts.ts that run on demand. */
import type { DemandScript } from '../../core/scripts.ts';
import { loadGlobal } from '../library/load-global.ts';
import { siteRoot, siteVersion } from './site-root.ts';

/** As `loadGlobal`, from the site that the page belongs to. */
export const loadScript = <Library>(script: DemandScript): Promise<Library> =>
  loadGlobal(script, `${siteRoot()}${script.file}${siteVersion()}`);
