/**
 * Everything hand-written in this room, read and expanded: what the generators
 * and the lint work on. Faults are findings; what is left is still usable.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';
import { parseTemplate, type Template } from './notation.ts';
import { readSource, type Sample, type SourceFile, samplesAt, tried } from './source-file.ts';

/** The languages that packages are built for. The first is the default. */
export const LOCALES = ['en-US'] as const;
export type ModelLocale = (typeof LOCALES)[number];

export interface IntentSource {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** The intent's name on Alexa: its own, or an `AMAZON.` one. */
  readonly alexa: string;
  readonly slots: readonly string[];
  readonly samples: readonly Sample[];
  /** Other built-ins of Alexa that mean the same, with their share of the samples. */
  readonly also: readonly { readonly alexa: string; readonly samples: readonly Sample[] }[];
}

/** Every sample that means the intent, whatever a platform calls it. */
export function samplesOf({ samples, also }: IntentSource): readonly Sample[] {
  return [...samples, ...also.flatMap((share) => share.samples)];
}

/** Names of the slots in a sample, as often as they stand there. */
export function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
}

interface SlotValue {
  /** Canonical id. */
  readonly id: string;
  readonly line: number;
  /** Its name first, then its synonyms. */
  readonly words: readonly Sample[];
}

export interface SlotSource {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** The type's name on Alexa: its own, or an `AMAZON.` one. */
  readonly alexa: string;
  /** On Google instead of a type of our own: its `actions.type.` one, or `text` for any words. */
  readonly google?: string;
  /** Values that are not listed arrive as well, as heard. */
  readonly acceptsUnlisted: boolean;
  /** A regular expression instead of values, for Google. The values are then examples. */
  readonly pattern?: string;
  readonly values: readonly SlotValue[];
}

/** Store texts and prompts. `examplePhrases` and `noInput` are one a line. */
interface Listing {
  readonly file: string;
  readonly summary: string;
  readonly description: string;
  readonly examplePhrases: readonly Sample[];
  readonly keywords: readonly string[];
  readonly testingInstructions: string;
  readonly linkContext: string;
  readonly noInput: readonly string[];
  readonly noInputFinal: string;
  readonly noMatchFinal: string;
}

/** The sources as one locale has them: what is written for its language, then for itself. */
export interface Sources {
  readonly locale: ModelLocale;
  readonly intents: readonly IntentSource[];
  readonly slots: readonly SlotSource[];
  readonly listing: Listing;
}

const ROOM = 'interaction-models';
const INTENT_KEYS = ['intent', 'alexa', 'also', 'slots', 'samples'];
const SLOT_KEYS = ['slot', 'alexa', 'google', 'acceptsUnlisted', 'pattern', 'values'];

/** `root` is the repository. */
export function readSources(root: string, locale: ModelLocale, findings: Finding[]): Sources {
  const read = (path: string) => readSource(path, readFileSync(join(root, path), 'utf8'), findings);
  const readFolder = (folder: string) =>
    readdirSync(join(root, ROOM, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => read(`${ROOM}/${folder}/${name}`));
  const spoken = { languages: languagesOf(locale), rules: new Map<string, Template>(), findings };
  readRules(read(`${ROOM}/rules.yaml`), spoken);
  return {
    locale,
    intents: readFolder('intents').map((source) => intentFrom(source, spoken)),
    slots: readFolder('slots').map((source) => slotFrom(source, spoken)),
    listing: listingFrom(read(`${ROOM}/listing.yaml`), spoken),
  };
}

interface Spoken {
  readonly languages: readonly string[];
  readonly rules: Map<string, Template>;
  readonly findings: Finding[];
}

function languagesOf(locale: ModelLocale): readonly string[] {
  return [locale.slice(0, 2), locale];
}

function readRules(source: SourceFile, { languages, rules, findings }: Spoken): void {
  checkLanguages(source, [], findings);
  for (const path of languages.flatMap((language) =>
    source.keys([language]).map((name) => [language, name]),
  )) {
    const place = { file: source.path, line: source.lineOf(path) };
    const rule = tried(place, findings, () => parseTemplate(source.text(path) ?? ''));
    rules.set(path[1] ?? '', rule ?? []);
  }
}

function intentFrom(source: SourceFile, spoken: Spoken): IntentSource {
  checkKeys(source, INTENT_KEYS, spoken.findings);
  checkLanguages(source, ['samples'], spoken.findings);
  for (const alexa of source.keys(['also'])) checkLanguages(source, ['also', alexa], spoken.findings);
  const name = source.text(['intent']) ?? '';
  return {
    name,
    file: source.path,
    line: source.lineOf(['intent']),
    alexa: source.text(['alexa']) ?? name,
    slots: source.list(['slots']),
    samples: spokenAt(source, ['samples'], spoken),
    also: source
      .keys(['also'])
      .map((alexa) => ({ alexa, samples: spokenAt(source, ['also', alexa], spoken) })),
  };
}

function slotFrom(source: SourceFile, spoken: Spoken): SlotSource {
  checkKeys(source, SLOT_KEYS, spoken.findings);
  checkLanguages(source, ['values'], spoken.findings);
  const name = source.text(['slot']) ?? '';
  const pattern = source.text(['pattern']);
  const google = source.text(['google']);
  const ids = new Set(spoken.languages.flatMap((language) => source.keys(['values', language])));
  return {
    name,
    file: source.path,
    line: source.lineOf(['slot']),
    alexa: source.text(['alexa']) ?? name.toUpperCase(),
    acceptsUnlisted: source.isSet(['acceptsUnlisted']),
    ...(google === undefined ? {} : { google }),
    ...(pattern === undefined ? {} : { pattern }),
    values: [...ids].map((id) => ({
      id,
      line: source.lineOf([
        'values',
        spoken.languages.find((one) => source.keys(['values', one]).includes(id)) ?? '',
        id,
      ]),
      words: spoken.languages.flatMap((language) =>
        samplesAt(source, ['values', language, id], spoken.rules, spoken.findings),
      ),
    })),
  };
}

function spokenAt(source: SourceFile, path: readonly string[], spoken: Spoken): readonly Sample[] {
  const samples = spoken.languages.flatMap((language) =>
    samplesAt(source, [...path, language], spoken.rules, spoken.findings),
  );
  return [...new Map(samples.toReversed().map((sample) => [sample.text, sample])).values()].toReversed();
}

function listingFrom(source: SourceFile, { languages, findings }: Spoken): Listing {
  checkLanguages(source, [], findings);
  const at = (key: string) => [
    languages.find((one) => source.keys([one]).includes(key)) ?? languages[0] ?? '',
    key,
  ];
  const text = (key: string) => {
    const value = source.text(at(key));
    if (value === undefined)
      findings.push({
        file: source.path,
        problem: `${key} is missing`,
        mend: `Write it under ${languages[0]}`,
      });
    return value ?? '';
  };
  const lines = (key: string) => source.lines(at(key)).map((one) => ({ ...one, file: source.path }));
  return {
    file: source.path,
    summary: text('summary'),
    description: text('description'),
    examplePhrases: lines('examplePhrases'),
    keywords: source.list(at('keywords')),
    testingInstructions: text('testingInstructions'),
    linkContext: text('linkContext'),
    noInput: lines('noInput').map((one) => one.text),
    noInputFinal: text('noInputFinal'),
    noMatchFinal: text('noMatchFinal'),
  };
}

/** A language that no locale has would be left out without a word. */
function checkLanguages(source: SourceFile, path: readonly string[], findings: Finding[]): void {
  const known = [...new Set(LOCALES.flatMap(languagesOf))];
  for (const language of source.keys(path))
    if (!known.includes(language))
      findings.push({
        file: source.path,
        line: source.lineOf([...path, language]),
        problem: `"${language}" is no language that packages are built for`,
        mend: `Use one of ${known.join(', ')}, or add its locale to LOCALES in interaction-models/sources.ts`,
      });
}

function checkKeys(source: SourceFile, known: readonly string[], findings: Finding[]): void {
  for (const key of source.keys([]))
    if (!known.includes(key))
      findings.push({
        file: source.path,
        line: source.lineOf([key]),
        problem: `"${key}" is not a key of this file`,
        mend: `Take it out, or use one of: ${known.join(', ')}`,
      });
}
