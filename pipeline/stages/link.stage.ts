// Looks for the same notice seen before, ties a cartella to the communication it follows and a redetermined notice to its
// parent, says how surely. Names links only: nothing is merged or refused here, a person decides. Receipts are joined to
// the message a notice came in.
import { isDeepStrictEqual } from 'node:util';
import type { MailFacts } from '../../contract/mail.ts';
import type { FieldResults, Ruolo } from '../../contract/result.schema.ts';
import type { NoticeLink } from '../../contract/ruolo.schema.ts';
import { type FieldName, SURE_STATES } from '../../contract/words.ts';
import { isOnRoll, type LinkFacts, linksOf } from '../../validators/linking/index.ts';
import { noticeId } from '../drafting/notice-id.ts';
import { linkFactsOf } from '../linking/facts-of-notice.ts';
import { sharingKeys } from '../linking/sharing-keys.ts';
import { mailKeys } from '../store/mail-index.ts';
import { mailChains } from './mail-chain.ts';
import { defineStage } from './stage.ts';
import type { StageContext } from './stage-context.ts';
import type { CheckedNotice, SplitNotice, SplitOutput, UnpackOutput } from './stage-outputs.ts';

export const linkStage = defineStage({
  name: 'link',
  version: 5,
  lane: 'light',
  about: 'finds the same notice seen before, the notices it follows or replaces, the receipts of its message',
  needs: ['unpack', 'split', 'check'],
  async run({ document, unpack, split, check }, ctx) {
    const all = check.notices.map((notice) => ({
      notice,
      facts: linkFactsOf(notice, noticeId(document.sha256, notice.ordinal)),
    }));
    const own = all.flatMap(({ facts }) => facts ?? []);
    const others = [...own, ...(await ctx.links.findSharing(own, document.id))];
    const notices = [];
    for (const { notice, facts } of all) {
      const copies = await copiesOf(notice, check.notices, document, ctx);
      notices.push({
        ordinal: notice.ordinal,
        duplicateOf: copies[0] ?? null,
        copies,
        receipts: await receiptsOf(unpack, placeOf(split, notice.ordinal).part, ctx),
        ruolo: ruoloOf(notice, facts, facts ? linksOf(facts, sharingKeys(facts, others)) : []),
        facts,
      });
    }
    return { kind: 'done', output: { notices } };
  },
});

/** On the roll only by its own paper or where a linked one says so; never guessed (contract.md, "Ruolo"). */
function ruoloOf(
  { ruoli, totals }: CheckedNotice,
  facts: LinkFacts | null,
  links: readonly NoticeLink[],
): Ruolo {
  const isRoll = facts !== null && facts.role !== 'communication';
  return {
    status: isRoll || isOnRoll(links) ? 'on_roll' : 'unknown',
    asOf: null,
    entries: [...ruoli],
    totals,
    linkedTo: [...links],
  };
}

/** The notices with the same number: of earlier documents in the order they came, then those before it in its own. */
async function copiesOf(
  notice: CheckedNotice,
  all: readonly CheckedNotice[],
  document: { readonly id: string; readonly sha256: string },
  ctx: StageContext,
): Promise<readonly string[]> {
  const key = notice.type.kind === 'cartella' ? 'numeroCartella' : 'numeroComunicazione';
  const none = { numeroComunicazione: null, codiceAtto: null, numeroCartella: null, codiceFiscale: null };
  const number = sureText(notice.fields)(key);
  const found = await ctx.notices.findByKeys({ ...none, [key]: number }, document.id);
  const twins = all.filter((other) => other.ordinal < notice.ordinal && isSame(other, notice, key));
  return [
    ...found.flatMap(({ id, isEarlier }) => (isEarlier ? [id] : [])),
    ...twins.map(({ ordinal }) => noticeId(document.sha256, ordinal)),
  ];
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
    return field.value !== null && SURE_STATES.has(field.state) ? String(field.value) : null;
  };
}
