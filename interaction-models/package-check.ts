/**
 * The built packages as the platforms would read them: every file valid in its
 * own schema, and every name that one file says, written in another.
 */

import { parse } from 'yaml';
import { type AlexaFileKind, type AlexaValidator, alexaValidator } from './alexa-schema.ts';
import type { BuiltFile } from './built-file.ts';
import type { Finding } from './finding.ts';
import { googleReferences } from './google-references.ts';
import { type CheckMessage, messageChecker } from './google-schema.ts';

const GOOGLE = 'interaction-models/google/';
const SDK = 'google.actions.sdk.v2';
const MODEL = `${SDK}.interactionmodel`;
const MEND = 'Mend the source it is built from, or the generator';

/** Which message a file of the project is, by its folder. A language may stand between folder and name. */
const MESSAGES = [
  [/^sdk\/manifest\.yaml$/, `${SDK}.Manifest`],
  [/^sdk\/actions\/.*actions\.yaml$/, `${SDK}.Actions`],
  [/^sdk\/settings\/.*settings\.yaml$/, `${SDK}.Settings`],
  [/^sdk\/webhooks\/[^/]+\.yaml$/, `${SDK}.Webhook`],
  [/^sdk\/custom\/intents\/.*\.yaml$/, `${MODEL}.Intent`],
  [/^sdk\/custom\/types\/.*\.yaml$/, `${MODEL}.type.Type`],
  [/^sdk\/custom\/global\/[^/]+\.yaml$/, `${MODEL}.GlobalIntentEvent`],
  [/^sdk\/custom\/scenes\/[^/]+\.yaml$/, `${MODEL}.Scene`],
] as const;

/**
 * Fields Google requires before a release, that only the bank can fill in: images and
 * a contact. The deploy asks for them; a development project does without.
 */
const FILLED_AT_RELEASE = ['smallLogoImage', 'developerEmail', 'voice'];

const ALEXA_KINDS: readonly (readonly [RegExp, AlexaFileKind])[] = [
  [/skill-package\/interactionModels\/custom\/[\w-]+\.json$/, 'interaction model'],
  [/skill-package\/skill\.json$/, 'manifest'],
  [/skill-package\/accountLinking\.json$/, 'account linking'],
];

export type PackageCheck = (files: readonly BuiltFile[]) => readonly Finding[];

/** `root` is the repository. */
export function packageCheck(root: string): PackageCheck {
  const validate = alexaValidator(root);
  const check = messageChecker(root);
  return (files) => [
    ...files.flatMap((file) => checkAlexa(file, validate)),
    ...files.filter(({ path }) => path.startsWith(GOOGLE)).flatMap((file) => checkGoogle(file, check)),
    ...googleReferences(files),
  ];
}

function checkAlexa({ path, text }: BuiltFile, validate: AlexaValidator): readonly Finding[] {
  const kind = ALEXA_KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (kind === undefined) return [];
  return validate(kind, JSON.parse(text)).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${params['additionalProperty']})` : '';
    return { file: path, problem: `${instancePath || 'the file'} ${message}${extra}`, mend: MEND };
  });
}

function checkGoogle({ path, text }: BuiltFile, check: CheckMessage): readonly Finding[] {
  const name = path.slice(GOOGLE.length);
  if (name === '.gactionsrc.yaml') return [];
  const message = MESSAGES.find(([pattern]) => pattern.test(name))?.[1];
  if (message === undefined)
    return [{ file: path, problem: 'is no file of an Actions SDK project', mend: MEND }];
  return check(message, parse(text))
    .filter(({ problem }) => !FILLED_AT_RELEASE.some((field) => problem.startsWith(`lacks ${field},`)))
    .map((fault) => ({
      file: path,
      problem: `${fault.path.join('.') || 'the file'} ${fault.problem}`,
      mend: MEND,
    }));
}
