// What is known of an act when its deadline is asked for. The caller reads, a person confirms; nothing is guessed here.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Act, Channel, Day0Evidence } from '../../contract/words.ts';
import type { Control } from '../cartella/limits-to-notify.table.ts';
import type { OverrideWindow } from './rule.types.ts';

/** What a roll row is about. `taxYear` is the year of the return, which is filed the year after. */
export interface RollFacts {
  readonly control: Control;
  readonly taxYear: number;
}

export interface DeadlineFacts {
  readonly act: Act;
  readonly channel: Channel;
  /** The kind of act is accepted or confirmed. */
  readonly actIsAccepted: boolean;
  /** The channel is accepted or confirmed; left out means yes. */
  readonly channelIsAccepted?: boolean;
  /**
   * The page says AVVISO TELEMATICO or the file came from Entratel, and the transmission date is accepted or
   * typed. It stays telematic on whatever channel it was passed on.
   */
  readonly isTelematicProved: boolean;
  /** `dataElaborazione`; not asked for where the rule looks at the day of notification (cartella). */
  readonly elaborated: { readonly date: CivilDate | null; readonly isAccepted: boolean };
  /** Receipt, transmission or notification. Of two that differ the earlier, with `day0Conflicts`. */
  readonly day0: { readonly date: CivilDate | null; readonly evidence: Day0Evidence };
  readonly day0Conflicts?: boolean;
  /**
   * A second reading of day 0 that only can be later (a PEC delivered after 21:00, perfected the next day): named, never
   * counted from.
   */
  readonly laterDay0?: CivilDate | null;
  /** `entro N giorni` as read on the notice. */
  readonly printedTermDays: number | null;
  /** Given when the act is a redetermined notice; the parent's elaboration day may be unknown. */
  readonly redeterminationOf?: { readonly parentElaborated: CivilDate | null };
  /** Cartella only: every row is a tax (true), some is not (false), not known (null or left out). */
  readonly rowsAreTax?: boolean | null;
  /** Cartella only: what its rolls are about, for the limit to notify (art. 25 DPR 602/1973). */
  readonly rolls?: readonly RollFacts[];
  /** The office's own windows, beside those of the table. */
  readonly overrideWindows?: readonly OverrideWindow[];
}
