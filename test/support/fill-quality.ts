// Notices with what people said of them, put straight into a database as their way and their corrections would leave them.
import type { HumanWord } from '../../contract/human-word.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { replaceNotices } from '../../pipeline/store/notice-rows.ts';
import { documentIdOf } from '../../pipeline/store/stored-document.ts';
import { appendWords } from '../../pipeline/store/word-rows.ts';
import { fillArchive, fullNotice, resultOf, sha256Of } from './fill-archive.ts';
import { makeField } from './make-result.ts';

const KEY_FIELDS: readonly FieldName[] = ['codiceFiscale', 'numeroComunicazione', 'dataElaborazione'];

export interface QualityNotice {
  readonly name: string;
  readonly at: Date;
  /** Ready and drawn, unless it says otherwise. */
  readonly isDoubtful?: boolean;
  /** Somebody spoke of its key fields: confirmed them. */
  readonly isSaid?: boolean;
  /** They put its number right. */
  readonly isWrong?: boolean;
}

export async function fillQuality(db: Db, notices: readonly QualityNotice[]): Promise<void> {
  for (const at of new Set(notices.map((each) => each.at.getTime()))) {
    const names = notices.filter((each) => each.at.getTime() === at).map(({ name }) => name);
    const waiting = names.map((name) => ({ name, status: 'done', notices: [] }));
    await fillArchive(db, waiting, { at: new Date(at), batchId: 'quality' });
  }
  await db.transaction(async (tx) => {
    for (const [number, each] of notices.entries()) {
      const id = documentIdOf(sha256Of(each.name));
      const result = resultOf(each.name, 0, noticeOf(number, each));
      await replaceNotices(tx, id, [result], each.at, 100);
      if (!each.isSaid) continue;
      await appendWords(
        tx,
        id,
        KEY_FIELDS.map((field) => wordOf(result, field, each)),
      );
      await replaceNotices(tx, id, [{ ...result, status: 'ready' }], each.at, 100);
    }
  });
}

function noticeOf(number: number, { isDoubtful = false }: QualityNotice): Partial<Result> {
  const full = fullNotice(number);
  const fields = full.fields ?? resultOf('', 0).fields;
  const unsure = { state: 'needs_review' as const };
  return {
    ...full,
    status: isDoubtful ? 'needs_review' : 'ready',
    fields: {
      ...fields,
      numeroComunicazione: { ...fields.numeroComunicazione, ...(isDoubtful ? unsure : {}) },
      dataElaborazione: makeField('2026-01-15'),
    },
  };
}

function wordOf(result: Result, field: FieldName, { at, isWrong }: QualityNotice): Omit<HumanWord, 'place'> {
  const { value, state } = result.fields[field];
  const isCorrected = isWrong === true && field === 'numeroComunicazione';
  const evidence = state === 'accepted' ? 'accepted.two_engines' : 'review.once';
  return {
    ...{ noticeId: result.id, part: result.source.part, pages: result.source.pages, isInsisted: false },
    kind: isCorrected ? 'correct' : 'confirm',
    said: { of: 'field', field, value: isCorrected ? '0099999999999' : value },
    ...{ machine: { value, state, evidence }, by: 'user:ada', at },
  };
}
