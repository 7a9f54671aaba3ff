// Born-digital papers for the life of a practice: a notice, the one that replaces it, and what CIVIS gives about requests.
// Everything on them is invented.
import { PDFDocument } from '@cantoo/pdf-lib';
import { charge } from '../../samples/generator/charges.ts';
import { communicationNumber, telematicProtocol } from '../../samples/generator/identifiers.ts';
import { type CivisPaperFacts, civisPaper } from '../../samples/generator/layouts/civis-paper.layout.ts';
import { comunicazione36bis } from '../../samples/generator/layouts/comunicazione-36bis.layout.ts';
import { drawLetter, type Letter } from '../../samples/generator/letter.ts';
import type { Sheet } from '../../samples/generator/sheet.ts';
import { ortensia } from '../../samples/generator/taxpayers.table.ts';

const MADE_ON = new Date('2026-01-01T00:00:00Z');
const TAX_YEAR = 2023;

export async function pdfOfLetter(letter: Letter): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setCreationDate(MADE_ON);
  document.setModificationDate(MADE_ON);
  await drawLetter(document, letter);
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

export interface NoticePaper {
  readonly serial: number;
  readonly elaborated: string;
  /** A line of its own under the header, where the letter replaces an earlier one. */
  readonly line?: string;
}

export const numberOf = ({ serial }: NoticePaper) => communicationNumber(serial, TAX_YEAR, 3);

export async function noticePdf({ serial, elaborated, line }: NoticePaper): Promise<Buffer> {
  const letter = comunicazione36bis({
    ...{ taxpayer: ortensia, model: 'REDDITI PERSONE FISICHE 2024', taxYear: TAX_YEAR, elaborated, serial },
    ...{ actSerial: 2_000_000 + serial, protocol: telematicProtocol('241018103052', '70211', '0000418') },
    charges: [charge('4001', 'IRPEF saldo', 312_400, 190_000, 20)],
    ...{ termDays: 60, boxedHeader: true, face: 'helvetica' },
  });
  if (line === undefined) return pdfOfLetter(letter);
  return pdfOfLetter({
    ...letter,
    async draw(desk) {
      const sheets: Sheet[] = [];
      await letter.draw({
        ...desk,
        newPage: () => {
          const sheet = desk.newPage();
          sheets.push(sheet);
          return sheet;
        },
      });
      sheets[0]?.text(56, 298, line, { size: 9.5 });
    },
  });
}

export const paperPdf = (facts: CivisPaperFacts) => pdfOfLetter(civisPaper(facts));

const TEXTS = {
  receipt:
    'La richiesta è stata acquisita. Lo stato di lavorazione si può seguire nella sezione Consultazione delle richieste, dal giorno lavorativo successivo.',
  discarded:
    'La richiesta di assistenza non è stata acquisita perché uno dei file allegati non ha superato i controlli di sicurezza. È possibile presentare una nuova richiesta, correggendo o sostituendo i file allegati.',
};

export function receiptFacts(practice: string, notice: string): CivisPaperFacts {
  return {
    title: 'Ricevuta della richiesta di assistenza',
    rows: [
      ['Numero pratica', practice],
      ['Tipologia di atto', 'Comunicazione / avviso telematico'],
      ['Comunicazione n.', notice],
    ],
    paragraphs: [TEXTS.receipt],
  };
}

export function discardFacts(practice: string, notice: string, day: string): CivisPaperFacts {
  return {
    title: 'Ricevuta di scarto',
    rows: [
      ['Pratica CIVIS n.', practice],
      ['Comunicazione n.', notice],
      ['Stato richiesta', 'SCARTATA'],
      ['Data scarto', day],
    ],
    paragraphs: [TEXTS.discarded],
  };
}

export function outcomeFacts(
  practice: string,
  notice: string,
  outcome: string,
  day: string,
): CivisPaperFacts {
  return {
    title: 'Riepilogo esiti richiesta',
    rows: [
      ['Pratica CIVIS n.', practice],
      ['Comunicazione n.', notice],
      ['Stato richiesta', 'CHIUSA'],
      ['Data chiusura', day],
      ['Esito', outcome],
    ],
    paragraphs: [],
  };
}
