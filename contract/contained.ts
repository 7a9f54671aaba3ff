// What was found inside a document: the flat tree of its parts. Plain data, stored between stages; the bytes are blobs.
import type { ErrorCode } from './error-codes.ts';
import type { MailFacts, SignatureState } from './mail.ts';

/**
 * What a contained file is to its container. `content`: what a signature or compression was around. `certification`:
 * daticert.xml or a REM evidence. `body`: text of a mail. `inline`: shown in the body (logos, but phone photos too).
 */
export const PART_ROLES = [
  'attachment',
  'inline',
  'body',
  'message',
  'content',
  'certification',
  'signature',
  'embedded',
] as const;
export type PartRole = (typeof PART_ROLES)[number];

/** Something that could not be had. `detail` is internal English, without personal data. */
export interface PartProblem {
  readonly code: ErrorCode;
  readonly detail: string | null;
}

/** Who signed a P7M around a file. The content is read whatever the signature is worth. */
export interface EnvelopeSigner {
  readonly state: SignatureState;
  readonly why: string | null;
  readonly name: string | null;
  readonly issuerName: string | null;
  readonly signedAt: string | null;
}

/** `pdf`, `image`: read page by page. `container`: opened. `office`, `text`, `other`: kept and inspected, not read. */
export type PartKind = 'pdf' | 'image' | 'container' | 'office' | 'text' | 'other';

/** A file that one container holds directly. */
export interface ContainedFile {
  /** Shown and used for the way; cleaned of paths and control characters; null when the container gives none. */
  readonly name: string | null;
  /** As the container stated it, when cleaning changed it: a person should see what was tried. */
  readonly statedName: string | null;
  /** What the container says it is, lower case, without parameters. */
  readonly statedType: string | null;
  readonly role: PartRole;
  /** Null when the bytes could not be had; `problem` then says why. */
  readonly sha256: string | null;
  readonly sizeBytes: number;
  readonly problem: PartProblem | null;
}

/** One file as opened: what it is and what it directly holds. */
export interface OpenedFile {
  readonly kind: PartKind;
  readonly mediaType: string;
  /** Of a PDF or picture; null for everything else. */
  readonly pageCount: number | null;
  /** Size of a picture's first page; null for everything else. */
  readonly picture: { readonly widthPx: number; readonly heightPx: number } | null;
  readonly children: readonly ContainedFile[];
  readonly mail: MailFacts | null;
  readonly signers: readonly EnvelopeSigner[];
  /** What could not be opened of it: children found before that are there all the same. */
  readonly problems: readonly PartProblem[];
}

/** A file in the tree of a document, parents before children. */
export interface UnwrappedPart extends Omit<OpenedFile, 'children'> {
  /** Place in the list. 0 is the document itself. */
  readonly id: number;
  /** Null for the document itself. */
  readonly parent: number | null;
  /** The part of the same bytes that came first, and is the one opened and read; null when this is it. */
  readonly sameAs: number | null;
  /** 0 for the document itself. */
  readonly depth: number;
  readonly role: PartRole | null;
  readonly name: string | null;
  readonly statedName: string | null;
  readonly statedType: string | null;
  /** Way from the document (`postacert.eml/avviso.pdf`), unique in the tree; null for the document itself. */
  readonly way: string | null;
  /** Null when the bytes could not be had. */
  readonly sha256: string | null;
  readonly sizeBytes: number;
}
