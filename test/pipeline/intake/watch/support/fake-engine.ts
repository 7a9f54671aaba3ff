// The engine as a watch sees it: takes bytes in, counts, and ends a document when the test says so.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { asAppError } from '../../../../../contract/app-error.ts';
import type { ErrorCode } from '../../../../../contract/error-codes.ts';
import type { Result } from '../../../../../contract/result.schema.ts';
import { failureResult } from '../../../../../pipeline/drafting/failure-result.ts';
import type { Engine } from '../../../../../pipeline/engine/engine-options.ts';
import type { FileIn } from '../../../../../pipeline/intake/receive-file.ts';
import type { IntakeFacts } from '../../../../../pipeline/stages/stage-outputs.ts';
import { asReadError } from '../../../../../pipeline/store/file-errors.ts';
import type { EarlierIntake } from '../../../../../pipeline/store/intake-lookup.ts';
import { fakeResult } from '../../../../engine/support/fake-result.ts';

export interface FakeIntake extends IntakeFacts {
  readonly documentId: string;
  readonly batchId: string;
  readonly bytes: string;
  readonly takenAt: Date;
}

export class FakeEngine implements Pick<Engine, 'receive' | 'resultsOf'> {
  readonly intakes: FakeIntake[] = [];
  /** Documents that end so; the others end ready. */
  readonly failing = new Map<string, ErrorCode>();
  /** Called while bytes are being read. */
  whileReading: (file: string) => void = () => undefined;
  refuseWith: unknown = null;
  now = new Date('2026-03-20T10:00:00Z');

  async receive(files: readonly FileIn[], batchId: string) {
    const outcomes = [];
    for (const { file, confirm, ...facts } of files) {
      try {
        if (this.refuseWith) throw this.refuseWith;
        const bytes = readFileSync(file ?? facts.path, 'utf8');
        this.whileReading(facts.path);
        await confirm?.();
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const documentId = sha256.slice(0, 32);
        this.intakes.push({ ...facts, documentId, batchId, bytes, takenAt: this.now });
        outcomes.push({
          ...{ kind: 'received' as const, path: facts.path, intakeId: `${this.intakes.length}` },
          documentId,
          sha256,
        });
      } catch (error) {
        outcomes.push({ kind: 'refused' as const, path: facts.path, error: asAppError(asReadError(error)) });
      }
    }
    return outcomes;
  }

  async resultsOf(batchId: string) {
    return this.intakes
      .filter((intake) => intake.batchId === batchId)
      .map((intake) => ({
        intakeId: '',
        documentId: intake.documentId,
        facts: factsOf(intake),
        results: [this.resultOf(intake)],
      }));
  }

  earlierIntakes(start: string): readonly EarlierIntake[] {
    return this.intakes
      .filter(({ path }) => path.startsWith(start))
      .reverse()
      .map((intake) => ({ facts: factsOf(intake), sha256: intake.documentId, takenAt: intake.takenAt }));
  }

  private resultOf(intake: FakeIntake): Result {
    const first = this.intakes.find(({ documentId }) => documentId === intake.documentId) ?? intake;
    const document = {
      ...{ id: intake.documentId, sha256: intake.documentId, sizeBytes: 1, wantsWhole: false },
      intakes: [factsOf(first)],
    };
    const code = [...this.failing].find(([part]) => intake.bytes.includes(part))?.[1];
    return code ? failureResult(document, code) : fakeResult(document, `${intake.documentId}-1`);
  }
}

function factsOf({ path, channel, receivedOn, receivedOnEvidence, client }: FakeIntake): IntakeFacts {
  return { path, channel, receivedOn, receivedOnEvidence, client };
}
