import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Every core: what is left to itself keeps one of them free, which on two takes twice as long.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: availableParallelism() },
});
