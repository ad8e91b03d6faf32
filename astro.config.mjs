import { siteScripts } from './src/core/scripts.ts';
import { cardsStep } from './src/pipeline/cards/cards-step.ts';
import { resolveEnvironment } from './src/pipeline/environment.ts';
import { portableSite } from './src/pipeline/integration.ts';
import { lookStep } from './src/pipeline/look-step.ts';
import { originalsStep } from './src/pipeline/originals-step.ts';
import { searchStep } from './src/pipeline/phrase/search-step.ts';
import { descriptionStep } from './src/pipeline/preservation/description-step.ts';
import { manifestStep } from './src/pipeline/preservation/manifest-step.ts';
import { reuseStep } from './src/pipeline/reuse/reuse-step.ts';
import { recordsStep } from './src/pipeline/taken/records-step.ts';
import { trendsStep } from './src/pipeline/trends/trends-step.ts';
import { workbenchStep } from './src/pipeline/workbench-step.ts';

const { root, contentDir, programCache, cacheDir, outDir } = resolveEnvironment();

/**
 * In the order in which they write: what threads are still making comes late, after all that needs no thread. The manifest is last:
 * what is written after it would not be in it.
 */
const STEPS = [
  originalsStep(contentDir),
  lookStep(contentDir),
  descriptionStep,
  recordsStep,
  cardsStep,
  trendsStep,
  searchStep,
  workbenchStep,
  reuseStep,
  manifestStep(contentDir),
];

/** What a build makes beside and around the pages. */
export const PLAN = { root, scripts: siteScripts(), steps: STEPS, cacheDir, programCache };

/**
 * Plain: the module of Astro's `defineConfig`, which gives back what it is given, loads providers of fonts and an optimizer of SVG.
 *
 * @type {import('astro').AstroUserConfig}
 */
export default {
  root,
  // Astro empties this folder without a look; `npm run build` gives it another.
  outDir: `${cacheDir}/site`,
  cacheDir: `${cacheDir}/astro`,
  devToolbar: { enabled: false },
  integrations: [portableSite({ ...PLAN, made: [outDir], keepsCode: true })],
};
