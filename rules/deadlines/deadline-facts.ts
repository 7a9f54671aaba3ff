// What is known of an act when its deadline is asked for. The caller reads, a person confirms; nothing is guessed here.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Act, Channel, Day0Evidence } from '../../contract/words.ts';
import type { OverrideWindow } from './rule.types.ts';

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
  /** `entro N giorni` as read on the notice. */
  readonly printedTermDays: number | null;
  /** Given when the act is a redetermined notice; the parent's elaboration day may be unknown. */
  readonly redeterminationOf?: { readonly parentElaborated: CivilDate | null };
  /** Cartella only: every row is a tax (true), some is not (false), not known (null or left out). */
  readonly rowsAreTax?: boolean | null;
  /** The office's own windows, beside those of the table. */
  readonly overrideWindows?: readonly OverrideWindow[];
}
