// What payment codes say without any reading: pagoPA QR and Poste DataMatrix.
// QR `PAGOPA|002|<18>|<11>|<cents>`; DataMatrix 256 characters, slices as decoded by pagopa/io-app (2024).
import type { Candidate } from '../../contract/candidate.ts';
import type { Barcode, PageReading } from '../../contract/page-reading.ts';
import type { FieldName } from '../../contract/words.ts';

const PAGOPA_QR = /PAGOPA\|002\|(\d{18})\|(\d{11})\|(\d{2,10})/;
const NBPA_LENGTH = 200;

export function barcodeCandidates(reading: PageReading): Candidate[] {
  return reading.barcodes.flatMap((barcode) => [
    ...qrCandidates(reading.page, barcode),
    ...dataMatrixCandidates(reading.page, barcode),
  ]);
}

function qrCandidates(page: number, barcode: Barcode): Candidate[] {
  const match = PAGOPA_QR.exec(barcode.text);
  if (!match) return [];
  const [, avviso = '', , cents = ''] = match;
  return [
    candidateOf(page, barcode, 'codiceAvviso', avviso, 'codice-avviso.qr'),
    candidateOf(page, barcode, 'importoTotale', String(Number(cents)), 'importo-totale.qr'),
  ];
}

function dataMatrixCandidates(page: number, barcode: Barcode): Candidate[] {
  const { text } = barcode;
  if (!text.startsWith('codfase=NBPA;') || text.length < NBPA_LENGTH) return [];
  const avviso = text.slice(15, 33);
  const cents = text.slice(49, 59);
  const debtor = text.slice(77, 93).trim();
  const found: Candidate[] = [];
  if (/^\d{18}$/.test(avviso))
    found.push(candidateOf(page, barcode, 'codiceAvviso', avviso, 'codice-avviso.datamatrix'));
  if (/^\d{10}$/.test(cents)) {
    found.push(
      candidateOf(page, barcode, 'importoTotale', String(Number(cents)), 'importo-totale.datamatrix'),
    );
  }
  if (/^(?:[A-Z0-9]{16}|\d{11})$/.test(debtor)) {
    found.push(candidateOf(page, barcode, 'codiceFiscale', debtor, 'codice-fiscale.datamatrix'));
  }
  return found;
}

function candidateOf(
  page: number,
  barcode: Barcode,
  field: FieldName,
  value: string,
  ruleId: string,
): Candidate {
  return {
    field,
    value,
    raw: value,
    page,
    box: barcode.box,
    source: 'barcode',
    ruleId,
    label: barcode.format,
    engineConfidence: 1,
    otherReading: null,
    rereads: [],
  };
}
