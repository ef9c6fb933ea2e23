/**
 * `npm run models` builds both packages from the sources, compiles the catalogues
 * of what is said, and writes all of it.
 *
 * `--check` writes nothing and fails when they are stale; `--json` adds one JSON
 * object on the last line.
 */

import { fileURLToPath } from 'node:url';
import { runModels } from './run-models.ts';

process.exitCode = runModels(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2), {
  tell: (line) => console.log(line),
  complain: (line) => console.error(line),
});
