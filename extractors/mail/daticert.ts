// daticert.xml: what a PEC provider certifies (DM 2.11.2005, annex, 7.4; RFC 6109, 4.4). Lenient about what is missing
// or unknown, strict about what is ambiguous: two different values of one thing are none.
import { AppError } from '../../contract/app-error.ts';
import type { Certification, StatedInstant } from '../../contract/mail.ts';
import type { ContainerLimits } from '../containers/container-limits.ts';
import { cleanText } from './headers.ts';
import { readItalianInstant } from './stated-instant.ts';
import { childrenOf, readXml, type XmlElement } from './xml-tree.ts';

/**
 * @throws AppError xml.forbidden (DTD, entities), mail.certification_damaged (not well formed, or no `postacert`)
 */
export function readDaticert(bytes: Uint8Array, limits: Pick<ContainerLimits, 'maxXmlBytes'>): Certification {
  const root = readXml(bytes, limits);
  if (root.name !== 'postacert') throw new AppError('mail.certification_damaged', 'no postacert element');
  const heading = only(root, 'intestazione');
  const data = only(root, 'dati');
  return {
    type: attributeOf(root, 'tipo'),
    error: attributeOf(root, 'errore'),
    sender: addressOf(heading, 'mittente'),
    recipients: recipientsOf(heading),
    subject: textOf(heading, 'oggetto'),
    provider: textOf(data, 'gestore-emittente'),
    at: instantOf(data),
    identifier: idOf(data, 'identificativo'),
    messageId: idOf(data, 'msgid'),
    receiptType: attributeOf(only(data, 'ricevuta'), 'tipo'),
    deliveredTo: addressOf(data, 'consegna'),
    extendedError: textOf(data, 'errore-esteso'),
  };
}

/** The one element of a name; null when there is none, or when there are several that differ. */
function only(parent: XmlElement | null, name: string): XmlElement | null {
  const [first = null, ...others] = childrenOf(parent, name);
  if (first === null || others.length === 0) return first;
  const stated = JSON.stringify(plain(first));
  return others.some((other) => JSON.stringify(plain(other)) !== stated) ? null : first;
}

function plain(element: XmlElement): unknown {
  return [element.name, element.text, [...element.attributes], element.children.map(plain)];
}

function instantOf(data: XmlElement | null): StatedInstant | null {
  const stated = only(data, 'data');
  return readItalianInstant(textOf(stated, 'giorno'), textOf(stated, 'ora'), attributeOf(stated, 'zona'));
}

function recipientsOf(heading: XmlElement | null): Certification['recipients'] {
  return childrenOf(heading, 'destinatari')
    .map((element) => ({ address: element.text.toLowerCase(), type: attributeOf(element, 'tipo') }))
    .filter((recipient) => recipient.address !== '');
}

function addressOf(parent: XmlElement | null, name: string): string | null {
  return withoutBrackets(textOf(parent, name))?.toLowerCase() ?? null;
}

function idOf(parent: XmlElement | null, name: string): string | null {
  return withoutBrackets(textOf(parent, name));
}

/** yes: `<a@b>` → `a@b` */
function withoutBrackets(text: string | null): string | null {
  return text?.replace(/^<|>$/g, '').trim() || null;
}

function textOf(parent: XmlElement | null, name: string): string | null {
  return cleanText(only(parent, name)?.text ?? '') || null;
}

function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name) || null;
}
