/** One fault in a source or a built package: where it is, what it is, and how to mend it. */

export interface Finding {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  /** 1 first; absent when the whole file is meant. */
  readonly line?: number;
  readonly problem: string;
  readonly mend: string;
}

export function findingText({ file, line, problem, mend }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${problem}. ${mend}.`;
}
