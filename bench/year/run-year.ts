// The year itself: day by day the post comes, people act, the server is sometimes down, and reminders run as the command
// `remind` wires them. Everything is checked after every look.
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import { standings } from '../../pipeline/office/follow-up/standings.ts';
import { itemsOfArchive } from '../../pipeline/office/reminders/items-of-archive.ts';
import { parsePeople } from '../../pipeline/office/reminders/people.ts';
import { recordedOfStandings } from '../../pipeline/office/reminders/recorded-of-standings.ts';
import { runReminders } from '../../pipeline/office/reminders/run-reminders.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { fillArchive, idOf } from '../../test/support/fill-archive.ts';
import { type Dice, diceOf } from '../split/dice.ts';
import { MailChecks } from './check-mails.ts';
import { doDeed, type Followed } from './do-deed.ts';
import { drawPost } from './draw-post.ts';
import { fateOf, type PlannedDeed } from './fates.ts';
import { KnownNotice } from './known-notice.ts';
import { MailBox } from './mail-box.ts';
import { openOffice } from './open-office.ts';
import { inChargeOf, MAIL_PEOPLE, OFFICE_MAIL, OWNER } from './people.ts';
import { randomNotice } from './random-notice.ts';

export interface YearPlan {
  readonly seed: string;
  readonly firstDay: CivilDate;
  readonly days: number;
  readonly notices: number;
  readonly clients: number;
  /** Old papers that come in one pile on the sixth day. */
  readonly firstImport: number;
  /** After each day, with what does not hold so far. */
  readonly onDay?: (day: CivilDate, notices: number, violations: readonly string[]) => void;
}

export interface DayCost {
  readonly ms: number;
  /** Of the processor: what a machine that others use too does not blur. */
  readonly cpuMs: number;
  /** So many were stored. */
  readonly notices: number;
}

export interface YearReport {
  readonly checks: MailChecks;
  readonly notices: number;
  readonly deeds: number;
  readonly outageLooks: number;
  readonly outageDays: number;
  readonly openAtEnd: number;
  readonly closedAtEnd: number;
  readonly perDay: readonly DayCost[];
}

const MICROS_PER_MS = 1_000;
const IMPORT_ON = 5;
const HOURS = { morningPost: 6, firstLook: 7, noonPost: 11, people: 12, secondLook: 13 } as const;
const STYLE = { details: 'number', language: 'it' } as const;
/** When the server is down for three days on end. */
const LONG_OUTAGE = { from: 40, days: 3 };

export async function runYear(db: Db, plan: YearPlan): Promise<YearReport> {
  return new Year(db, plan).run();
}

class Year {
  private readonly dice: Dice;
  private readonly known = new Map<string, KnownNotice>();
  private readonly checks = new MailChecks(this.known);
  private readonly box = new MailBox();
  private readonly agenda = new Map<CivilDate, { readonly one: Followed; readonly planned: PlannedDeed }[]>();
  private readonly people = parsePeople(MAIL_PEOPLE) ?? new Map<string, string>();
  private today: CivilDate;
  private serial = 0;
  private deeds = 0;
  private outageLooks = 0;
  private outageDays = 0;

  constructor(
    private readonly db: Db,
    private readonly plan: YearPlan,
  ) {
    this.dice = diceOf(plan.seed);
    this.today = plan.firstDay;
  }

  async run(): Promise<YearReport> {
    await openOffice(this.db, this.plan.clients, this.at(0));
    const post = drawPost(this.dice, this.plan);
    const perDay: DayCost[] = [];
    for (let at = 0; at < this.plan.days; at += 1) {
      this.today = addDays(this.plan.firstDay, at);
      const startedMs = performance.now();
      const cpuBefore = process.cpuUsage();
      await this.day(at, post[at] ?? 0);
      const { user, system } = process.cpuUsage(cpuBefore);
      const cpuMs = (user + system) / MICROS_PER_MS;
      perDay.push({ ms: performance.now() - startedMs, cpuMs, notices: this.known.size });
      this.plan.onDay?.(this.today, this.known.size, this.checks.violations);
    }
    const closed = [...this.known.values()].filter(({ isClosed }) => isClosed).length;
    return {
      ...{ checks: this.checks, notices: this.known.size, deeds: this.deeds, perDay },
      ...{ outageLooks: this.outageLooks, outageDays: this.outageDays },
      ...{ closedAtEnd: closed, openAtEnd: this.known.size - closed },
    };
  }

  private async day(at: number, post: number): Promise<void> {
    const isLong = at >= LONG_OUTAGE.from && at < LONG_OUTAGE.from + LONG_OUTAGE.days;
    const canBeDown = at !== IMPORT_ON;
    const isDownAllDay = isLong || (canBeDown && this.dice.chance(0.03));
    const isDownInMorning = isDownAllDay || (canBeDown && this.dice.chance(0.04));
    if (isDownAllDay) this.outageDays += 1;
    this.checks.newDay();
    const early = this.dice.int(0, post);
    for (let n = 0; n < early; n += 1) await this.receive(HOURS.morningPost, null);
    await this.look(HOURS.firstLook, isDownInMorning);
    if (at === IMPORT_ON) await this.receivePile();
    for (let n = early; n < post; n += 1) await this.receive(HOURS.noonPost, null);
    await this.letPeopleAct();
    await this.look(HOURS.secondLook, isDownAllDay);
    this.checks.beforeTomorrow(this.today);
    if (at % 7 === 0 || at === this.plan.days - 1) await this.checkOwners();
  }

  private at(hour: number): Date {
    return new Date(`${this.today}T${String(hour).padStart(2, '0')}:00:00Z`);
  }

  private async receivePile(): Promise<void> {
    const before = this.known.size;
    for (let n = 0; n < this.plan.firstImport; n += 1) await this.receive(HOURS.noonPost, 'pile');
    this.checks.pileCame([...this.known.values()].slice(before));
  }

  private async receive(hour: number, pile: string | null): Promise<void> {
    this.serial += 1;
    const { dice, today } = this;
    const name = `notice-${this.serial}`;
    const drawn = randomNotice(dice, this.serial, this.plan.clients, today, pile !== null);
    const came = { at: this.at(hour), batchId: pile ?? name };
    await fillArchive(this.db, [{ name, client: drawn.given, notices: [drawn.read] }], came);
    const known = new KnownNotice(idOf(name), today, inChargeOf(drawn.client), drawn.read);
    this.known.set(known.id, known);
    this.checks.news(known);
    const one: Followed = { name, known, drawn, practices: [], lastState: null };
    for (const planned of fateOf(dice, today, known.safe, drawn.settled !== null))
      this.planDeed(one, planned);
  }

  private planDeed(one: Followed, planned: PlannedDeed): void {
    this.agenda.set(planned.on, [...(this.agenda.get(planned.on) ?? []), { one, planned }]);
  }

  private async letPeopleAct(): Promise<void> {
    const facts = { db: this.db, dice: this.dice, now: this.at(HOURS.people), today: this.today };
    for (const { one, planned } of this.agenda.get(this.today) ?? []) {
      const before = one.known.datedDay;
      for (const later of await doDeed(one, planned.deed, facts)) this.planDeed(one, later);
      this.deeds += 1;
      const after = one.known.datedDay;
      if (after === before) continue;
      one.known.nextSince = this.today;
      if (after !== null && (before === null || after < before)) this.checks.news(one.known);
    }
    this.agenda.delete(this.today);
  }

  private async look(hour: number, isDown: boolean): Promise<void> {
    const { db, today, box } = this;
    const now = this.at(hour);
    box.isDown = isDown;
    if (isDown) this.outageLooks += 1;
    const items = await itemsOfArchive(db, recordedOfStandings(db, today, OWNER, this.people));
    await runReminders(
      { day: today, items, style: STYLE, wantsDigest: true },
      { db, clock: { now: () => now }, sender: box, settings: { from: OFFICE_MAIL, fallback: OFFICE_MAIL } },
    );
    this.checks.afterLook(today, !isDown, box.empty());
  }

  private async checkOwners(): Promise<void> {
    const missing = new Set([...this.known.values()].filter(({ isOpen }) => isOpen).map(({ id }) => id));
    for await (const page of standings(this.db, { today: this.today, fallbackOwner: OWNER })) {
      for (const { result, standing } of page) {
        const person = this.known.get(result.id)?.owner.person;
        const what = `${result.id} is of «${standing.owner.person}», not «${person}»`;
        this.checks.expect(standing.owner.person === person, this.today, what);
        missing.delete(result.id);
      }
    }
    for (const id of missing) this.checks.expect(false, this.today, `open, and without an owner: ${id}`);
  }
}
