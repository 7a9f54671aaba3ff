// A supplier's invoice: two partite IVA, an EAN and an order number of 13 digits. No notice at all.
import { grayscale } from '@cantoo/pdf-lib';
import type { Letter } from '../letter.ts';
import { day, euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';

export interface InvoiceItem {
  readonly ean: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitCents: number;
}

export interface FatturaFacts {
  readonly seller: Taxpayer;
  readonly buyer: Taxpayer;
  readonly number: string;
  readonly issued: string;
  readonly order: string;
  readonly items: readonly InvoiceItem[];
}

const LEFT = 50;
const WIDTH = 495;
const VAT_PERCENT = 22;

export function fattura(facts: FatturaFacts): Letter {
  return {
    kind: 'altro',
    subtype: null,
    civis: false,
    face: 'helvetica',
    draw(desk) {
      const sheet = desk.newPage();
      drawHeading(sheet, facts);
      drawItems(sheet, facts);
    },
  };
}

function drawHeading(sheet: Sheet, facts: FatturaFacts): void {
  const { seller, buyer } = facts;
  sheet.text(LEFT, 60, seller.name, { size: 16, weight: 'bold' });
  const sellerCode = sheet.lookAlike('partita IVA del fornitore', seller.code);
  sheet.lines(LEFT, 78, [`${seller.street} - ${seller.town}`, `P. IVA ${sellerCode}`], { size: 9 });
  sheet.text(LEFT + WIDTH, 60, 'FATTURA', { size: 20, align: 'right' });
  sheet.text(LEFT + WIDTH, 80, `n. ${facts.number} del ${day(facts.issued, '/')}`, { align: 'right' });
  const order = sheet.lookAlike("numero d'ordine di 13 cifre", facts.order);
  sheet.text(LEFT + WIDTH, 94, `Vs. ordine n. ${order}`, { align: 'right', size: 9 });
  const buyerCode = sheet.lookAlike('partita IVA del cliente', buyer.code);
  sheet.lines(320, 140, ['Spett.le', buyer.name, buyer.street, buyer.town, `P. IVA ${buyerCode}`]);
}

function drawItems(sheet: Sheet, facts: FatturaFacts): void {
  const columns = [
    { x: LEFT + 6 },
    { x: LEFT + 100 },
    { x: LEFT + 330, align: 'right' },
    { x: LEFT + 400, align: 'right' },
    { x: LEFT + WIDTH - 6, align: 'right' },
  ] as const;
  sheet.box(LEFT, 236, WIDTH, 20, { fill: grayscale(0.8) });
  sheet.row(250, columns, ['Codice EAN', 'Descrizione', 'Quantità', 'Prezzo', 'Importo'], {
    size: 9,
    weight: 'bold',
  });
  let y = 276;
  let net = 0;
  for (const item of facts.items) {
    const amount = item.quantity * item.unitCents;
    const ean = sheet.lookAlike('codice EAN di 13 cifre', item.ean);
    sheet.row(y, columns, [ean, item.title, String(item.quantity), euro(item.unitCents), euro(amount)], {
      size: 9,
    });
    net += amount;
    y += 18;
  }
  const vat = Math.round((net * VAT_PERCENT) / 100);
  const labels: [string, number][] = [
    ['Imponibile', net],
    [`IVA ${VAT_PERCENT}%`, vat],
    ['TOTALE FATTURA euro', net + vat],
  ];
  for (const [index, [label, cents]] of labels.entries()) {
    sheet.text(LEFT + 400, y + 30 + index * 16, label, {
      align: 'right',
      weight: index === 2 ? 'bold' : 'plain',
    });
    sheet.text(LEFT + WIDTH - 6, y + 30 + index * 16, euro(cents), { align: 'right' });
  }
  sheet.text(LEFT, y + 120, 'Pagamento: bonifico entro 60 giorni dalla data di ricevimento della fattura.', {
    size: 9,
  });
  sheet.text(LEFT, y + 136, 'Copia analogica della fattura elettronica, priva di valore fiscale.', {
    size: 9,
  });
}
