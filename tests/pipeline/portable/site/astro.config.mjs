// A site of two pages for tests/pipeline/portable/integration.test.ts, which names the folders in the environment.
import { portableSite } from '../../../../src/pipeline/integration.ts';

export default {
  root: import.meta.dirname,
  outDir: process.env.WENMAI_OUT,
  cacheDir: process.env.WENMAI_TEST_CACHE,
  integrations: [
    portableSite({
      cacheDir: process.env.WENMAI_TEST_CACHE,
      scripts: [
        { entry: 'src/browser/library.ts', file: 'wenmai.js', global: 'wenmai', when: 'demand' },
        { entry: 'src/browser/greeting.ts', file: 'greeting.js', when: 'page' },
      ],
    }),
  ],
};
