// What each stage gives, by name. Kept in one place so that the list of stages joins at compile time.
// Everything here is plain JSON: it is stored in the database between stages. No bytes: those are blobs.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { MailFacts } from '../../contract/mail.ts';
import type { Extent } from '../../contract/page-reading.ts';
import type { PracticePaperReading } from '../../contract/practice-paper.ts';
import type {
  AttachmentVerdict,
  FieldResults,
  Result,
  Ruolo,
  RuoloEntry,
  Warning,
} from '../../contract/result.schema.ts';
import type { PrintedSums, Redetermination, RuoloTotals } from '../../contract/ruolo.schema.ts';
import type { Channel, Day0Evidence, NoticeKind, Subtype } from '../../contract/words.ts';
import type { LinkFacts } from '../../validators/linking/index.ts';
import type { PracticePaper } from '../../validators/practices/index.ts';

/** How a document came in. One document (its bytes) may have come in several times. */
export interface IntakeFacts {
  readonly path: string;
  readonly channel: Channel | null;
  readonly receivedOn: string | null;
  readonly receivedOnEvidence: Day0Evidence;
  readonly client: string | null;
}

export interface DocumentFacts {
  readonly id: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Every page is to be read whole: asked for, or the machine is idle. */
  readonly wantsWhole: boolean;
  /** Oldest first; at least one. */
  readonly intakes: readonly IntakeFacts[];
}

export interface Part {
  /** Way from the document to the part (`a.eml/avviso.pdf`); null when the document itself is the part. */
  readonly name: string | null;
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly kind: 'pdf' | 'image';
  readonly pageCount: number;
}
export interface UnpackOutput {
  /** The document (0) and everything in it, parents before children. */
  readonly tree: readonly UnwrappedPart[];
  /** Of the tree what is read. */
  readonly parts: readonly Part[];
}

export interface InspectOutput {
  readonly attachments: readonly AttachmentVerdict[];
  /** SHA-256 of the parts in which a virus was found: they are not read. */
  readonly infected: readonly string[];
}

/** A page as read: the reading (JSON blob) and the upright picture (PNG blob; null for born-digital pages not rendered). */
export interface ReadPageRef {
  readonly page: number;
  readonly extent: Extent;
  readonly readingSha256: string;
  readonly uprightSha256: string | null;
}
export interface ReadOutput {
  readonly parts: readonly {
    readonly name: string | null;
    readonly sha256: string;
    readonly pages: readonly ReadPageRef[];
  }[];
}

export interface SplitNotice {
  /** 0-based; with the document id it makes the notice's stable id. */
  readonly ordinal: number;
  readonly part: string | null;
  /** In reading order. */
  readonly pages: readonly ReadPageRef[];
  /** Why these pages belong together. */
  readonly why: string;
  /** Doubts about the split that concern this notice; while there are any it is never `ready`. */
  readonly proposals: readonly SplitProposal[];
}
/** Pages whose notice is not sure: where they are kept for now, and what else they may belong to. */
export interface SplitProposal {
  readonly pages: readonly number[];
  readonly kept: 'apart' | 'with-before';
  readonly mayBelongTo: readonly {
    readonly pages: readonly number[];
    readonly evidence: readonly string[];
  }[];
}
export interface SplitOutput {
  readonly notices: readonly SplitNotice[];
}

/** What kind of paper it is, with the cues that say so. */
export interface NoticeType {
  readonly kind: NoticeKind;
  readonly subtype: Subtype | null;
  readonly forCivis: boolean;
  /** Stable code when not for CIVIS: `notice.36-ter`, `notice.accertamento`, `notice.invoice` … */
  readonly why: string | null;
  /** `clear`: the header decides alone. `doubtful`: cues contradict or are thin: a person looks. */
  readonly certainty: 'clear' | 'doubtful';
  readonly cues: readonly string[];
}
/** A day stamped on the paper: a hint at day 0, never its proof. */
export interface StampedDay {
  /** 1-based within the part. */
  readonly page: number;
  readonly day: CivilDate;
  /** As it stands on the page. */
  readonly raw: string;
}

/** Printed beside the fields of the result, for a person: the progressivo and the model of the return. */
export interface NoticeDetails {
  readonly progressivo: string | null;
  readonly modello: string | null;
}

export interface ExtractedNotice {
  readonly ordinal: number;
  /** As the split gave them, some now read whole. */
  readonly pages: readonly ReadPageRef[];
  readonly type: NoticeType;
  readonly candidates: readonly FieldCandidate[];
  readonly ruoli: readonly RuoloEntry[];
  /** Sums as printed beside the entries. */
  readonly sums: PrintedSums;
  /** Sums that a letter prints, cents: held against a later cartella. None for other papers. */
  readonly amounts: readonly number[];
  /** The earlier letter it says it replaces. */
  readonly redetermination: Redetermination | null;
  /** Days of the term printed on the notice (`entro 60 giorni`), null when none is. */
  readonly printedTermDays: number | null;
  /** Surest first. */
  readonly stampedDays: readonly StampedDay[];
  readonly details: NoticeDetails;
  /** Pages that held ink but gave no words. */
  readonly unreadablePages: readonly number[];
  /** What it prints of a CIVIS request; absent for papers that are about none. */
  readonly practicePaper?: PracticePaperReading;
}
export interface ExtractOutput {
  readonly notices: readonly ExtractedNotice[];
}

/** How a notice came, by a person's own word; what they did not speak of is absent. */
export interface SaidIntake {
  readonly channel?: Channel;
  readonly receivedOn?: { readonly day: string; readonly evidence: Day0Evidence };
}

export interface CheckedNotice {
  readonly ordinal: number;
  readonly type: NoticeType;
  readonly fields: FieldResults;
  readonly ruoli: readonly RuoloEntry[];
  readonly totals: RuoloTotals | null;
  readonly amounts: readonly number[];
  readonly redetermination: Redetermination | null;
  readonly printedTermDays: number | null;
  /** Surest first. */
  readonly stampedDays: readonly StampedDay[];
  /** What it says of a CIVIS request; absent for papers that are about none. */
  readonly practicePaper?: PracticePaper;
  /** Absent while nobody said how it came. */
  readonly said?: SaidIntake;
  readonly warnings: readonly Warning[];
}
export interface CheckOutput {
  readonly notices: readonly CheckedNotice[];
}

export interface LinkOutput {
  readonly notices: readonly {
    readonly ordinal: number;
    readonly ruolo: Ruolo;
    /** The first of {@link copies}. */
    readonly duplicateOf: string | null;
    /** All notices with the same number that came before it, the first first; absent in outputs of earlier versions. */
    readonly copies?: readonly string[];
    /** Certified messages about the dispatch the notice came in, in order of coming in. */
    readonly receipts: readonly MailFacts[];
    /** What other notices are held against; null for a paper that is linked to nothing. */
    readonly facts: LinkFacts | null;
  }[];
}

export interface DraftOutput {
  readonly results: readonly Result[];
}

export interface DeliverOutput {
  readonly noticeIds: readonly string[];
}

/** Stage name → its output, in the order of the way. `receive` happens before the queue (pipeline/intake). */
export interface StageOutputs {
  unpack: UnpackOutput;
  inspect: InspectOutput;
  read: ReadOutput;
  split: SplitOutput;
  extract: ExtractOutput;
  check: CheckOutput;
  link: LinkOutput;
  draft: DraftOutput;
  deliver: DeliverOutput;
}
export type StageName = keyof StageOutputs;
