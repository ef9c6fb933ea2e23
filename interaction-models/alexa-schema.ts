/**
 * JSON schemas of the skill package, derived from the specification in
 * ask-smapi-model, and stricter in one way: a key that is not in it is refused.
 *
 * One way laxer, as the service is: `synonyms` may be missing or empty.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;
type Definitions = Readonly<Record<string, Schema>>;

const ROOTS = {
  'interaction model': 'v1.skill.interactionModel.InteractionModelData',
  manifest: 'v1.skill.Manifest.SkillManifestEnvelope',
  'account linking': 'v1.skill.accountLinking.AccountLinkingRequest',
} as const;
export type AlexaFileKind = keyof typeof ROOTS;
/** What is wrong with a file's content; nothing when it is valid. */
export type AlexaValidator = (kind: AlexaFileKind, content: unknown) => readonly ErrorObject[];

const REF = '#/definitions/';
const LAX = 'v1.skill.interactionModel.TypeValueObject';

/** Keywords of JSON schema; the specification's own (`x-...`, `discriminator`) are resolved or dropped. */
const KEPT = [
  'type',
  'required',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'minProperties',
  'maxProperties',
];

/** `root` is the repository. */
export function alexaValidator(root: string): AlexaValidator {
  const path = join(root, 'node_modules/ask-smapi-model/spec.json');
  const { definitions: strict } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly definitions: Definitions;
  };
  const definitions = { ...strict, [LAX]: withoutSynonyms(strict[LAX] ?? {}) };
  const converted = Object.fromEntries(
    Object.keys(definitions).map((name) => [name, definitionOf(name, definitions)]),
  );
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addSchema({ $id: 'smapi', definitions: converted });
  return (kind, content) => {
    ajv.validate(`smapi${REF}${ROOTS[kind]}`, content);
    return ajv.errors ?? [];
  };
}

function definitionOf(name: string, all: Definitions): Schema {
  const own = all[name] ?? {};
  if (own['discriminator'] !== undefined) return kindsOf(name, own, all);
  return convert(flat(own, all));
}

/** A definition with `discriminator` is one of those that build on it, each told by a constant. */
function kindsOf(name: string, own: Schema, all: Definitions): Schema {
  const key = String(own['discriminator']);
  const kinds = Object.entries(all).filter(
    ([, { allOf }]) => Array.isArray(allOf) && allOf.some((one: Schema) => one['$ref'] === REF + name),
  );
  const named = kinds.map(([, kind]) => String(kind['x-discriminator-value']));
  return {
    anyOf: [
      ...kinds.map(([, kind]) => {
        const merged = convert(flat(kind, all));
        return {
          ...merged,
          properties: {
            ...(merged['properties'] as Schema),
            [key]: { const: kind['x-discriminator-value'] },
          },
        };
      }),
      // Kinds without keys of their own, such as CAN_FULFILL_INTENT_REQUEST, are in the enumeration only.
      ...bareKinds(name, key, named, all),
    ],
  };
}

function bareKinds(name: string, key: string, named: readonly string[], all: Definitions): readonly Schema[] {
  const values = all[`${name}Type`]?.['enum'];
  if (!Array.isArray(values)) return [];
  const bare = values.filter((value) => !named.includes(String(value)));
  if (bare.length === 0) return [];
  return [
    { type: 'object', required: [key], additionalProperties: false, properties: { [key]: { enum: bare } } },
  ];
}

/** `allOf` of parents and own keys, as one object. */
function flat(schema: Schema, all: Definitions): Schema {
  const parts = schema['allOf'];
  if (!Array.isArray(parts)) return schema;
  const merged = parts.map((part: Schema) => {
    const ref = part['$ref'];
    return typeof ref === 'string' ? flat(all[ref.slice(REF.length)] ?? {}, all) : part;
  });
  return {
    type: 'object',
    required: [
      ...new Set(merged.flatMap((part) => (part['required'] as readonly string[] | undefined) ?? [])),
    ],
    properties: Object.assign({}, ...merged.map((part) => part['properties'])),
  };
}

function convert(schema: Schema): Schema {
  if (typeof schema['$ref'] === 'string') return { $ref: `smapi${schema['$ref']}` };
  const out: Record<string, unknown> = {};
  for (const key of KEPT) if (schema[key] !== undefined) out[key] = schema[key];
  const { properties, items, additionalProperties } = schema as Record<string, Schema | undefined>;
  if (items !== undefined) out['items'] = convert(items);
  if (properties !== undefined) {
    out['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, one]) => [key, convert(one as Schema)]),
    );
    out['additionalProperties'] = false;
  } else if (typeof additionalProperties === 'object')
    out['additionalProperties'] = convert(additionalProperties);
  return out;
}

/** The specification asks for one synonym at least; the service does not. */
function withoutSynonyms(value: Schema): Schema {
  const properties = value['properties'] as Schema;
  return {
    ...value,
    required: ['value'],
    properties: { ...properties, synonyms: { type: 'array', items: { type: 'string' } } },
  };
}
