/**
 * A file of the Actions SDK project against Google's message for it: an unknown
 * key, a wrong word of an enumeration, two of a oneof, a wrong scalar and a
 * missing required field are faults.
 */

import { type Field, type Proto, type Protos, readProtos } from './protos.ts';

interface MessageFault {
  /** Keys from the top of the file. */
  readonly path: readonly string[];
  readonly problem: string;
}

/** `message` is a full name, such as `google.actions.sdk.v2.Settings`. */
export type CheckMessage = (message: string, value: unknown) => readonly MessageFault[];

const SCALARS: Readonly<Record<string, string>> = {
  string: 'string',
  bytes: 'string',
  bool: 'boolean',
  int32: 'number',
  int64: 'number',
  uint32: 'number',
  float: 'number',
  double: 'number',
};
/** These hold anything. */
const OPEN = ['google.protobuf.Value', 'google.protobuf.Struct'];

type Path = readonly string[];

/** `root` is the repository. */
export function messageChecker(root: string): CheckMessage {
  const protos = readProtos(root);
  return (message, value) => messageFaults(protos, message, value, []);
}

function messageFaults(protos: Protos, name: string, value: unknown, path: Path): readonly MessageFault[] {
  if (OPEN.includes(name)) return [];
  if (!isMap(value)) return [{ path, problem: `is not a map, as ${name} is` }];
  const proto = protos.find(name) ?? {};
  const inFields = Object.entries(value).flatMap(([key, item]): readonly MessageFault[] => {
    const field = proto.fields?.[key];
    if (field === undefined) return [{ path: [...path, key], problem: `is no field of ${name}` }];
    return fieldFaults(protos, field, name, item, [...path, key]);
  });
  return [
    ...inFields,
    ...shapeProblems(proto, name, Object.keys(value)).map((problem) => ({ path, problem })),
  ];
}

/** What the set of keys itself gets wrong. */
function shapeProblems({ fields = {}, oneofs = {} }: Proto, name: string, given: readonly string[]) {
  const together = Object.values(oneofs).map(({ oneof }) => oneof.filter((key) => given.includes(key)));
  const required = Object.entries(fields).filter(
    ([, { options }]) => options?.['(google.api.field_behavior)'] === 'REQUIRED',
  );
  return [
    ...together
      .filter((keys) => keys.length > 1)
      .map((keys) => `has ${keys.join(' and ')}, of which ${name} takes one`),
    ...required
      .filter(([key]) => !given.includes(key))
      .map(([key]) => `lacks ${key}, which ${name} requires`),
  ];
}

function fieldFaults(
  protos: Protos,
  { type, rule, keyType }: Field,
  scope: string,
  value: unknown,
  path: Path,
): readonly MessageFault[] {
  const isList = rule === 'repeated';
  if (!isList && keyType === undefined) return valueFaults(protos, type, scope, value, path);
  if (isList !== Array.isArray(value) || typeof value !== 'object' || value === null)
    return [{ path, problem: isList ? 'is not a list' : 'is not a map' }];
  return Object.entries(value).flatMap(([key, item]) =>
    valueFaults(protos, type, scope, item, [...path, key]),
  );
}

function valueFaults(protos: Protos, type: string, scope: string, value: unknown, path: Path) {
  const scalar = SCALARS[type];
  if (scalar !== undefined) return typeof value === scalar ? [] : [{ path, problem: `is no ${type}` }];
  const name = protos.resolve(type, scope);
  if (name === undefined) return [{ path, problem: `has the unknown type ${type}` }];
  const words = protos.find(name)?.values;
  if (words === undefined) return messageFaults(protos, name, value, path);
  const isWord = typeof value === 'string' && Object.hasOwn(words, value);
  return isWord ? [] : [{ path, problem: `is no word of ${name}` }];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
