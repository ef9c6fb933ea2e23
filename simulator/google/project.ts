/**
 * The built Actions project as Google would ingest it, as far as this suite uses
 * the format: intents, types, scenes, global intents, webhook handlers, settings.
 * A file that does not have its shape is told by name.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const staticPrompt = z.object({
  candidates: z.array(
    z.object({
      promptResponse: z.object({
        firstSimple: z.optional(
          z.object({
            variants: z.array(z.object({ speech: z.optional(z.string()), text: z.optional(z.string()) })),
          }),
        ),
        suggestions: z.optional(z.array(z.object({ title: z.string() }))),
      }),
    }),
  ),
});

const eventHandler = z.object({
  webhookHandler: z.optional(z.string()),
  staticPrompt: z.optional(staticPrompt),
});

const reaction = {
  transitionToScene: z.optional(z.string()),
  handler: z.optional(eventHandler),
};

const globalIntent = z.object(reaction);
const scene = z.object({
  onEnter: z.optional(eventHandler),
  intentEvents: z.optional(z.array(z.object({ intent: z.string(), ...reaction }))),
  conditionalEvents: z.optional(z.array(z.object({ condition: z.string(), ...reaction }))),
  slots: z.optional(
    z.array(
      z.object({
        name: z.string(),
        type: z.object({ name: z.string() }),
        required: z.optional(z.boolean()),
        commitBehavior: z.optional(z.object({ writeSessionParam: z.string() })),
        defaultValue: z.optional(z.object({ sessionParam: z.optional(z.string()) })),
        config: z.optional(z.object({ opt_context: z.optional(z.string()) })),
      }),
    ),
  ),
});

const intent = z.object({
  parameters: z.optional(z.array(z.object({ name: z.string(), type: z.object({ name: z.string() }) }))),
  trainingPhrases: z.optional(z.array(z.string())),
});

const type = z.object({
  synonym: z.optional(
    z.object({
      acceptUnknownValues: z.optional(z.boolean()),
      entities: z.record(z.string(), z.object({ synonyms: z.optional(z.array(z.coerce.string())) })),
    }),
  ),
  regularExpression: z.optional(
    z.object({ entities: z.record(z.string(), z.object({ regularExpressions: z.array(z.string()) })) }),
  ),
  freeText: z.optional(z.looseObject({})),
});

const settings = z.object({
  projectId: z.string(),
  localizedSettings: z.object({ displayName: z.string(), pronunciation: z.optional(z.string()) }),
  accountLinking: z.object({
    authorizationUrl: z.string(),
    tokenUrl: z.string(),
    scopes: z.array(z.string()),
  }),
});

const webhook = z.object({ handlers: z.array(z.object({ name: z.string() })) });
const actions = z.object({ custom: z.record(z.string(), z.unknown()) });

export type EventHandler = z.infer<typeof eventHandler>;
export type Reaction = z.infer<typeof globalIntent>;
export type Scene = z.infer<typeof scene>;
type GoogleIntent = z.infer<typeof intent>;
export type GoogleType = z.infer<typeof type>;
type GoogleSettings = z.infer<typeof settings>;

export interface GoogleProject {
  readonly settings: GoogleSettings;
  readonly intents: ReadonlyMap<string, GoogleIntent>;
  readonly types: ReadonlyMap<string, GoogleType>;
  readonly globals: ReadonlyMap<string, Reaction>;
  readonly scenes: ReadonlyMap<string, Scene>;
  /** Handlers that the webhook is declared to have. */
  readonly handlers: ReadonlySet<string>;
  /** Intents that can be asked for straight away: "ask <bank> what's my balance". */
  readonly deepLinks: ReadonlySet<string>;
}

/** An empty file is an empty message. */
function parsed<Shape extends z.ZodMiniType>(file: string, shape: Shape): z.infer<Shape> {
  const result = shape.safeParse(parse(readFileSync(file, 'utf8')) ?? {});
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new Error(`${file}: ${first?.path.join('.')}: ${first?.message}`);
}

function folder<Shape extends z.ZodMiniType>(path: string, shape: Shape): Map<string, z.infer<Shape>> {
  if (!existsSync(path)) return new Map();
  const files = readdirSync(path).filter((name) => name.endsWith('.yaml'));
  return new Map(files.map((name) => [basename(name, '.yaml'), parsed(join(path, name), shape)]));
}

/** @throws Error naming the file that is missing or has another shape */
export function readGoogleProject(sdk: string): GoogleProject {
  const custom = join(sdk, 'custom');
  const webhooks = [...folder(join(sdk, 'webhooks'), webhook).values()];
  const { custom: invocable } = parsed(join(sdk, 'actions', 'actions.yaml'), actions);
  return {
    settings: parsed(join(sdk, 'settings', 'settings.yaml'), settings),
    intents: folder(join(custom, 'intents'), intent),
    types: folder(join(custom, 'types'), type),
    globals: folder(join(custom, 'global'), globalIntent),
    scenes: folder(join(custom, 'scenes'), scene),
    handlers: new Set(webhooks.flatMap(({ handlers }) => handlers.map(({ name }) => name))),
    deepLinks: new Set(Object.keys(invocable).filter((name) => name !== 'actions.intent.MAIN')),
  };
}
