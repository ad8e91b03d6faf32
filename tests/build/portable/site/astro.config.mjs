// A site of two pages for tests/build/portable/integration.test.ts, which names the folders in the environment.
import { portableSite } from '../../../../src/build/integration.ts';

export default {
  root: import.meta.dirname,
  outDir: process.env.WENMAI_OUT,
  cacheDir: process.env.WENMAI_TEST_CACHE,
  integrations: [
    portableSite({ libraries: [{ entry: 'src/browser/library.ts', file: 'wenmai.js', global: 'wenmai' }] }),
  ],
};
