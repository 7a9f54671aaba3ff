// Beside the notices of bench/lists: what the program alone made of each, the sample, and what people said of the sample and
// of what they reviewed, as many words as there would be.
import { sql } from 'drizzle-orm';
import type { Db } from '../../pipeline/store/database.ts';

/** Of every hundred ready notices. */
const DRAWN = 2;

export async function fillWords(db: Db): Promise<void> {
  await db.execute(sql`
    INSERT INTO civis.notice_unaided (notice_id, document_id, status, triggers, key_fields, drawn_at, looked_at)
    SELECT id, document_id, status,
      CASE WHEN status <> 'needs_review' THEN '{}'::text[]
        WHEN right(numero_comunicazione, 1) < '7' THEN ARRAY['unsure:numeroComunicazione']
        ELSE ARRAY['missing:dataElaborazione', 'unsure:codiceFiscale'] END,
      ARRAY['codiceFiscale', 'numeroComunicazione', 'dataElaborazione'],
      CASE WHEN is_drawn THEN came_at END, CASE WHEN is_drawn AND right(numero_comunicazione, 1) < '9' THEN came_at END
    FROM (SELECT *, status = 'ready' AND ('x' || substr(md5('draw' || id), 1, 6))::bit(24)::int % 100 < ${DRAWN}::int AS is_drawn
      FROM civis.notice) n`);
  await db.execute(sql`
    INSERT INTO civis.human_word (document_id, place, notice_id, part, pages, kind, said, is_insisted, machine, "by", created_at)
    SELECT n.document_id, f.place, n.id, NULL, '[1]', 'confirm',
      json_build_object('of', 'field', 'field', f.field, 'value', n.numero_comunicazione), false,
      json_build_object('value', n.numero_comunicazione,
        'state', CASE WHEN n.status = 'ready' THEN 'accepted' ELSE 'needs_review' END,
        'evidence', CASE WHEN n.status = 'ready' THEN 'accepted.two_engines' ELSE 'review.once' END),
      'user:bench', n.came_at
    FROM civis.notice n JOIN civis.notice_unaided u ON u.notice_id = n.id
    CROSS JOIN (VALUES (0, 'codiceFiscale'), (1, 'numeroComunicazione'), (2, 'dataElaborazione')) AS f(place, field)
    WHERE u.looked_at IS NOT NULL OR (n.status = 'needs_review' AND f.place < 2)`);
}
