// A file that was chosen, and where it stands on its way to the service.
import type { ShownError } from '../../../../pipeline/server/http/shown-error.ts';
import type { UploadedFile } from '../../../../pipeline/server/uploads/upload-answer.schema.ts';

export type Reason = ShownError;

/** What was picked or dropped. `File` is the browser's own; tests have a simpler one. */
export interface Chosen<File> {
  /** With its folders, as far as they are known: `rossi/2026/scan.pdf`. */
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
  readonly file: File;
}

export type EntryState =
  | { readonly kind: 'queued' }
  | { readonly kind: 'sending'; readonly sentBytes: number }
  /** The line broke: the same request is sent once more. */
  | { readonly kind: 'again'; readonly reason: Reason }
  /** Stored before, and therefore not sent. */
  | { readonly kind: 'known'; readonly documentId: string }
  | {
      readonly kind: 'received';
      readonly documentId: string;
      readonly intakeId: string;
      readonly wasKnown: boolean;
    }
  /** The service said no to this very file. */
  | { readonly kind: 'refused'; readonly reason: Reason }
  /** It never got there. */
  | { readonly kind: 'not_sent'; readonly reason: Reason }
  | { readonly kind: 'cancelled' };

export interface Entry<File> {
  readonly id: number;
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
  /** Let go once the service has it. */
  file: File | null;
  sha256: string | null;
  state: EntryState;
}

/** Where a file stands after the service answered for it. */
export function stateAfter(answer: UploadedFile): EntryState {
  if (answer.outcome === 'refused') return { kind: 'refused', reason: answer.error };
  const { documentId, intakeId, wasKnown } = answer;
  return { kind: 'received', documentId, intakeId, wasKnown };
}

/** Nothing more is done for it unless somebody asks. */
export function isSettled({ state }: Pick<Entry<unknown>, 'state'>): boolean {
  return state.kind !== 'queued' && state.kind !== 'sending' && state.kind !== 'again';
}
