// What must hold after a look: who got what, against what the bench itself knows.
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import type { Heading, KnownNotice } from './known-notice.ts';
import type { AcceptedMail } from './mail-box.ts';

/** More than these of a heading may be left to the program, except what is due. */
const MOST_LINES = 40;

export class MailChecks {
  readonly violations: string[] = [];
  readonly mailsByKind = new Map<string, number>();
  readonly digestSizes: number[] = [];
  /** Days of deadlines that came while no look could send anything. */
  outageDeadlines = 0;
  private readonly messageIds = new Set<string>();
  private readonly hadDigest = new Set<string>();
  /** Urgent, and not yet told. */
  private readonly untold = new Set<KnownNotice>();
  /** How many got one mail for the whole pile, beside those whose digest said it. */
  summaries = 0;
  private pile: ReadonlySet<KnownNotice> | null = null;
  private lastUp: CivilDate | null = null;

  constructor(private readonly notices: ReadonlyMap<string, KnownNotice>) {}

  newDay(): void {
    this.hadDigest.clear();
  }

  /** It came, or its day did: if that is near, the next look has to say it. */
  news(notice: KnownNotice): void {
    this.untold.add(notice);
  }

  /** An archive came in at once: one mail for all of it, or the digest. */
  pileCame(pile: readonly KnownNotice[]): void {
    this.pile = new Set(pile);
  }

  afterLook(today: CivilDate, isUp: boolean, mails: readonly AcceptedMail[]): void {
    if (!isUp) {
      this.expect(mails.length === 0, today, 'accepted while down');
      return;
    }
    this.lastUp = today;
    const wanted = this.wantedOn(today);
    if (this.pile) this.checkPile(this.pile, today, mails);
    for (const mail of mails) this.checkMail(mail, today, wanted.get(mail.to));
    for (const to of wanted.keys()) this.expect(this.hadDigest.has(to), today, `no digest to ${to}`);
    for (const notice of this.untold) {
      const isTold = mails.some((mail) => mail.to === notice.owner.mail && covers(mail, notice, today));
      if (notice.isUrgentOn(today) && notice.headingOn(today) !== null)
        this.expect(isTold, today, `urgent and not told: ${notice.id}`);
    }
    this.untold.clear();
  }

  /** At the end of a day: who has a day tomorrow was told before it. */
  beforeTomorrow(today: CivilDate): void {
    const tomorrow = addDays(today, 1);
    for (const notice of this.notices.values()) {
      if (notice.datedDay !== tomorrow || notice.remindedOf === tomorrow) continue;
      if (this.lastUp === null || this.lastUp < notice.nextSince) this.outageDeadlines += 1;
      else this.expect(false, today, `due tomorrow, never named: ${notice.id} (${notice.nextSince})`);
    }
  }

  private checkPile(pile: ReadonlySet<KnownNotice>, today: CivilDate, mails: readonly AcceptedMail[]): void {
    this.pile = null;
    const ids = new Set([...pile].map(({ id }) => id));
    const namesPile = ({ parts }: AcceptedMail) =>
      [...parts.values()].some((part) => part.ids.some((id) => ids.has(id)));
    for (const to of new Set([...pile].map(({ owner }) => owner.mail))) {
      const own = mails.filter((mail) => mail.to === to && namesPile(mail));
      const isUrgent = [...pile].some((each) => each.owner.mail === to && each.isUrgentOn(today));
      const right =
        isUrgent && this.hadDigest.has(to) ? ['import'] : this.hadDigest.has(to) ? [] : ['digest'];
      const kinds = own.map(({ kind }) => kind);
      this.expect(kinds.join() === right.join(), today, `the pile to ${to}: ${kinds}, not ${right}`);
      if (kinds.includes('import')) this.summaries += 1;
    }
  }

  private wantedOn(today: CivilDate): ReadonlyMap<string, ReadonlyMap<Heading, ReadonlySet<string>>> {
    const wanted = new Map<string, Map<Heading, Set<string>>>();
    for (const notice of this.notices.values()) {
      const heading = notice.headingOn(today);
      if (heading === null) continue;
      const parts = wanted.get(notice.owner.mail) ?? new Map<Heading, Set<string>>();
      parts.set(heading, (parts.get(heading) ?? new Set()).add(notice.id));
      wanted.set(notice.owner.mail, parts);
    }
    return wanted;
  }

  private checkMail(
    mail: AcceptedMail,
    today: CivilDate,
    wanted: ReadonlyMap<Heading, ReadonlySet<string>> = new Map(),
  ): void {
    this.mailsByKind.set(mail.kind, (this.mailsByKind.get(mail.kind) ?? 0) + 1);
    this.expect(!this.messageIds.has(mail.messageId), today, `sent twice: ${mail.messageId}`);
    this.messageIds.add(mail.messageId);
    this.expect(mail.parts.size > 0, today, `an empty ${mail.kind}`);
    for (const [heading, { ids }] of mail.parts)
      for (const id of ids) this.checkLine(id, heading, mail, today);
    if (mail.kind !== 'digest') return;
    this.expect(!this.hadDigest.has(mail.to), today, `a second digest to ${mail.to}`);
    this.hadDigest.add(mail.to);
    this.digestSizes.push([...mail.parts.values()].reduce((sum, { count }) => sum + count, 0));
    for (const heading of new Set([...wanted.keys(), ...mail.parts.keys()])) {
      const said = mail.parts.get(heading) ?? { count: 0, ids: [] };
      const right = wanted.get(heading) ?? new Set();
      const what = `${heading} to ${mail.to}`;
      this.expect(said.count === right.size, today, `${what}: counts ${said.count}, not ${right.size}`);
      const mustName = heading === 'due' ? right.size : Math.min(right.size, MOST_LINES);
      this.expect(said.ids.length >= mustName, today, `${what}: names ${said.ids.length} of ${right.size}`);
    }
  }

  private checkLine(id: string, heading: Heading, { to, kind }: AcceptedMail, today: CivilDate): void {
    const notice = this.notices.get(id);
    if (!notice) {
      this.expect(false, today, `nobody knows ${id}`);
      return;
    }
    const right = notice.headingOn(today);
    this.expect(notice.isOpen, today, `closed, in a mail (${kind}): ${id}`);
    this.expect(!notice.isOpen || right === heading, today, `${id} under ${heading}, not ${right} (${kind})`);
    this.expect(notice.owner.mail === to, today, `${id} told to ${to}, not ${notice.owner.mail}`);
    const day = notice.datedDay;
    if (day !== null && today < day) notice.remindedOf = day;
  }

  expect(holds: boolean, day: CivilDate, what: string): void {
    if (!holds) this.violations.push(`${day} ${what}`);
  }
}

/** Named, or counted under a heading that is too long to name all. */
function covers({ parts }: AcceptedMail, notice: KnownNotice, today: CivilDate): boolean {
  const heading = notice.headingOn(today);
  const said = heading === null ? undefined : parts.get(heading);
  return said !== undefined && (said.ids.includes(notice.id) || said.count > said.ids.length);
}
