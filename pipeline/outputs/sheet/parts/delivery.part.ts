// "Consegna documenti e istanze": how documents go to the office, since a first request carries none.
import { CIVIS_DOCUMENTS } from '../../../../rules/civis/index.ts';
import { copiedEntry, type Part, plainEntry } from './part.ts';

export const deliveryPart: Part = ({ result: { request, practices }, say }) => {
  if (!request) return null;
  const last = practices.at(-1)?.number ?? request.previousPractice;
  return {
    id: 'delivery',
    title: say('part.delivery'),
    blocks: [
      { kind: 'lines', lines: [say('delivery.why'), say('delivery.not_held')], isOrdered: false },
      {
        kind: 'entries',
        entries: [
          plainEntry(say('delivery.service'), CIVIS_DOCUMENTS.service),
          plainEntry(say('delivery.category'), CIVIS_DOCUMENTS.category),
          copiedEntry(null, say('delivery.object'), CIVIS_DOCUMENTS.object),
          copiedEntry(null, say('delivery.practice'), last),
          plainEntry(say('delivery.then'), say('delivery.steps')),
        ],
      },
    ],
  };
};
