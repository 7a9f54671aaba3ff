// What somebody is to key next: identifiers in doubt whose picture is there, that nobody settled and they themselves have not
// keyed. Nothing of a value goes with it, neither the program's nor another person's.
import { createHash } from 'node:crypto';
import type { Box } from '../../../contract/geometry.ts';
import type { FieldResult, Result } from '../../../contract/result.schema.ts';
import { isSettledBy, KEYED_FIELDS, keyedOf, keyingStage } from '../../../validators/corrections/index.ts';
import type { Engine } from '../../engine/engine-options.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import { type CheckableNotice, type Checker, checkableNotices } from '../checks/checkable-notices.ts';
import { pictureOfField } from '../papers/notice-pictures.ts';

export type KeyedField = (typeof KEYED_FIELDS)[number];

export interface KeyingTask {
  readonly noticeId: string;
  readonly field: KeyedField;
  /** 1-based within its part. */
  readonly page: number;
  /** In pixels of the upright picture. */
  readonly box: Box;
  /** Of the place that is to be looked at: another after a new reading that found it elsewhere. */
  readonly version: string;
}

export interface KeyingTasks {
  readonly tasks: readonly KeyingTask[];
  /** Of the notices looked through. */
  readonly count: number;
  readonly isWhole: boolean;
}

const MAX_NOTICES = 600;
const VERSION_DIGITS = 32;

export async function keyingTasks(
  engine: Pick<Engine, 'db' | 'outputsOf'>,
  { limit, ...checker }: Checker & { readonly limit: number },
): Promise<KeyingTasks> {
  const tasks: KeyingTask[] = [];
  let count = 0;
  let looked = 0;
  for await (const page of checkableNotices(engine.db, checker)) {
    for (const notice of page) {
      const wanted = KEYED_FIELDS.filter((field) => isWanted(notice, field, checker.by));
      if (wanted.length === 0) continue;
      const outputs = tasks.length < limit ? await engine.outputsOf(notice.documentId) : null;
      const placed = outputs && wanted.flatMap((field) => taskOf(notice, outputs, field) ?? []);
      tasks.push(...(placed ?? []).slice(0, limit - tasks.length));
      count += placed?.length ?? wanted.length;
    }
    looked += page.length;
    if (looked >= MAX_NOTICES) return { tasks, count, isWhole: false };
  }
  return { tasks, count, isWhole: true };
}

function isWanted({ result, words }: CheckableNotice, field: KeyedField, by: string): boolean {
  if (!isInDoubt(result.fields[field]) || isSettledBy(words, field)) return false;
  const keyed = keyedOf(words, field);
  return keyingStage(keyed).is === 'wanted' && !keyed.some(({ person }) => person === by);
}

/** With its place on a page: not read surely, or not read at all beside its label. */
export function isInDoubt({ state, box, source }: FieldResult): boolean {
  return (state === 'needs_review' || state === 'missing') && box !== null && source === 'ocr';
}

/** Null without a picture. */
function taskOf(
  { id, result }: CheckableNotice,
  outputs: Partial<StageOutputs>,
  field: KeyedField,
): KeyingTask | null {
  const place = placeOfKeying(result, outputs, field);
  const { page } = result.fields[field];
  return place && page !== null ? { noticeId: id, field, page, ...place } : null;
}

export function placeOfKeying(
  result: Result,
  outputs: Partial<StageOutputs>,
  field: KeyedField,
): Pick<KeyingTask, 'box' | 'version'> | null {
  const place = pictureOfField(result, outputs, field);
  if (!place) return null;
  const hash = createHash('sha256').update(JSON.stringify([field, place.sha256, place.box]));
  return { box: place.box, version: `"${hash.digest('hex').slice(0, VERSION_DIGITS)}"` };
}
