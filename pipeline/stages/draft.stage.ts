// Puts everything known of each notice and the law together into the one result object.

import { assembleResult } from '../drafting/assemble-result.ts';
import type { Contact } from '../drafting/request-of-notice.ts';
import { loadReadings } from './load-readings.ts';
import { defineStage, type Stage } from './stage.ts';

/** @param contact the firm's, for field 5 of the form. */
export function draftStage(contact: Contact): Stage<'draft', 'inspect' | 'split' | 'check' | 'link'> {
  return defineStage({
    name: 'draft',
    version: 2,
    lane: 'light',
    about:
      'computes the deadline and fills the CIVIS request, only for notices that are for CIVIS beyond doubt',
    needs: ['inspect', 'split', 'check', 'link'],
    async run({ document, inspect, split, check, link }, ctx) {
      const results = [];
      for (const notice of check.notices) {
        const place = split.notices.find((n) => n.ordinal === notice.ordinal);
        const links = link.notices.find((n) => n.ordinal === notice.ordinal);
        if (!place || !links) throw new Error(`notice ${notice.ordinal} is not in split and link`);
        const readings = await loadReadings(ctx.blobs, place.pages);
        results.push(
          assembleResult({
            document,
            place,
            notice,
            links,
            readings,
            attachments: inspect.attachments,
            contact,
          }),
        );
      }
      const reasons = results
        .filter((r) => r.status === 'needs_review')
        .flatMap((r) => r.warnings.map((w) => w.code));
      return reasons.length > 0
        ? { kind: 'needs_review', reasons: [...new Set(reasons)], output: { results } }
        : { kind: 'done', output: { results } };
    },
  });
}
