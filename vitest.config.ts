import { defineConfig } from 'vitest/config'

const shared = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'pure',
          include: ['{src,packages,tools}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.process.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'database',
          include: ['src/**/*.db.test.ts'],
          globalSetup: ['src/platform/testing/global-setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'process',
          include: ['src/**/*.process.test.ts'],
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/**/*.spec.ts'],
          setupFiles: ['e2e/setup.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
