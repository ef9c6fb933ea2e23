/** The built packages on disk: written whole, and compared byte for byte. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface BuiltFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The folders that hold nothing but built files. */
const PACKAGES = ['interaction-models/alexa', 'interaction-models/google'];

export type Staleness = 'missing' | 'outdated' | 'superfluous';

/** What on disk is not as built, by path. */
export function staleFiles(root: string, files: readonly BuiltFile[]): ReadonlyMap<string, Staleness> {
  const stale = new Map<string, Staleness>();
  for (const { path, text } of files) {
    const place = join(root, path);
    if (!existsSync(place)) stale.set(path, 'missing');
    else if (readFileSync(place, 'utf8') !== text) stale.set(path, 'outdated');
  }
  const built = new Set(files.map(({ path }) => path));
  for (const path of filesOnDisk(root)) if (!built.has(path)) stale.set(path, 'superfluous');
  return stale;
}

/** Writes what is stale and removes what is superfluous; gives what it did. */
export function writeFiles(root: string, files: readonly BuiltFile[]): ReadonlyMap<string, Staleness> {
  const stale = staleFiles(root, files);
  for (const [path, staleness] of stale) if (staleness === 'superfluous') rmSync(join(root, path));
  for (const { path, text } of files) {
    if (!stale.has(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return stale;
}

function filesOnDisk(root: string): readonly string[] {
  return PACKAGES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        (entry) =>
          `${folder}/${join(entry.parentPath, entry.name)
            .slice(join(root, folder).length + 1)
            .replaceAll('\\', '/')}`,
      ),
  );
}
