/**
 * The built Alexa skill package as Amazon would ingest it: the interaction
 * model, the interfaces of the manifest and the account-linking request. Parsed once; a package that does not
 * have its shape is told by file.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const slotValue = z.object({
  id: z.optional(z.nullable(z.string())),
  name: z.object({ value: z.string(), synonyms: z.optional(z.array(z.string())) }),
});

const interactionModel = z.object({
  interactionModel: z.object({
    languageModel: z.object({
      invocationName: z.string(),
      intents: z.array(
        z.object({
          name: z.string(),
          samples: z.optional(z.array(z.string())),
          slots: z.optional(z.array(z.object({ name: z.string(), type: z.string() }))),
        }),
      ),
      types: z.optional(z.array(z.object({ name: z.string(), values: z.array(slotValue) }))),
    }),
  }),
});

const accountLinking = z.object({
  accountLinkingRequest: z.object({
    authorizationUrl: z.string(),
    accessTokenUrl: z.string(),
    accessTokenScheme: z.enum(['HTTP_BASIC', 'REQUEST_BODY_CREDENTIALS']),
    scopes: z.array(z.string()),
  }),
});

const manifest = z.object({
  manifest: z.object({
    apis: z.object({
      custom: z.object({ interfaces: z.optional(z.array(z.object({ type: z.string() }))) }),
    }),
  }),
});

export type AlexaModel = z.infer<typeof interactionModel>['interactionModel']['languageModel'];
export type AlexaAccountLinking = z.infer<typeof accountLinking>['accountLinkingRequest'];

function parsed<Shape extends z.ZodMiniType>(file: string, shape: Shape): z.infer<Shape> {
  const result = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new Error(`${file}: ${first?.path.join('.')}: ${first?.message}`);
}

/** @throws Error naming the file that is missing or has another shape */
export function readAlexaModel(skillPackage: string, locale = 'en-US'): AlexaModel {
  const file = join(skillPackage, 'interactionModels', 'custom', `${locale}.json`);
  return parsed(file, interactionModel).interactionModel.languageModel;
}

/** @throws Error naming the file that is missing or has another shape */
export function readAlexaAccountLinking(skillPackage: string): AlexaAccountLinking {
  return parsed(join(skillPackage, 'accountLinking.json'), accountLinking).accountLinkingRequest;
}

/**
 * Whether the skill asks for screens: devices offer theirs to no other.
 *
 * @throws Error naming the file that is missing or has another shape
 */
export function declaresScreens(skillPackage: string): boolean {
  const { interfaces = [] } = parsed(join(skillPackage, 'skill.json'), manifest).manifest.apis.custom;
  return interfaces.some(({ type }) => type === 'ALEXA_PRESENTATION_APL');
}
