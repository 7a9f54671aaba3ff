// Nine stages whose behaviour is written in the paper's file name: `read=temp2.pdf` fails twice at `read`. For
// tests of the runner; every start is noted.
import { AppError } from '../../../contract/app-error.ts';
import type { AnyStage } from '../../../pipeline/engine/stage-list.ts';
import type { StageContext } from '../../../pipeline/stages/stage-context.ts';
import { fakeStages } from './fake-stages.ts';

export type Behaviour = (input: { ctx: StageContext; calls: number }) => Promise<unknown> | unknown;

/** Yes: `read=temp2.pdf`, `read=temp2-other.pdf`   No: `letter.pdf` */
const SCRIPT = /\/([a-z]+)=([a-z0-9]+)[^/]*$/;

export class ScriptedStages {
  /** `document:stage` in the order of their starts. */
  readonly starts: { readonly documentId: string; readonly stage: string }[] = [];
  private readonly behaviours: Readonly<Record<string, Behaviour>>;

  constructor(behaviours: Readonly<Record<string, Behaviour>> = {}) {
    this.behaviours = { ...COMMON, ...behaviours };
  }

  /** Stages of a document in the order they ran. */
  stagesOf(documentId: string): readonly string[] {
    return this.starts.filter((s) => s.documentId === documentId).map((s) => s.stage);
  }

  list(versions: Readonly<Record<string, number>> = {}): readonly AnyStage[] {
    return fakeStages().map((stage) => ({
      ...stage,
      version: versions[String(stage.name)] ?? stage.version,
      run: async (input, ctx) => {
        const name = String(stage.name);
        const { id, intakes } = input.document;
        this.starts.push({ documentId: id, stage: name });
        const calls = this.stagesOf(id).filter((s) => s === name).length;
        const [, at, what] = SCRIPT.exec(intakes[0]?.path ?? '') ?? [];
        const behaviour = at === name && what ? this.behaviours[what] : undefined;
        const made = behaviour ? await behaviour({ ctx, calls }) : undefined;
        // biome-ignore lint/suspicious/noExplicitAny: scripted outcomes may be wrong on purpose
        return made === undefined ? stage.run(input, ctx) : (made as any);
      },
    }));
  }
}

const COMMON: Readonly<Record<string, Behaviour>> = {
  review: () => ({ kind: 'needs_review', reasons: ['thin'], output: { notices: [] } }),
  skip: () => ({ kind: 'skipped', reason: 'nothing there', output: { notices: [] } }),
  reject: () => ({ kind: 'rejected', code: 'pdf.too_many_pages' }),
  input: () => {
    throw new AppError('pdf.encrypted');
  },
  limit: () => {
    throw new AppError('page.time_limit');
  },
  defect: () => {
    throw new TypeError('ROSSI MARIO is not a function');
  },
  bigint: () => ({ kind: 'done', output: { notices: [1n] } }),
  nul: () => ({ kind: 'done', output: { notices: [], text: 'a\u0000b\ud800' } }),
  temp2: ({ calls }) => {
    if (calls <= 2) throw new AppError('sandbox.crashed');
  },
  tempever: () => {
    throw new AppError('file.unreadable');
  },
};
