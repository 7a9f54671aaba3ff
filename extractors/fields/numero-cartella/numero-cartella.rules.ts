// Number of the cartella: the paper prints 20 digits, CIVIS wants the first 17 (coobbligato dropped).
import { digitsReader } from '../capture/collect-digits.ts';
import type { CaptureReader, FieldDefinition, LabelRule } from '../field-rule.ts';
import { hasCartellaYear } from './cartella-shape.ts';

const PRINTED_LENGTH = 20;
const CIVIS_LENGTH = 17;
const read = digitsReader({ lengths: [CIVIS_LENGTH, PRINTED_LENGTH], separators: ' ./-' });

/** The first 17 digits, from either print. */
const readCivis: CaptureReader = (pieces) => {
  const capture = read(pieces);
  if (capture?.value.length !== PRINTED_LENGTH) return capture;
  return { ...capture, value: capture.value.slice(0, CIVIS_LENGTH) };
};

/** The full 20 digits; the short print does not hold them. */
const readPrinted: CaptureReader = (pieces) => {
  const capture = read(pieces);
  return capture?.value.length === PRINTED_LENGTH ? capture : null;
};

const LABELS = [
  'CARTELLA DI PAGAMENTO #',
  'CARTELLA #',
  'Numero cartella',
  'Numero della cartella',
  'Numero cartella di pagamento',
  'Identificativo della cartella',
  'Identificativo cartella',
];
const rulesFor = (prefix: string): readonly LabelRule[] => [
  {
    id: `${prefix}.label`,
    showsUnread: true,
    // `Identificativo partita` is three misreads away.
    maxEdits: 2,
    where: 'right-or-below',
    labels: LABELS,
    why: 'frontispiece, PEC subject, instalment letters',
  },
  {
    id: `${prefix}.documento`,
    showsUnread: true,
    where: 'right-or-below',
    labels: ['DOCUMENTO #'],
    // Reminders, vehicle stops, mortgages and attachments call their own number so too, and print no year there.
    accepts: hasCartellaYear,
    why: 'pagoPA slip and newer frontispieces print the same number as a document number',
  },
];

export const numeroCartella: FieldDefinition = {
  field: 'numeroCartella',
  about: 'identificativo della cartella for CIVIS, 17 digits',
  read: readCivis,
  rules: rulesFor('numero-cartella'),
};

export const numeroCartellaStampato: FieldDefinition = {
  field: 'numeroCartellaStampato',
  about: 'number as printed on the cartella, 20 digits with the coobbligato',
  read: readPrinted,
  rules: rulesFor('numero-cartella-stampato'),
};
