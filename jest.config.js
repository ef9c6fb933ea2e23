/** Unit, adapter, model and conversation tests. ESM-only packages are transformed, for Jest runs CommonJS. */
export default {
  testEnvironment: 'node',
  // Real servers, bundles and a browser on a busy machine: slowness alone fails no test.
  testTimeout: 60_000,
  globalSetup: '<rootDir>/jest.temporary-folder.cjs',
  globalTeardown: '<rootDir>/jest.temporary-folder-gone.cjs',
  testMatch: ['<rootDir>/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '\\.(ts|js|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|oidc-provider|openid-client|oauth4webapi)/)',
    '<rootDir>/dist/',
  ],
};
