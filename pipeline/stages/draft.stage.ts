// Puts everything known of each notice and the law together into the one result object; what holds no notice, or could
// not be opened, gets an object too.

import { romeDay } from '../../contract/civil-date.ts';
import type { HumanWord } from '../../contract/human-word.ts';
import type { MailFacts } from '../../contract/mail.ts';
import type { Result } from '../../contract/result.schema.ts';
import { SURE_STATES } from '../../contract/words.ts';
import { type AcceptedFormats, DEFAULT_ACCEPTED_FORMATS } from '../../rules/formats/index.ts';
import { type OfficeWindow, windowsFor } from '../config/rules-file.ts';
import { dismissalsOf, withDismissals } from '../corrections/said-warnings.ts';
import { assembleResult } from '../drafting/assemble-result.ts';
import { mailOfNotice } from '../drafting/mail-of-notice.ts';
import { noticeId } from '../drafting/notice-id.ts';
import {
  emptyResult,
  infectedResults,
  lostPartWarnings,
  silentAgencyResults,
  unopenedResults,
} from '../drafting/part-results.ts';
import type { Recorded } from '../drafting/recorded.ts';
import type { Contact } from '../drafting/request-of-notice.ts';
import { NO_CHOICES } from '../store/choice-index.ts';
import { NO_PRACTICES, type RecordedPractices } from '../store/practice-index.ts';
import { loadReadings } from './load-readings.ts';
import { mailChains } from './mail-chain.ts';
import { defineStage, type Stage, type StageInput } from './stage.ts';
import type { StageContext } from './stage-context.ts';
import type { CheckedNotice } from './stage-outputs.ts';

type Needs = 'unpack' | 'inspect' | 'split' | 'extract' | 'check' | 'link';

/**
 * @param contact the firm's, for field 5 of the form.
 * @param ownSenders mail domains that the firm vouches for as an agency's
 * @param windows the firm's own windows of exception
 * @param formats what CIVIS takes as attachments
 */
export function draftStage(
  contact: Contact,
  ownSenders: readonly string[],
  windows: readonly OfficeWindow[],
  formats: AcceptedFormats = DEFAULT_ACCEPTED_FORMATS,
): Stage<'draft', Needs> {
  return defineStage({
    name: 'draft',
    version: 9,
    lane: 'light',
    about:
      'computes the deadline and fills the CIVIS request, only for notices that are for CIVIS beyond doubt',
    needs: ['unpack', 'inspect', 'split', 'extract', 'check', 'link'],
    async run(input, ctx) {
      const parts = {
        document: input.document,
        tree: input.unpack.tree,
        attachments: input.inspect.attachments,
        infected: input.inspect.infected,
        mailOfMessage: (message: MailFacts) => mailOfNotice([[message]], [], ownSenders),
        mailOf: (way: string | null) => mailOfNotice(mailChains(input.unpack.tree, way), [], ownSenders),
      };
      const lostParts = lostPartWarnings(parts);
      const words = await ctx.words.wordsOf(input.document.id);
      const shared = { lostParts, contact, ownSenders, windows, formats, words };
      const notices = await noticeResults(input, shared, ctx);
      const others = [...unopenedResults(parts), ...infectedResults(parts), ...silentAgencyResults(parts)];
      const empty = emptyResult(parts, notices.length + others.length);
      const results = [
        ...notices,
        ...[...others, ...(empty ? [empty] : [])].map((result) => withClosed(result, words)),
      ];
      const reasons = results
        .filter((r) => r.status === 'needs_review')
        .flatMap((r) => r.warnings.map((w) => w.code));
      return reasons.length > 0
        ? { kind: 'needs_review', reasons: [...new Set(reasons)], output: { results } }
        : { kind: 'done', output: { results } };
    },
  });
}

interface OfAllNotices {
  readonly lostParts: Result['warnings'];
  readonly contact: Contact;
  readonly ownSenders: readonly string[];
  readonly windows: readonly OfficeWindow[];
  readonly formats: AcceptedFormats;
  /** What people said of the document. */
  readonly words: readonly HumanWord[];
}

/** What holds no notice has no fields to put right, but its warnings may be closed too. */
function withClosed(result: Result, words: readonly HumanWord[]): Result {
  const dismissals = dismissalsOf(words, result.source);
  if (dismissals.length === 0) return result;
  return { ...result, warnings: withDismissals(result.warnings, dismissals) };
}

async function noticeResults(
  { document, unpack, inspect, split, extract, check, link }: StageInput<Needs>,
  { lostParts, contact, ownSenders, windows, formats, words }: OfAllNotices,
  ctx: StageContext,
): Promise<readonly Result[]> {
  const results = [];
  const ids = check.notices.map(({ ordinal }) => noticeId(document.sha256, ordinal));
  const choices = await ctx.choices.choicesOf(ids);
  const practices = await ctx.practices.recordedOf(ids);
  const taken = await ctx.practices.papersOf(papersAmong(check.notices, document.sha256));
  for (const notice of check.notices) {
    const id = noticeId(document.sha256, notice.ordinal);
    const place = split.notices.find((n) => n.ordinal === notice.ordinal);
    const links = link.notices.find((n) => n.ordinal === notice.ordinal);
    const read = extract.notices.find((n) => n.ordinal === notice.ordinal);
    if (!place || !links || !read) throw new Error(`notice ${notice.ordinal} is not in every stage`);
    // As extract left them: a page whose head alone was split by may have been read whole since.
    const readings = await loadReadings(ctx.blobs, read.pages);
    results.push(
      assembleResult({
        ...{ document, place, notice, links, readings, contact, lostParts, formats },
        modello: read.details.modello,
        recorded: {
          choices: choices.get(id) ?? NO_CHOICES,
          ...practicesOf(practices.get(id) ?? NO_PRACTICES),
          taken: taken.get(id) ?? null,
          ...(await clientOf(notice, document, ctx)),
          dismissals: dismissalsOf(words, { part: place.part, pages: place.pages.map(({ page }) => page) }),
        },
        overrideWindows: windowsFor(
          windows,
          document.intakes.map(({ client }) => client),
        ),
        mail: mailOfNotice(mailChains(unpack.tree, place.part), links.receipts, ownSenders),
        attachments: inspect.attachments,
        today: romeDay(ctx.clock.now()),
      }),
    );
  }
  return results;
}

/** Ids of the papers about CIVIS requests. */
function papersAmong(notices: readonly CheckedNotice[], sha256: string): readonly string[] {
  return notices.flatMap(({ ordinal, practicePaper }) => (practicePaper ? [noticeId(sha256, ordinal)] : []));
}

function practicesOf(sent: RecordedPractices): Pick<Recorded, 'practices' | 'sent'> {
  const practices = sent.practices.map(({ findings: _, isFromPaper: __, ...practice }) => ({
    ...practice,
    nextStep: null,
  }));
  return { practices, sent };
}

/** By the codice fiscale that was read surely, else as the file was handed in. A paper without a term needs none. */
async function clientOf(
  { type, fields: { codiceFiscale } }: CheckedNotice,
  { intakes }: StageInput<Needs>['document'],
  ctx: StageContext,
): Promise<Pick<Recorded, 'client' | 'clientWarnings'>> {
  if (type.kind === 'altro' && type.certainty === 'clear') return { client: null, clientWarnings: [] };
  const found = await ctx.clients.clientOf({
    given: givenClients(intakes),
    codiceFiscale: SURE_STATES.has(codiceFiscale.state) ? textOf(codiceFiscale.value) : null,
  });
  if (found === null) return { client: null, clientWarnings: [] };
  if ('unknown' in found) return { client: null, clientWarnings: found.unknown };
  return { client: found, clientWarnings: found.warnings };
}

function givenClients(intakes: StageInput<Needs>['document']['intakes']): readonly string[] {
  return [...new Set(intakes.flatMap(({ client }) => (client === null ? [] : [client])))];
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
