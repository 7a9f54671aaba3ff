// Fills an empty database with so many notices of many clients, many rows a statement: some undated, some closed, a few
// failed, with causes from common to rare.

import { sql } from 'drizzle-orm';
import type { Db } from '../../pipeline/store/database.ts';
import { NO_DAY, PLACE_VERSION, UNDATED } from '../../pipeline/store/notice-places.ts';
import { batch, client, document, intake, notice, noticeCause, office } from '../../pipeline/store/schema.ts';
import { documentIdOf } from '../../pipeline/store/stored-document.ts';
import { deadlineOn, fullNotice, resultOf, sha256Of } from '../../test/support/fill-archive.ts';

const AT_ONCE = 10_000;
/** So many are made one by one. */
const PATTERNS = 500;
const NOW = new Date('2026-01-01T08:00:00Z');
const MS_PER_MINUTE = 60_000;
/** Of every hundred notices. */
const STATUSES = [
  ...Array(70).fill('ready'),
  ...Array(25).fill('needs_review'),
  ...Array(4).fill('not_for_civis'),
  'failed',
];
const CLIENTS = 500;

export const CAUSES = { common: 'bench.common', middling: 'bench.middling', rare: 'bench.rare' } as const;
export const clientOf = (number: number): string => `c-${number % CLIENTS}`;

export async function fill(db: Db, count: number): Promise<void> {
  await db.insert(batch).values({ id: 'b', createdAt: NOW });
  await db.insert(office).values({ id: 'o', name: 'o', createdAt: NOW });
  await db.insert(client).values(
    Array.from({ length: CLIENTS }, (_, n) => ({
      ...{
        id: `c-${n}`,
        officeId: 'o',
        externalId: `ext-${n}`,
        name: `Cliente ${n}`,
        inCharge: `p-${n % 20}`,
      },
      ...{ createdAt: NOW, updatedAt: NOW },
    })),
  );
  const rows = Array.from({ length: Math.min(PATTERNS, count) }, (_, n) => rowOf(n));
  await db.insert(document).values(rows.map((row) => row.document));
  await db.insert(intake).values(rows.map((row) => row.intake));
  await db.insert(notice).values(rows.map((row) => row.notice));
  await db.insert(noticeCause).values(rows.flatMap((row) => row.causes));
  for (let from = PATTERNS; from < count; from += AT_ONCE) {
    await multiply(db, from, Math.min(from + AT_ONCE, count) - 1);
  }
}

/** The further ones are made in the database, each after one of the first, with a number, a day and a client of its own. */
async function multiply(db: Db, from: number, to: number): Promise<void> {
  await db.execute(sql`
    INSERT INTO civis.notice (document_id, ordinal, id, status, kind, numero_comunicazione, codice_fiscale, safe_day,
      result, created_at, client_id, owner, is_open, urgency, surety, is_to_look, came_at,
      place_version)
    SELECT 'd-' || g, 0, substr(md5(g::text), 1, 16) || '-1', p.status, p.kind,
      lpad((12345600000 + g)::text, 13, '0'), 'PRV' || lpad((g % 50000)::text, 13, '0'), d.day,
      p.result, now(), 'c-' || (g % ${CLIENTS}::int), 'p-' || ((g % ${CLIENTS}::int) % 20), g % 3 <> 0,
      CASE WHEN g % 3 = 0 THEN ${NO_DAY} ELSE coalesce(d.day, ${UNDATED}) END,
      CASE WHEN p.status = 'needs_review' THEN g * 31 % 1000 ELSE 1000 END,
      g % 3 <> 0 AND (d.day IS NULL OR p.status IN ('needs_review', 'failed')),
      ${NOW.toISOString()}::timestamptz + g * interval '1 minute', ${PLACE_VERSION}::int
    FROM generate_series(${from}::int, ${to}::int) g
    JOIN civis.notice p ON p.numero_comunicazione = lpad((12345600000 + g % ${PATTERNS}::int)::text, 13, '0')
    CROSS JOIN LATERAL (SELECT CASE WHEN g % 50 = 0 THEN NULL
      ELSE to_char(date '2026-01-01' + (g * 7919 % 700), 'YYYY-MM-DD') END AS day) d`);
  await db.execute(sql`
    INSERT INTO civis.notice_cause (notice_id, code, document_id, urgency, came_at)
    SELECT n.id, c.code, n.document_id, n.urgency, n.came_at
    FROM generate_series(${from}::int, ${to}::int) g
    JOIN civis.notice n ON n.id = substr(md5(g::text), 1, 16) || '-1'
    JOIN (VALUES (${CAUSES.common}, 4, 0), (${CAUSES.middling}, 100, 1), (${CAUSES.rare}, 5000, 2))
      AS c(code, every, rest) ON g % c.every = c.rest`);
}

function rowOf(number: number) {
  const name = `notice-${number}`;
  const isUndated = number % 50 === 0;
  const full = fullNotice(number);
  const day = full.deadline?.safe ?? null;
  const isOpen = number % 3 !== 0;
  const status = STATUSES[(number * 37) % 100] ?? 'ready';
  const result = resultOf(name, 0, { ...full, status, deadline: deadlineOn(isUndated ? null : day) });
  const documentId = documentIdOf(sha256Of(name));
  const cameAt = new Date(NOW.getTime() + number * MS_PER_MINUTE);
  const urgency = !isOpen ? NO_DAY : isUndated ? UNDATED : (day ?? UNDATED);
  const isInDoubt = status === 'needs_review' || status === 'failed';
  const places = { surety: status === 'needs_review' ? (number * 31) % 1_000 : 1_000 };
  const codes = [
    ...(number % 4 === 0 ? [CAUSES.common] : []),
    ...(number % 100 === 1 ? [CAUSES.middling] : []),
    ...(number % 5_000 === 2 ? [CAUSES.rare] : []),
  ];
  return {
    document: {
      ...{ id: documentId, sha256: sha256Of(name), sizeBytes: 1, isStored: true, status: 'done' },
      ...{ createdAt: cameAt, updatedAt: cameAt },
    },
    intake: {
      ...{ id: name, documentId, batchId: 'b', ordinal: number, path: `in/${name}.pdf` },
      ...{ receivedOnEvidence: 'unknown', client: `ext-${number % CLIENTS}`, takenAt: cameAt },
    },
    notice: {
      ...{
        documentId,
        ordinal: 0,
        id: result.id,
        status,
        kind: number % 10 === 0 ? 'cartella' : 'comunicazione',
      },
      numeroComunicazione: String(12_345_600_000 + number).padStart(13, '0'),
      codiceFiscale: `PRV${String(number % 50_000).padStart(13, '0')}`,
      ...{ safeDay: isUndated ? null : day, result, createdAt: cameAt, clientId: clientOf(number) },
      ...{ owner: `p-${(number % CLIENTS) % 20}`, isOpen, urgency, cameAt, placeVersion: PLACE_VERSION },
      ...{ ...places, isToLook: isOpen && (isUndated || isInDoubt) },
    },
    causes: codes.map((code) => ({ noticeId: result.id, code, documentId, urgency, cameAt })),
  };
}
