import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of pure code, which leave nothing behind that another file could meet: they share workers, and need half the time. */
const PURE = ['tests/core/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/site/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // One processor is left idle otherwise: on two, half of them.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'shells',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...PURE, 'tests/e2e/**'],
        },
      },
    ],
  },
});
