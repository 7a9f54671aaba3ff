import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node' as const,
  setupFiles: ['test/support/no-network.ts'],
  pool: 'forks' as const,
};

// unit: pure and quick, run by `npm run check`. engine: PGlite, queue, kill tests. golden: samples through
// the whole pipeline. browser: sheets in the machine's Chromium.
// e2e: the built command line.
export default defineConfig({
  test: {
    // Many tests wait for a database or a child process: a core each would leave half of a small machine idle.
    maxWorkers: Math.max(3, availableParallelism()),
    // CI reads the counts from a JSON report.
    reporters: process.env['VITEST_JSON_REPORT'] ? ['default', 'json'] : ['default'],
    ...(process.env['VITEST_JSON_REPORT'] ? { outputFile: { json: process.env['VITEST_JSON_REPORT'] } } : {}),
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          // What a file imports is loaded once a worker, which halves the time; no test changes what it imports.
          isolate: false,
          // The first test of a file pays for loading what it runs; on a busy machine that takes seconds.
          testTimeout: 20_000,
          include: [
            'test/{house,contract,rules,validators,extractors,pipeline,review,bench,samples}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          ...common,
          name: 'engine',
          isolate: false,
          globalSetup: ['test/support/template-once.ts'],
          include: ['test/engine/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...common,
          name: 'golden',
          globalSetup: ['test/support/template-once.ts'],
          include: ['test/golden/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          // As above, and one Chromium for all files of a worker.
          isolate: false,
          globalSetup: ['test/support/template-once.ts', 'test/support/review-data-once.ts'],
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // A browser, a service and its readers on a machine that runs three of them: one more try for what came too late.
          retry: 1,
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          globalSetup: ['test/support/template-once.ts', 'test/support/build-once.ts'],
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
