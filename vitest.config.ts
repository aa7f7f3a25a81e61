import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Every core: left to itself it keeps one of them free, which on two takes twice as long.
    maxWorkers: availableParallelism(),
    // Where results are asked for as a file, scripts/cases.mjs makes its table of them.
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
});
