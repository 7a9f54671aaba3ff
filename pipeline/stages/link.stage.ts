// Looks for the same notice seen before, and ties a cartella to the communication it follows. Names links only:
// nothing is merged or refused here, a person decides. Receipts are joined to the message a notice came in.
import { isDeepStrictEqual } from 'node:util';
import type { MailFacts } from '../../contract/mail.ts';
import type { FieldResults } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import { noticeId } from '../drafting/notice-id.ts';
import { mailKeys } from '../store/mail-index.ts';
import type { NoticeKeys } from '../store/notice-index.ts';
import { mailChains } from './mail-chain.ts';
import { defineStage } from './stage.ts';
import type { StageContext } from './stage-context.ts';
import type { CheckedNotice, SplitNotice, SplitOutput, UnpackOutput } from './stage-outputs.ts';

const SURE = new Set(['accepted', 'confirmed', 'corrected']);

export const linkStage = defineStage({
  name: 'link',
  version: 3,
  lane: 'light',
  about: 'finds the same notice seen before, the notices a cartella follows, the receipts of its message',
  needs: ['unpack', 'split', 'check'],
  async run({ document, unpack, split, check }, ctx) {
    const notices = [];
    for (const notice of check.notices) {
      const sure = sureText(notice.fields);
      const keys = {
        numeroComunicazione: sure('numeroComunicazione'),
        codiceAtto: sure('codiceAtto'),
        numeroCartella: sure('numeroCartella'),
        codiceFiscale: null,
      };
      const related = await ctx.notices.findByKeys(keys, document.id);
      const isCartella = notice.type.kind === 'cartella';
      const ownKey = isCartella ? 'numeroCartella' : 'numeroComunicazione';
      const same = await earlierOf(keys, ownKey, document.id, ctx);
      const twin = check.notices.find(
        (other) => other.ordinal < notice.ordinal && isSame(other, notice, ownKey),
      );
      const linked = related.filter(
        (r) => r.matchedBy === 'codiceAtto' && (r.kind === 'cartella') !== isCartella,
      );
      notices.push({
        ordinal: notice.ordinal,
        duplicateOf: same?.id ?? (twin ? noticeId(document.sha256, twin.ordinal) : null),
        receipts: await receiptsOf(unpack, placeOf(split, notice.ordinal).part, ctx),
        ruolo: {
          // On the roll only where a linked cartella says so; never guessed (contract.md, "Ruolo").
          status:
            isCartella || linked.some((r) => r.kind === 'cartella')
              ? ('on_roll' as const)
              : ('unknown' as const),
          asOf: null,
          entries: [...notice.ruoli],
          linkedTo: linked.map((r) => ({ id: r.id, why: 'same codice atto' })),
        },
      });
    }
    return { kind: 'done', output: { notices } };
  },
});

/** The first notice of an earlier document with the same number, whatever else they share. */
async function earlierOf(keys: NoticeKeys, ownKey: keyof NoticeKeys, documentId: string, ctx: StageContext) {
  const none = { numeroComunicazione: null, codiceAtto: null, numeroCartella: null, codiceFiscale: null };
  const found = await ctx.notices.findByKeys({ ...none, [ownKey]: keys[ownKey] }, documentId);
  return found.find(({ isEarlier }) => isEarlier);
}

/** The same number, sure in both: scanned twice into one pile, or in two mails of one mailbox. */
function isSame(a: CheckedNotice, b: CheckedNotice, key: FieldName): boolean {
  const value = sureText(a.fields)(key);
  return value !== null && value === sureText(b.fields)(key);
}

function placeOf({ notices }: SplitOutput, ordinal: number): SplitNotice {
  const place = notices.find((notice) => notice.ordinal === ordinal);
  if (!place) throw new Error(`notice ${ordinal} is not in the split`);
  return place;
}

/** Certified messages about the dispatch the notice came in: receipts of delivery, failures, … */
async function receiptsOf({ tree }: UnpackOutput, part: string | null, ctx: StageContext) {
  const found: MailFacts[] = [];
  for (const message of mailChains(tree, part).flat()) {
    for (const joined of await ctx.mails.findJoined(mailKeys(message))) {
      const isKnown = found.some((known) => isDeepStrictEqual(known, joined));
      if (!isKnown && joined.kind !== 'posta-certificata') found.push(joined);
    }
  }
  return found;
}

function sureText(fields: FieldResults): (name: FieldName) => string | null {
  return (name) => {
    const field = fields[name];
    return field.value !== null && SURE.has(field.state) ? String(field.value) : null;
  };
}
