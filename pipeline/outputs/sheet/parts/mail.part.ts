// How a notice came in: the part, the message that counts and what is known of its delivery, and the files of the document
// that nobody could open.
import type { Result, SourceMail } from '../../../../contract/result.schema.ts';
import type { Say } from '../../../messages/sheet-words.table.ts';
import type { Block, Entry } from '../sheet-page.ts';
import { day, note, type Part, plainEntry } from './part.ts';

/** Null for a notice that was handed in by itself. */
export const mailPart: Part = ({ result, say }) => {
  const { mail, part } = result.source;
  const entries = [
    ...(part ? [plainEntry(say('mail.part'), part)] : []),
    ...(mail ? mailEntries(mail, say) : []),
  ];
  const blocks: Block[] = [
    ...(entries.length > 0 ? [{ kind: 'entries' as const, entries }] : []),
    ...unopened(result, say),
  ];
  return blocks.length === 0 ? null : { id: 'mail', title: say('part.mail'), blocks };
};

function unopened({ attachments }: Result, say: Say): Block[] {
  const lost = attachments.filter(({ verdict }) => verdict === 'unreadable');
  if (lost.length === 0) return [];
  const notes = lost.map(({ part, findings }) =>
    note('look', part, findings.map(({ code }) => code).join(', ')),
  );
  return [
    { kind: 'heading', text: say('mail.unopened') },
    { kind: 'notes', notes },
  ];
}

function mailEntries(mail: SourceMail, say: Say): Entry[] {
  const at = (text: string | null) => instant(text, say);
  return [
    plainEntry(say('mail.message'), say(`mail.${mail.kind}`)),
    plainEntry(say('mail.from'), mail.from ?? '—'),
    plainEntry(say('mail.subject'), mail.subject ?? '—'),
    plainEntry(say('mail.signature'), signatureText(mail, say)),
    plainEntry(say('mail.certified'), at(mail.certifiedAt)),
    plainEntry(say('mail.delivered'), day(mail.deliveredOn)),
    ...mail.receipts.map((one) =>
      plainEntry(say('mail.receipt'), `${say(`mail.${one.kind}`)}, ${at(one.at)}`),
    ),
    ...mail.forwardedBy.map((one) =>
      plainEntry(say('mail.forwarded'), `${one.from ?? '—'} (${say(`mail.${one.kind}`)}), ${at(one.at)}`),
    ),
  ];
}

/** Certificates of old messages have run out since: what counts is the day of signing. */
function signatureText({ signature, signer }: SourceMail, say: Say): string {
  return [
    say(`signature.${signature}`),
    ...(signer?.name ? [say('signer.by', { name: signer.name })] : []),
    ...(signer?.matchesFrom === false ? [say('signer.other')] : []),
    ...(signer?.wasValidThen === false ? [say('signer.not_valid')] : []),
    ...(signer?.isExpiredNow && signer.wasValidThen ? [say('signer.expired')] : []),
  ].join('; ');
}

/** yes: `2026-03-11T22:47:05+01:00` → `11/03/2026 alle 22:47:05 (+01:00)` */
function instant(text: string | null, say: Say): string {
  if (!text) return '—';
  const [date = '', time = ''] = text.split('T');
  const zone = time.slice('HH:mm:ss'.length);
  const clock = `${time.slice(0, 'HH:mm:ss'.length)}${zone ? ` (${zone})` : ''}`;
  return say('mail.at', { day: day(date), time: clock });
}
