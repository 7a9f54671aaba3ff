// What codes say without any reading: pagoPA QR, Poste DataMatrix, labels of registered mail.
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
    ...trackingCandidates(reading.page, barcode),
  ]);
}

const LINEAR = ['Code128', 'Code39', 'ITF'];
// yes: 153412345678, RA123456785IT   no: 8 digits of a print lot, 18 of an avviso, 20 of a cartella
const TRACKING = /^(?:\d{12}|[A-Z]{2}\d{9}IT)$/;

/** Linear codes hold a tracking number and nothing else that has its shape. */
function trackingCandidates(page: number, barcode: Barcode): Candidate[] {
  const text = barcode.text.replace(/\s/g, '');
  if (!LINEAR.includes(barcode.format) || !TRACKING.test(text)) return [];
  return [candidateOf(page, barcode, 'numeroRaccomandata', text, 'numero-raccomandata.barcode')];
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
