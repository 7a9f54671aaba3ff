// The judge of a round. Looks with SQL and at the files only, never through the engine.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openPglite } from '../../pipeline/store/database.ts';

export interface Place {
  readonly data: string;
  readonly papers: string;
  readonly acknowledged: string;
  readonly databaseUrl: string | null;
}

type Ask = (text: string) => Promise<readonly Record<string, unknown>[]>;

/** What is wrong, in words; empty when all promises were kept. */
export async function judge(place: Place): Promise<readonly string[]> {
  const wrong: string[] = [];
  const names = readFileSync(place.acknowledged, 'utf8').split('\n').filter(Boolean);
  for (const name of readdirSync(place.papers))
    if (!names.includes(name)) wrong.push(`${name}: never taken in`);
  await withDatabase(place, async (ask) => {
    const rows = await ask(`SELECT d.id, d.status, d.error_code, d.run_token,
        (SELECT count(*) FROM civis.notice n WHERE n.document_id = d.id) AS notices,
        (SELECT count(*) FROM civis.stage_result r WHERE r.document_id = d.id) AS steps,
        (SELECT count(*) FROM civis.intake i WHERE i.document_id = d.id) AS intakes
      FROM civis.document d`);
    const documents = new Map(rows.map((row) => [String(row['id']), row]));
    for (const name of new Set(names)) wrong.push(...judgePaper(place, name, documents));
    for (const row of rows) {
      if (row['status'] === 'waiting') wrong.push(`${row['id']}: waits for ever`);
    }
    if (rows.length > readdirSync(place.papers).length) wrong.push('more documents than papers');
    const twice = await ask('SELECT id FROM civis.notice GROUP BY id HAVING count(*) > 1');
    for (const row of twice) wrong.push(`notice ${row['id']} is there twice`);
  });
  return wrong;
}

function judgePaper(
  { data, papers }: Place,
  name: string,
  documents: ReadonlyMap<string, Record<string, unknown>>,
): readonly string[] {
  const bytes = readFileSync(join(papers, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const wrong: string[] = [];
  const blob = join(data, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  if (!existsSync(blob) || !readFileSync(blob).equals(bytes)) wrong.push(`${name}: original lost`);
  const receipts = join(data, 'receipts', sha256.slice(0, 2), sha256);
  const receiptNames = existsSync(receipts)
    ? readdirSync(receipts).filter((each) => each.endsWith('.json'))
    : [];
  if (receiptNames.length === 0) wrong.push(`${name}: receipt lost`);
  const row = documents.get(sha256.slice(0, 32));
  if (!row) return [...wrong, `${name}: document lost`];
  const expected = endOf(name);
  const seen = { status: row['status'], notices: Number(row['notices']), steps: Number(row['steps']) };
  if (JSON.stringify(seen) !== JSON.stringify(expected)) {
    const code = row['error_code'] ?? '';
    wrong.push(`${name}: ${JSON.stringify(seen)} ${code} instead of ${JSON.stringify(expected)}`);
  }
  if (Number(row['intakes']) < 1) wrong.push(`${name}: no intake`);
  return wrong;
}

function endOf(name: string): { status: string; notices: number; steps: number } {
  if (name.includes('-damaged')) return { status: 'failed', notices: 1, steps: 0 };
  if (name.includes('-refused')) return { status: 'rejected', notices: 1, steps: 0 };
  return { status: name.includes('-review') ? 'needs_review' : 'done', notices: 2, steps: 9 };
}

async function withDatabase({ data, databaseUrl }: Place, work: (ask: Ask) => Promise<void>): Promise<void> {
  if (databaseUrl) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await work(async (text) => (await client.query(text)).rows);
    } finally {
      await client.end();
    }
    return;
  }
  const database = await openPglite(join(data, 'db'));
  try {
    await work(async (text) => (await database.db.execute(text)).rows);
  } finally {
    await database.close();
  }
}
