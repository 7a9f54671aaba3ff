// Makes the document the same every time: keys in order, shared schemas only where a route leads to them.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const FIRST = ['openapi', 'info', 'servers', 'tags', 'paths', 'components'];
const SHARED = '#/components/schemas/';

export function tidyDocument(document: Json): Json {
  if (!isObject(document)) return document;
  const ordered = sorted(document);
  const components = objectIn(ordered, 'components');
  const schemas = objectIn(components, 'schemas');
  const used = usedSchemas({ ...ordered, components: { ...components, schemas: {} } }, schemas);
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  const tidy: Record<string, Json> = {
    ...ordered,
    components: { ...components, schemas: Object.fromEntries(kept) },
  };
  const keys = [
    ...FIRST.filter((key) => key in tidy),
    ...Object.keys(tidy).filter((k) => !FIRST.includes(k)),
  ];
  return Object.fromEntries(keys.map((key) => [key, tidy[key] ?? null]));
}

/** Those that are led to, from the paths and from one another. */
function usedSchemas(from: Json, schemas: JsonObject): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (value: Json): void => {
    for (const name of refsIn(value)) {
      if (used.has(name)) continue;
      used.add(name);
      look(schemas[name] ?? null);
    }
  };
  look(from);
  return used;
}

function refsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' && inner.startsWith(SHARED)
      ? [inner.slice(SHARED.length)]
      : refsIn(inner),
  );
}

function sorted<T extends Json>(value: T): T;
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => sorted(item));
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null)]));
}

function objectIn(value: JsonObject, key: string): JsonObject {
  const inner = value[key] ?? null;
  return isObject(inner) ? inner : {};
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
