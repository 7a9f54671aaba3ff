// What the content of an envelope is called: nobody says, so the envelope's own name and the first bytes must do.
import { fileTypeFromBuffer } from 'file-type';
import type { PartRole } from '../../contract/contained.ts';
import { looksLikeCms } from './cms-bytes.ts';

const HEAD_BYTES = 64 * 1024;
/** yes: `avviso.pdf.p7m`, `avviso.pdf.TSD` no: `avviso.pdf` */
const ENVELOPE_ENDING = /\.(p7m|p7s|p7z|p7c|p7b|tsd)$/i;
/** yes: `avviso.pdf`, `dati.7z` no: `avviso`, `avviso del 3.2.2026` */
const ENDING = /\.(?=[0-9]*[a-z])[a-z0-9]{2,5}$/i;
/** What S/MIME calls every envelope. yes: `smime.p7m` */
const SMIME_NAME = /^smime\.p7[ms]$/i;
/** MIME headers, and none of a whole message before. yes: `Content-Type: multipart/mixed` no: `Content of the box: …` */
const MIME_HEAD =
  /^(?:\r?\n)?(content-(type|transfer-encoding|disposition|id|description)|mime-version)[ \t]*:/i;

export interface ContentName {
  readonly name: string;
  readonly role: PartRole;
}

/**
 * @param envelopeName the container's own; `avviso.pdf.p7m` holds `avviso.pdf`
 * @param statedName where the envelope names its content (TSD)
 */
export async function nameOfContent(
  content: Uint8Array,
  envelopeName: string | null,
  statedName: string | null,
): Promise<ContentName> {
  const head = content.subarray(0, HEAD_BYTES);
  if (isMimeEntity(head)) return { name: 'messaggio.eml', role: 'message' };
  if (statedName !== null) return { name: statedName, role: 'content' };
  const isEnvelope = looksLikeCms(head);
  const stem = envelopeName === null || SMIME_NAME.test(envelopeName) ? '' : unwrap(envelopeName, isEnvelope);
  const base = stem === '' ? 'contenuto' : stem;
  const ending = ENDING.test(base) ? null : await endingOf(head, isEnvelope);
  return { name: ending === null ? base : `${base}.${ending}`, role: 'content' };
}

function isMimeEntity(head: Uint8Array): boolean {
  return MIME_HEAD.test(Buffer.from(head.subarray(0, 200)).toString('latin1'));
}

/** One ending for one envelope; a name that has several and a content that is none loses them all. */
function unwrap(name: string, holdsEnvelope: boolean): string {
  let stem = name.replace(ENVELOPE_ENDING, '');
  while (!holdsEnvelope && ENVELOPE_ENDING.test(stem)) stem = stem.replace(ENVELOPE_ENDING, '');
  return stem;
}

async function endingOf(head: Uint8Array, isEnvelope: boolean): Promise<string | null> {
  if (isEnvelope) return 'p7m';
  const found = await fileTypeFromBuffer(head).catch(() => undefined); // a broken structure has no ending
  return found?.ext ?? null;
}
