// Which document an ODF file says to be: its `mimetype` part, the manifest's entry for the package, the root of a flat
// file, and what stands in its body.

/** Media types of ODF documents and of OpenOffice.org 1.x. */
const DOCUMENT_TYPE = /^application\/(?:x-)?vnd\.(?:oasis\.opendocument|sun\.xml)\.[a-z0-9.-]{1,60}$/;
const ODF = 'application/vnd.oasis.opendocument.';
/** Element of the body → the kinds of documents that have it. */
const BODIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['office:text', ['text', 'text-master', 'text-web']],
  ['office:spreadsheet', ['spreadsheet']],
  ['office:presentation', ['presentation']],
  ['office:drawing', ['graphics']],
  ['office:chart', ['chart']],
  ['office:image', ['image']],
  ['office:database', ['base', 'database']],
]);

/** Null for what is no such type. yes: `application/vnd.oasis.opendocument.text\n` */
export function odfType(stated: string | null | undefined): string | null {
  const type = (stated ?? '').trim().toLowerCase();
  return DOCUMENT_TYPE.test(type) ? type : null;
}

export function typeOfBody(body: string | null): string | null {
  const kind = BODIES.get(body ?? '')?.[0];
  return kind === undefined ? null : ODF + kind;
}

/** Whether a type and the body agree; a template has the body of its document. */
export function agrees(type: string, body: string | null): boolean {
  const kinds = BODIES.get(body ?? '');
  if (!kinds || !type.startsWith(ODF)) return true;
  return kinds.includes(type.slice(ODF.length).replace(/-template$/, ''));
}

export function isPresentation(type: string | null): boolean {
  return type !== null && /\.(?:presentation|presentation-template|impress)$/.test(type);
}

/** OpenOffice.org 1.x, before ODF. */
export function isOldType(type: string | null): boolean {
  return type?.includes('vnd.sun.xml.') ?? false;
}
