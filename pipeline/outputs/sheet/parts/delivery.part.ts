// "Consegna documenti e istanze": how documents go to the office, where the request carries none.
import { documentsWay } from '../../../drafting/documents-way.ts';
import { copiedEntry, type Part, plainEntry } from './part.ts';

export const deliveryPart: Part = ({ result, say }) => {
  const way = documentsWay(result);
  if (!way) return null;
  const files = way.files.map((name) => plainEntry(say('delivery.file'), name));
  return {
    id: 'delivery',
    title: say('part.delivery'),
    blocks: [
      { kind: 'lines', lines: [say('delivery.why'), say('delivery.not_held')], isOrdered: false },
      {
        kind: 'entries',
        entries: [
          plainEntry(say('delivery.service'), way.service),
          plainEntry(say('delivery.category'), way.category),
          copiedEntry(null, say('delivery.object'), way.object),
          copiedEntry(null, say('delivery.practice'), way.practice),
          ...files,
          plainEntry(say('delivery.then'), say('delivery.steps')),
        ],
      },
    ],
  };
};
