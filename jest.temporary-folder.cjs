/** Everything that tests leave in the temporary folder goes into one of the run's own, and with it. */

const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = async () => {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'bank-aloud-tests-'));
  globalThis.temporaryFolder = process.env.TMPDIR;
};

module.exports.teardown = async () => {
  rmSync(globalThis.temporaryFolder, { recursive: true, force: true });
};
