// Names of parts and the relative targets of relationships. ECMA-376 part 2.

/** Names are compared without case and with either slash, as the programs do. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

const RELATIONS = /^(.*\/)?_rels\/([^/]*)\.rels$/i;

/** The part whose relationships a part holds; '' for the package itself. Null for any other part. */
export function sourceOfRelations(name: string): string | null {
  const found = RELATIONS.exec(partKey(name));
  return found ? `${found[1] ?? ''}${found[2] ?? ''}` : null;
}

/**
 * The key of the part a target means, seen from its source. yes: (`word/document.xml`, `../docProps/app.xml`) →
 * `docprops/app.xml`
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/[#?].*$/s, '').replaceAll('\\', '/');
  const folder = partKey(source).split('/').slice(0, -1);
  const steps = path.startsWith('/') ? [] : folder;
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return partKey(steps.join('/'));
}

/** Names may be written with percent signs or without, in the archive as in a target. */
export function plainKey(key: string): string {
  try {
    return decodeURIComponent(key).toLowerCase();
  } catch {
    return key; // a percent sign that encodes nothing is part of the name
  }
}
