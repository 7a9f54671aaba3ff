// What a person may ask for in a correction, as callers hand it over. (Interface file.)
import type { EntryField, SAID_EVIDENCES, SplitDecision } from '../../../contract/human-word.ts';
import type { Channel, FieldName, NoticeKind, Subtype } from '../../../contract/words.ts';

type TakeBack = { readonly do: 'retract' };
type Confirm = { readonly do: 'confirm' };
type Clear = { readonly do: 'clear' };
type Typed = {
  readonly do: 'correct';
  readonly value: string | number;
  /** Keep it although its own check speaks against it. */
  readonly insist?: boolean;
};

export type FieldChange = { readonly of: 'field'; readonly field: FieldName } & (
  | Typed
  | (Confirm & { readonly insist?: boolean })
  | Clear
  | TakeBack
);
/** @property entry place among the entries shown, from 0 */
export type EntryChange = { readonly of: 'entry'; readonly entry: number; readonly field: EntryField } & (
  | Typed
  | Confirm
  | Clear
  | TakeBack
);
export type TypeChange = { readonly of: 'type' } & (
  | {
      readonly do: 'correct';
      readonly kind: NoticeKind;
      readonly subtype: Subtype | null;
      /** For a cartella whose causes cannot be read; left out, the rules say it. */
      readonly forCivis?: boolean | null;
    }
  | Confirm
  | TakeBack
);
export type IntakeChange =
  | ({ readonly of: 'channel' } & ({ readonly do: 'correct'; readonly channel: Channel } | TakeBack))
  | ({ readonly of: 'receivedOn' } & (
      | {
          readonly do: 'correct';
          readonly day: string;
          /** What they have in hand; `user` unless given. */
          readonly evidence?: (typeof SAID_EVIDENCES)[number];
        }
      | TakeBack
    ));
/** Without a message all warnings of the code that are there now are meant. `confirm`: what it says is so, and it stays. */
export type WarningChange = {
  readonly of: 'warning';
  readonly do: 'dismiss' | 'confirm' | 'retract';
  readonly code: string;
  readonly message?: string;
};

export type Change = FieldChange | EntryChange | TypeChange | IntakeChange | WarningChange;

export interface SplitChange {
  /** Way to the part; null for the document itself. */
  readonly part: string | null;
  readonly decision: SplitDecision;
  readonly do: 'decide' | 'retract';
}

/** Why one change is not made. */
export interface Refusal {
  /** `field numeroCartella`, `entry 0 partita`, `type`, … */
  readonly of: string;
  readonly code: string;
  /** The same with `insist` would be kept. */
  readonly mayInsist: boolean;
  readonly message: string;
  readonly messageEn: string;
}
