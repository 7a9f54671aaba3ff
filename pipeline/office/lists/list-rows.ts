// What a list shows of each notice: enough to know which paper it is, whose, by when, and why it waits for somebody. The
// same rules as everywhere say where its deadline stands.
import { inArray } from 'drizzle-orm';
import { type CivilDate, daysBetween, romeDay } from '../../../contract/civil-date.ts';
import type { FollowState } from '../../../contract/follow-up.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName, type FieldState } from '../../../contract/words.ts';
import { NOT_FOLLOWED, replay, type Standing, standingOf } from '../../../validators/follow-up/index.ts';
import { type StoredClient, shownId } from '../../store/client-entry.ts';
import { clientsById } from '../../store/client-register.ts';
import type { Db, Tx } from '../../store/database.ts';
import { historiesOf } from '../../store/follow-up-rows.ts';
import { causesOf } from '../../store/notice-places.ts';
import { loadOffices } from '../../store/office-rows.ts';
import { openSamples } from '../../store/sample-condition.ts';
import { notice } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';
import { type ListedMarks, listedMarks, NO_MARKS } from './list-marks.ts';
import { type NextStep, nextStepOf } from './next-step.ts';

export interface ListedClient {
  readonly id: string;
  /** What people call it by. */
  readonly shownId: string;
  readonly name: string;
}

export interface ListedIdentifier {
  readonly field: 'numeroComunicazione' | 'numeroCartella' | 'codiceAtto';
  readonly value: string;
  readonly state: FieldState;
}

export interface NoticeListRow extends ListedMarks {
  readonly id: string;
  readonly documentId: string;
  readonly status: Result['status'];
  readonly kind: Result['notice']['kind'];
  readonly subtype: Result['notice']['subtype'];
  readonly forCivis: boolean;
  readonly numeroComunicazione: string | null;
  readonly codiceAtto: string | null;
  readonly numeroCartella: string | null;
  readonly codiceFiscale: string | null;
  readonly denominazione: string | null;
  readonly annoImposta: number | null;
  readonly importoTotaleCents: number | null;
  readonly client: ListedClient | null;
  readonly due: string | null;
  readonly safe: string | null;
  /** To what comes next; negative when it has passed. */
  readonly daysLeft: number | null;
  readonly nextDay: string | null;
  readonly isUndated: boolean;
  readonly isOverdue: boolean;
  readonly isOpen: boolean;
  readonly state: FollowState;
  readonly owner: string;
  readonly next: NextStep;
  readonly flags: readonly string[];
  /** Codes, each once; none of a sampled notice: whoever looks at it is told nothing beforehand. */
  readonly causes: readonly string[];
  /** The number the act is known by, and whether it may be used as it is; null where none was read. */
  readonly identifier: ListedIdentifier | null;
  /** What was read and is in doubt. */
  readonly doubtful: readonly FieldName[];
  /** Subject of the mail it came in. */
  readonly subject: string | null;
  /** Drawn to be looked at although nothing is in doubt, and not looked at yet. */
  readonly isSample: boolean;
  readonly cameAt: string;
  readonly ageDays: number;
  readonly path: string;
}

export interface RowsWanted {
  readonly now: Date;
  /** Owns what nobody else does (setting `CIVIS_OWNER`). */
  readonly fallbackOwner: string;
  /** Principal who looks at the list. */
  readonly viewer: string;
}

/** In the order of the ids; one that is gone meanwhile is left out. */
export async function noticeListRows(
  db: Db | Tx,
  ids: readonly string[],
  { now, fallbackOwner, viewer }: RowsWanted,
): Promise<readonly NoticeListRow[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select()
    .from(notice)
    .where(inArray(notice.id, [...ids]));
  const histories = await historiesOf(db, ids);
  const clients = await clientsById(db, [...new Set(found.flatMap(({ clientId }) => clientId ?? []))]);
  const persons = new Map((await loadOffices(db)).map((office) => [office.id, office.defaultPerson]));
  const marks = await listedMarks(db, ids, viewer, now);
  const samples = await openSamples(db, ids);
  const today = romeDay(now);
  const rows = new Map(
    found.map((row) => {
      const client = row.clientId === null ? null : (clients.get(row.clientId) ?? null);
      const result = storedResult(row.result);
      const owners = {
        inCharge: client?.inCharge ?? null,
        officePerson: persons.get(client?.officeId ?? '') ?? null,
        fallback: fallbackOwner,
      };
      const history = histories.get(row.id);
      const standing = standingOf(result, history ? replay(history) : NOT_FOLLOWED, owners, today);
      return [
        row.id,
        rowOf({
          ...{ row, result, client, standing, today },
          ...{ marks: marks.get(row.id) ?? NO_MARKS, isSample: samples.has(row.id) },
        }),
      ] as const;
    }),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

interface RowFacts {
  readonly row: typeof notice.$inferSelect;
  readonly result: Result;
  readonly client: StoredClient | null;
  readonly standing: Standing;
  readonly today: CivilDate;
  readonly marks: ListedMarks;
  readonly isSample: boolean;
}

function rowOf({ row, result, client, standing, today, marks, isSample }: RowFacts): NoticeListRow {
  const { fields, deadline, notice: act } = result;
  const { isOpen, numeroComunicazione, codiceAtto, numeroCartella, codiceFiscale, cameAt } = row;
  return {
    ...{ id: row.id, documentId: row.documentId, status: result.status },
    ...{ kind: act.kind, subtype: act.subtype, forCivis: act.forCivis },
    ...{ numeroComunicazione, codiceAtto, numeroCartella, codiceFiscale },
    denominazione: textOf(fields.denominazione.value),
    annoImposta: numberOf(fields.annoImposta.value),
    importoTotaleCents: numberOf(fields.importoTotale.value),
    client: client && listedClient(client),
    ...{ due: deadline?.due ?? null, safe: deadline?.safe ?? null },
    ...{ daysLeft: standing.daysLeft, nextDay: standing.nextDay, isOverdue: standing.isOverdue },
    isUndated: isOpen && standing.isUndated,
    ...{ isOpen, state: standing.state, owner: standing.owner.person, flags: standing.flags },
    next: nextStepOf(result, standing),
    causes: isSample ? [] : causesOf(result),
    identifier: identifierOf(result),
    doubtful: isSample ? [] : FIELD_NAMES.filter((name) => fields[name]?.state === 'needs_review'),
    subject: result.source.mail?.subject ?? null,
    ...marks,
    isSample,
    cameAt: cameAt.toISOString(),
    ageDays: daysBetween(romeDay(cameAt), today),
    path: result.source.path,
  };
}

function identifierOf({ fields, notice: { kind } }: Result): ListedIdentifier | null {
  const ofCartella = ['numeroCartella', 'numeroComunicazione', 'codiceAtto'] as const;
  const ofOthers = ['numeroComunicazione', 'codiceAtto', 'numeroCartella'] as const;
  for (const field of kind === 'cartella' ? ofCartella : ofOthers) {
    const { value, state } = fields[field];
    if (value !== null) return { field, value: String(value), state };
  }
  return null;
}

export function listedClient(client: StoredClient): ListedClient {
  return { id: client.id, shownId: shownId(client), name: client.name };
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function numberOf(value: string | number | null): number | null {
  return typeof value === 'number' ? value : null;
}
