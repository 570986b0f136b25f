/** Jest runs the TypeScript sources as ES modules; types are checked apart, by `npm run check`. */
export default {
  testEnvironment: 'node',
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  setupFiles: ['./__tests__/support/property-seed.ts'],
  testTimeout: 30_000,
  // They look at real servers within CloudFront's own time limits, and at the processes that a sandbox leaves: one at a time.
  maxWorkers: 1,
};
