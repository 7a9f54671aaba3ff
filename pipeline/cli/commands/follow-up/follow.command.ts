// `follow ID`: what became of a notice's deadline, recorded by a person; without a step it shows the history.
import { AppError } from '../../../../contract/app-error.ts';
import { romeDay } from '../../../../contract/civil-date.ts';
import type { FollowUpEvent } from '../../../../contract/follow-up.schema.ts';
import { recordFollowUp } from '../../../office/follow-up/record-follow-up.ts';
import { type NoticeStanding, standings } from '../../../office/follow-up/standings.ts';
import { historiesOf } from '../../../store/follow-up-rows.ts';
import { findNotices } from '../../../store/notice-lookup.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { inArchive, type Looking, type OfficeOptions, whoRecords } from '../../office/office-commands.ts';
import type { Terminal } from '../../terminal.ts';
import { type FollowSteps, stepOf } from './follow-step.ts';
import { followText } from './follow-text.ts';

export interface FollowOptions extends OfficeOptions, FollowSteps {
  readonly json?: boolean;
}

/** @throws AppError notice.not_found, notice.ambiguous, follow.not_allowed, follow.no_plan, arguments.invalid */
export async function followCommand(
  id: string,
  options: FollowOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await inArchive(options, terminal, async (looking) => {
    const { db, now } = looking;
    const noticeId = await oneNotice(looking, id);
    const said = { by: whoRecords(options), at: now.toISOString(), note: options.note ?? null };
    const make = stepOf(options, said, romeDay(now));
    if (make !== null) await recordFollowUp(db, noticeId, make, now);
    const history = (await historiesOf(db, [noticeId])).get(noticeId) ?? [];
    const standing = await standingNow(looking, noticeId);
    terminal.out(`${options.json ? jsonOf(standing, history) : followText(noticeId, standing, history)}\n`);
  });
  return EXIT.ok;
}

async function oneNotice({ db }: Looking, id: string): Promise<string> {
  const [only, second] = await findNotices(db, id);
  if (!only || second) throw new AppError('notice.ambiguous', id.slice(0, 80));
  return only.result.id;
}

async function standingNow({ db, config, now }: Looking, noticeId: string): Promise<NoticeStanding | null> {
  const wanted = { today: romeDay(now), fallbackOwner: config.owner, withClosed: true };
  for await (const [one] of standings(db, { ...wanted, noticeIds: [noticeId] })) return one ?? null;
  return null;
}

function jsonOf(one: NoticeStanding | null, history: readonly FollowUpEvent[]): string {
  return JSON.stringify({ standing: one?.standing ?? null, followUp: one?.followUp ?? null, history });
}
