// One notice → its result object: route, deadline, request, warnings, and boxes mapped back to the page as a
// viewer shows it.
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import { mapBox } from '../../contract/geometry.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import type {
  AttachmentVerdict,
  Deadline,
  FieldResult,
  FieldResults,
  Result,
  Ruolo,
  Warning,
} from '../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../contract/words.ts';
import { civisRoute } from '../../rules/civis/index.ts';
import { computeDeadline, hasDeadlineRule, type OverrideWindow } from '../../rules/deadlines/index.ts';
import type { AcceptedFormats } from '../../rules/formats/index.ts';
import { copiesOf, duplicateWarning } from '../corrections/said-copies.ts';
import { ASKS_FOR_PERSON, isDismissed, withDismissals } from '../corrections/said-warnings.ts';
import { doubtPhrase } from '../messages/explain-doubt.ts';
import { warning } from '../messages/warnings.table.ts';
import { whySentence } from '../messages/why.table.ts';
import type { CheckedNotice, DocumentFacts, LinkOutput, SplitNotice } from '../stages/stage-outputs.ts';
import { delegationWarnings } from './client-warnings.ts';
import { actOf, type BesideNotice, deadlineFacts } from './deadline-of-notice.ts';
import { type IntakeDay, intakeDay } from './intake-day.ts';
import { laterDay0, mailWarnings } from './mail-day.ts';
import type { NoticeMail } from './mail-of-notice.ts';
import { noticeId } from './notice-id.ts';
import { practicePaperShown } from './practice-paper-warnings.ts';
import { practicesOfNotice } from './practices-of-notice.ts';
import { contactFor, NOTHING_RECORDED, type Recorded, sentOf } from './recorded.ts';
import { type Contact, requestOfNotice } from './request-of-notice.ts';
import { ruoloWarnings } from './ruolo-warnings.ts';
import { receivedAs } from './said-intake.ts';
import { seenRuolo } from './seen-ruolo.ts';
import { splitWarnings } from './split-warnings.ts';
import { plausibleStamps, stampWarnings } from './stamped-day.ts';
import { reviewWarnings, statusOfNotice } from './status-of-notice.ts';

export interface NoticeFacts {
  readonly document: DocumentFacts;
  readonly place: SplitNotice;
  readonly notice: CheckedNotice;
  readonly links: LinkOutput['notices'][number];
  readonly readings: readonly PageReading[];
  readonly attachments: readonly AttachmentVerdict[];
  readonly contact: Contact;
  readonly today: CivilDate;
  /** Null for a notice that lay in no mail. */
  readonly mail: NoticeMail | null;
  /** The firm's own windows of exception. */
  readonly overrideWindows?: readonly OverrideWindow[];
  /** About parts of the document that nobody could open. */
  readonly lostParts: readonly Warning[];
  /** What people recorded beside the paper; nothing where absent. */
  readonly recorded?: Recorded;
  /** Of the return, as the letter prints it. */
  readonly modello?: string | null;
  /** What CIVIS takes as attachments; the program's own list where absent. */
  readonly formats?: AcceptedFormats;
}

/** Papers that carry no term: no warning about a term that is not computed. */
const WITHOUT_TERM = new Set([
  ...['notice.invoice', 'notice.letter', 'notice.blank', 'notice.payment_form'],
  ...['civis.receipt', 'civis.discarded', 'civis.outcome', 'civis.list'],
]);

export function assembleResult(facts: NoticeFacts): Result {
  const { document, place, notice, links, attachments, recorded = NOTHING_RECORDED } = facts;
  const contact = contactFor(recorded, facts.contact);
  const { type, fields } = notice;
  const stamps = plausibleStamps(notice.stampedDays, fields.dataElaborazione, facts.today);
  const delivery = facts.mail?.delivery ?? null;
  const intake = receivedAs(intakeDay(document.intakes), { delivery, kind: type.kind, stamps }, notice.said);
  const deadline = deadlineOf(notice, intake, {
    ...(notice.redetermination
      ? { redeterminationOf: { parentElaborated: parseCivilDate(notice.redetermination.elaborataIl ?? '') } }
      : {}),
    overrideWindows: facts.overrideWindows ?? [],
    laterDay0: laterDay0(intake, delivery),
  });
  const isDraftable = type.forCivis && type.certainty === 'clear';
  const request = isDraftable ? requestOfNotice({ ...requestFacts(facts, recorded), contact }) : null;
  const seen = seenRuolo(ruoloOf(links.ruolo), sentOf(recorded).roll);
  const practices = practicesOfNotice(sentOf(recorded).practices, {
    ...{ kind: type.kind, deadline, linkedTo: links.ruolo.linkedTo },
    isSecondDraft: recorded.choices.second !== null,
  });
  const paper = practicePaperShown(type, notice.practicePaper ?? null, recorded.taken ?? null);
  const { dismissals = [] } = recorded;
  const isOpen = (asked: Warning) => !isDismissed(asked, dismissals);
  const needsPerson =
    place.proposals.some((doubt) => splitWarnings([doubt]).some(isOpen)) ||
    notice.warnings.some((asked) => ASKS_FOR_PERSON.has(asked.code) && isOpen(asked)) ||
    practices.needsPerson ||
    paper.needsPerson;
  return {
    schemaVersion: 1,
    id: noticeId(document.sha256, notice.ordinal),
    // A notice whose pages or requests are in doubt is neither ready nor refused: a person looks first.
    status: needsPerson ? 'needs_review' : statusOfNotice(type, fields, request),
    source: {
      path: document.intakes[0]?.path ?? '',
      sha256: document.sha256,
      part: place.part,
      pages: place.pages.map((ref) => ref.page),
      channel:
        type.kind === 'avviso_telematico' && intake.channel === 'unknown' ? 'telematico' : intake.channel,
      mail: facts.mail?.source ?? null,
      receivedOn: deadline?.day0 ?? intake.receivedOn,
      receivedOnEvidence: deadline?.day0Evidence ?? intake.evidence,
    },
    notice: {
      kind: type.kind,
      subtype: type.subtype,
      forCivis: type.forCivis,
      why: type.why,
      redeterminationOf: notice.redetermination?.numero ?? notice.redetermination?.elaborataIl ?? null,
    },
    fields: fieldsOnThePage(fields, facts.readings),
    ruolo: seen.ruolo,
    deadline,
    request,
    practices: [...practices.records],
    attachments: [...attachments],
    error: null,
    warnings: withDismissals(
      [
        ...practices.warnings,
        ...paper.warnings,
        ...splitWarnings(place.proposals),
        ...reviewWarnings(type, fields, request, doubtPhrase),
        ...notice.warnings,
        ...routeWarnings(notice, deadline),
        ...mailWarnings(delivery),
        ...intakeWarnings(intake),
        ...stampWarnings(intake, stamps),
        ...copiesOf(links).map(duplicateWarning),
        ...ruoloWarnings(type, fields, links.ruolo),
        ...seen.warnings,
        ...facts.lostParts,
        ...recorded.clientWarnings,
        ...(request ? delegationWarnings(recorded.client, deadline, facts.today) : []),
      ],
      dismissals,
    ),
  };
}

function requestFacts({ notice, today, modello, formats }: NoticeFacts, recorded: Recorded) {
  const { type, fields, ruoli } = notice;
  return {
    ...{ type, fields, ruoli, today, modello: modello ?? null },
    ...{ choices: recorded.choices, practices: recorded.practices },
    ...(formats ? { formats } : {}),
  };
}

function deadlineOf(
  { type, fields, printedTermDays, ruoli }: CheckedNotice,
  intake: IntakeDay,
  beside: BesideNotice,
): Deadline | null {
  const act = actOf(type);
  if (!act || !hasDeadlineRule(act)) return null;
  return computeDeadline(deadlineFacts(act, type, fields, intake, printedTermDays, ruoli, beside));
}

function routeWarnings({ type }: CheckedNotice, deadline: Deadline | null): Warning[] {
  const warnings: Warning[] = [];
  if (!type.forCivis && type.certainty === 'clear' && type.kind !== 'altro') {
    const { adviceIt, adviceEn } = civisRoute(type.kind, type.subtype);
    warnings.push(warning('route.advice', { advice: { it: adviceIt, en: adviceEn } }));
  }
  if (type.kind === 'altro' && type.certainty === 'clear' && type.why !== null)
    warnings.push(warning('notice.why', { why: whySentence(type.why) }));
  if (!type.forCivis && deadline === null && !WITHOUT_TERM.has(type.why ?? ''))
    warnings.push(warning('term.not_computed'));
  return warnings;
}

function intakeWarnings(intake: IntakeDay): Warning[] {
  return [
    ...(intake.daysDiffer ? [warning('intake.days_differ')] : []),
    ...(intake.channelsDiffer ? [warning('intake.channels_differ')] : []),
  ];
}

function ruoloOf(ruolo: Ruolo): Ruolo {
  return { ...ruolo, entries: [...ruolo.entries], linkedTo: [...ruolo.linkedTo] };
}

/** Stages work in the upright picture; a result speaks of the page as a viewer shows it. */
function fieldsOnThePage(fields: FieldResults, readings: readonly PageReading[]): FieldResults {
  const mapped = FIELD_NAMES.map((name): [string, FieldResult] => {
    const field = fields[name];
    const reading = readings.find((r) => r.page === field.page);
    const box = field.box && reading ? [...mapBox(reading.upright.toOriginal, field.box)] : null;
    return [name, { ...field, box: box as FieldResult['box'] }];
  });
  return Object.fromEntries(mapped) as FieldResults;
}
