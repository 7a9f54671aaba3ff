// ERDS evidence of a REM provider (ETSI EN 319 522-2 and -3, EN 319 532): event, time and sender where they can be read.
// Guessed, for want of a real one: that the event is named in an element ending in `EventIdentifier`, `EventId` or
// `Event` (as a URI, with or without a prefix like `D.1-`), else in the root or the file's name; that the sender's
// address is text or attribute below an element named `Sender…`. `EventTime` is the schema's own name.
import type { Certification } from '../../contract/mail.ts';
import type { ContainerLimits } from '../containers/container-limits.ts';
import { bareId } from './headers.ts';
import { readIsoInstant } from './stated-instant.ts';
import { descendantsOf, readXml, type XmlElement } from './xml-tree.ts';

/** EN 319 522-1, clause 6. The first are those that say most about the delivery. */
export const REM_EVENTS = [
  'ContentConsignment',
  'ContentConsignmentFailure',
  'ContentHandover',
  'ContentHandoverFailure',
  'ConsignmentNotification',
  'ConsignmentNotificationFailure',
  'ConsignmentAcceptance',
  'ConsignmentRejection',
  'AcceptanceRejectionExpiry',
  'NotificationForAcceptance',
  'NotificationForAcceptanceFailure',
  'RelayAcceptance',
  'RelayRejection',
  'RelayFailure',
  'RelayToNonERDS',
  'RelayToNonERDSFailure',
  'ReceivedFromNonERDS',
  'SubmissionAcceptance',
  'SubmissionRejection',
] as const;

/** yes: `eventidentifier`, `erdseventid`, `event`, `eventcode`   no: `eventtime` */
const EVENT_ELEMENT = /event(?:id|identifier|code|type|name)?$/;
const ADDRESS = /[^\s<>:;,"'()@]{1,64}@[a-z0-9.-]{1,255}\.[a-z]{2,20}/i;

/**
 * @param partName the name of the file it came in, asked last for the event
 * @throws AppError xml.forbidden, mail.certification_damaged
 */
export function readRemEvidence(
  bytes: Uint8Array,
  partName: string | null,
  limits: Pick<ContainerLimits, 'maxXmlBytes'>,
): Certification {
  const all = descendantsOf(readXml(bytes, limits));
  const event = eventOf(all, partName);
  return {
    type: event === null ? null : `rem:${event}`,
    error: null,
    sender: addressBelow(all, /^senders?(?:details|identifier|id)?$/),
    recipients: recipientsOf(all),
    subject: null,
    provider: null,
    at: readIsoInstant(textNamed(all, /^eventtime$/)),
    identifier: bareId(textNamed(all, /^evidenceidentifier$/)),
    messageId: bareId(textNamed(all, /^(?:messageidentifier|messageid|ua?messageidentifier)$/)),
    receiptType: null,
    deliveredTo: null,
    extendedError: null,
  };
}

function eventOf(all: readonly XmlElement[], partName: string | null): string | null {
  const texts = all.filter((element) => EVENT_ELEMENT.test(element.name)).map((element) => element.text);
  const names = [...texts, all[0]?.name ?? '', (partName ?? '').replace(/\.xml$/i, '')];
  for (const name of names) {
    const known = knownEvent(name);
    if (known) return known;
  }
  return texts.find((text) => /^[\w.:/#-]{1,200}$/.test(text))?.replace(/^.*[/#:]/, '') || null;
}

/** yes: `http://uri.etsi.org/19522/Event/ContentConsignment`, `D.1-ContentConsignment`, `contentconsignment` */
function knownEvent(name: string): string | null {
  const last = name
    .trim()
    .slice(-80)
    .replace(/^.*[/#:.-]/, '')
    .toLowerCase();
  const bare = last.replace(/^\d+/, '');
  return REM_EVENTS.find((event) => event.toLowerCase() === bare) ?? null;
}

function recipientsOf(all: readonly XmlElement[]): Certification['recipients'] {
  const holders = all.filter((element) => /^recipients?(?:details)?$/.test(element.name));
  const found = new Set(holders.flatMap(addressesIn));
  return [...found].map((address) => ({ address, type: null }));
}

function addressBelow(all: readonly XmlElement[], name: RegExp): string | null {
  const found = new Set(all.filter((element) => name.test(element.name)).flatMap(addressesIn));
  // Two senders are none: which one is meant is not known.
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function addressesIn(holder: XmlElement): readonly string[] {
  const texts = descendantsOf(holder).flatMap((element) => [element.text, ...element.attributes.values()]);
  return texts.flatMap((text) => ADDRESS.exec(text.slice(0, 2_000))?.[0].toLowerCase() ?? []);
}

/** The text of the one element of a name; null when several differ. */
function textNamed(all: readonly XmlElement[], name: RegExp): string | null {
  const found = new Set(all.filter((element) => name.test(element.name)).map((element) => element.text));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
