import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/bench/**', 'tests/e2e/**', 'node_modules/**'],
    reporters: [['default', { summary: false }]],
    testTimeout: 60_000,
    passWithNoTests: false,
  },
})
