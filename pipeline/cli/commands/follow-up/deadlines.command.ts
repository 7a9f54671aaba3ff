// `deadlines`: every deadline that is still open, most urgent first, each with its owner.
import { AppError } from '../../../../contract/app-error.ts';
import { italianDay, romeDay } from '../../../../contract/civil-date.ts';
import { FOLLOW_STATES, type FollowState } from '../../../../contract/follow-up.schema.ts';
import { FOLLOW_STATE_WORDS, STANDING_FLAG_WORDS } from '../../../messages/follow-up.table.ts';
import { findClient } from '../../../office/clients/change-client.ts';
import { type NoticeStanding, standings } from '../../../office/follow-up/standings.ts';
import { shownId } from '../../../store/client-entry.ts';
import { historiesWithoutNotice } from '../../../store/follow-up-rows.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { inArchive, type Looking, type OfficeOptions } from '../../office/office-commands.ts';
import { textColumns } from '../../office/text-columns.ts';
import type { Terminal } from '../../terminal.ts';
import { oneOf } from '../deadline.command.ts';

export interface DeadlinesOptions extends OfficeOptions {
  readonly dueWithin?: string;
  readonly person?: string;
  readonly client?: string;
  readonly state?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** @throws AppError arguments.invalid, client.not_found */
export async function deadlinesCommand(options: DeadlinesOptions, terminal: Terminal): Promise<ExitCode> {
  const fits = filterOf(options);
  await inArchive(options, terminal, async (looking) => {
    const found = (await collect(looking, options)).filter(fits).sort(byUrgency);
    const lost = await historiesWithoutNotice(looking.db);
    for (const { noticeId, state } of lost)
      terminal.err(`${noticeId}: registrato come «${state}», ma l’atto non c’è più: controllare.\n`);
    if (options.json) for (const one of found) terminal.out(`${JSON.stringify(lineOf(one))}\n`);
    else terminal.out(`${table(found)}\n`);
  });
  return EXIT.ok;
}

async function collect(
  { db, config, now }: Looking,
  { client, all, state }: DeadlinesOptions,
): Promise<readonly NoticeStanding[]> {
  const found: NoticeStanding[] = [];
  const wanted = {
    today: romeDay(now),
    fallbackOwner: config.owner,
    withClosed: all === true || state !== undefined,
    ...(client === undefined ? {} : { client: await findClient(db, client) }),
  };
  for await (const page of standings(db, wanted)) found.push(...page);
  return found;
}

function filterOf({ dueWithin, person, state }: DeadlinesOptions): (one: NoticeStanding) => boolean {
  const within = dueWithin === undefined ? null : Number(dueWithin);
  if (within !== null && !(Number.isInteger(within) && within >= 0))
    throw new AppError('arguments.invalid', `--due-within must be a number of days, not «${dueWithin}»`);
  const wanted = state === undefined ? null : oneOf<FollowState>('--state', state, FOLLOW_STATES);
  const owner = person?.trim().toLowerCase();
  return ({ standing }) =>
    (wanted === null || standing.state === wanted) &&
    (owner === undefined || standing.owner.person.toLowerCase() === owner) &&
    // What has no day is always due: nobody knows how soon.
    (within === null || standing.isUndated || soonest(standing) <= within);
}

function soonest({ daysLeft, inform }: NoticeStanding['standing']): number {
  return Math.min(daysLeft ?? Number.POSITIVE_INFINITY, inform?.daysLeft ?? Number.POSITIVE_INFINITY);
}

/** Undated first: they are to be read today. Closed ones last. */
function byUrgency({ standing: a }: NoticeStanding, { standing: b }: NoticeStanding): number {
  const key = (one: typeof a) => (one.isUndated ? '0' : (one.actBy ?? '9'));
  return key(a).localeCompare(key(b)) || a.noticeId.localeCompare(b.noticeId);
}

function lineOf({ result, client, standing, followUp }: NoticeStanding) {
  return {
    ...standing,
    kind: result.notice.kind,
    subtype: result.notice.subtype,
    status: result.status,
    client: client === null ? null : { id: shownId(client), name: client.name, office: client.officeId },
    since: followUp.since,
    plan: followUp.plan,
  };
}

function table(found: readonly NoticeStanding[]): string {
  const rows = found.map(({ result, client, standing }) => [
    standing.noticeId,
    `${result.notice.kind.replace('_', ' ')} ${result.notice.subtype ?? ''}`.trim(),
    client === null ? '—' : `${shownId(client)} ${client.name}`,
    dayText(standing),
    leftText(standing),
    standing.instalment
      ? `rata ${standing.instalment.number} di ${standing.instalment.of}`
      : FOLLOW_STATE_WORDS[standing.state].it,
    standing.owner.person,
    standing.inform && !standing.toldClient ? 'da informare' : '',
  ]);
  const heads = ['Atto', 'Tipo', 'Cliente', 'Entro', 'Giorni', 'Stato', 'Di', 'Cliente informato'];
  const notes = found.flatMap(({ standing }) =>
    standing.flags.map((flag) => `! ${standing.noticeId}: ${STANDING_FLAG_WORDS[flag].it}`),
  );
  return [textColumns(heads, rows), ...notes, `${found.length} scadenze`].join('\n');
}

function dayText({ nextDay, isUndated, isFloor, isToCheck }: NoticeStanding['standing']): string {
  if (nextDay === null) return isUndated ? 'da leggere oggi' : '—';
  return `${isFloor ? 'non prima del ' : ''}${italianDay(nextDay)}${isToCheck ? ' ?' : ''}`;
}

function leftText({ daysLeft, isOverdue }: NoticeStanding['standing']): string {
  if (daysLeft === null) return '';
  return isOverdue ? `scaduta da ${-daysLeft}` : String(daysLeft);
}
