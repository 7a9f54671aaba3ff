// Nine small stages under the real names: real outputs, no reading. A test replaces the ones it is about.
import { setTimeout as sleep } from 'node:timers/promises';
import { noticeId } from '../../../pipeline/drafting/notice-id.ts';
import type { AnyStage } from '../../../pipeline/engine/stage-list.ts';
import { defineStage } from '../../../pipeline/stages/stage.ts';
import type { StageName } from '../../../pipeline/stages/stage-outputs.ts';
import { fakeResult } from './fake-result.ts';

export const ALL_STAGES: readonly StageName[] = [
  'unpack',
  'inspect',
  'read',
  'split',
  'extract',
  'check',
  'link',
  'draft',
  'deliver',
];

export interface FakeOptions {
  /** How long a heavy stage sleeps, ms. */
  readonly heavyMs?: number;
  /** Called at the start of every stage. */
  readonly onStage?: (stage: string, documentId: string) => void;
  readonly replace?: readonly AnyStage[];
}

export function fakeStages(options: FakeOptions = {}): readonly AnyStage[] {
  const heavy = () => sleep(options.heavyMs ?? 1);
  const base: readonly AnyStage[] = [
    defineStage({
      name: 'unpack',
      version: 1,
      lane: 'heavy',
      about: '',
      needs: [],
      async run({ document }) {
        const { sha256, sizeBytes } = document;
        const part = { name: null, sha256, sizeBytes, mediaType: 'application/pdf', kind: 'pdf' as const };
        return { kind: 'done', output: { tree: [], parts: [{ ...part, pageCount: 1 }] } };
      },
    }),
    light('inspect', { attachments: [] }),
    defineStage({
      name: 'read',
      version: 1,
      lane: 'heavy',
      about: '',
      needs: ['unpack'],
      async run({ unpack }, ctx) {
        await heavy();
        const parts = [];
        for (const part of unpack.parts) {
          const known = await ctx.pageCache.get(part.sha256, 1, 1, 'whole');
          const fresh = {
            page: 1,
            extent: 'whole' as const,
            readingSha256: part.sha256,
            uprightSha256: null,
          };
          const ref = known ?? fresh;
          if (!known) await ctx.pageCache.put(part.sha256, 1, ref);
          parts.push({ name: part.name, sha256: part.sha256, pages: [ref] });
        }
        return { kind: 'done', output: { parts } };
      },
    }),
    light('split', { notices: [] }),
    defineStage({
      name: 'extract',
      version: 1,
      lane: 'heavy',
      about: '',
      needs: ['split'],
      async run() {
        await heavy();
        return { kind: 'done', output: { notices: [] } };
      },
    }),
    light('check', { notices: [] }),
    light('link', { notices: [] }),
    defineStage({
      name: 'draft',
      version: 1,
      lane: 'light',
      about: '',
      needs: ['check', 'link'],
      async run({ document }) {
        const results = [0, 1].map((n) => fakeResult(document, noticeId(document.sha256, n)));
        return { kind: 'done', output: { results } };
      },
    }),
    defineStage({
      name: 'deliver',
      version: 1,
      lane: 'light',
      about: '',
      needs: ['draft'],
      async run({ draft }) {
        return { kind: 'done', output: { noticeIds: draft.results.map((result) => result.id) } };
      },
    }),
  ];
  return base.map((stage) =>
    announced(options.replace?.find((r) => r.name === stage.name) ?? stage, options),
  );
}

function light<Name extends 'inspect' | 'split' | 'check' | 'link'>(
  name: Name,
  // biome-ignore lint/suspicious/noExplicitAny: an empty output that fits its stage
  output: any,
): AnyStage {
  return defineStage({
    name,
    version: 1,
    lane: 'light',
    about: '',
    needs: [],
    async run() {
      return { kind: 'done', output };
    },
  });
}

function announced(stage: AnyStage, options: FakeOptions): AnyStage {
  return {
    ...stage,
    run: (input, ctx) => {
      options.onStage?.(String(stage.name), ctx.documentId);
      return stage.run(input, ctx);
    },
  };
}
