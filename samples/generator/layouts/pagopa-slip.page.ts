// The pagoPA slip at the end of a cartella: document number, notice code, CBILL, amount and the QR code.
import type { Desk } from '../letter.ts';
import { euro } from '../print-forms.ts';
import { drawQrCode } from '../qr-code.ts';
import { AGENZIA_RISCOSSIONE_CODE, type Taxpayer } from '../taxpayers.table.ts';

export interface SlipFacts {
  readonly taxpayer: Taxpayer;
  /** 20 digits. */
  readonly document: string;
  /** 18 digits, `1800…`: this series has no check digits. */
  readonly noticeCode: string;
  readonly totalCents: number;
}

const LEFT = 46;
const WIDTH = 503;

export async function drawPagoPaSlip(desk: Desk, facts: SlipFacts): Promise<void> {
  const sheet = desk.newPage();
  sheet.box(LEFT, 60, WIDTH, 250, { border: 1 });
  sheet.box(LEFT, 60, WIDTH, 30, { border: 1 });
  sheet.text(LEFT + 12, 80, 'pagoPA   MODULO DI PAGAMENTO', { size: 13, weight: 'bold' });
  sheet.text(LEFT + WIDTH - 12, 80, `euro ${euro(facts.totalCents)}`, {
    size: 13,
    weight: 'bold',
    align: 'right',
  });
  sheet.text(LEFT + 12, 112, `DOCUMENTO N. ${sheet.prints('numeroCartellaStampato', facts.document)}`, {
    size: 11,
  });
  sheet.text(LEFT + 12, 134, 'Ente creditore: Agenzia delle entrate-Riscossione', { size: 9.5 });
  const ente = sheet.lookAlike("codice fiscale dell'agente della riscossione", AGENZIA_RISCOSSIONE_CODE);
  sheet.text(LEFT + 12, 148, `Cod. fiscale ente creditore ${ente}`, { size: 9.5 });
  sheet.text(LEFT + 12, 170, `Intestato a ${facts.taxpayer.name}`, { size: 9.5 });
  sheet.text(LEFT + 12, 184, `C.F. ${sheet.prints('codiceFiscale', facts.taxpayer.code)}`, { size: 9.5 });
  const code = sheet.prints('codiceAvviso', facts.noticeCode);
  sheet.text(LEFT + 12, 212, 'Codice avviso', { size: 8 });
  sheet.text(LEFT + 12, 228, code.replace(/(\d{4})(?=\d)/g, '$1 '), { size: 13 });
  sheet.text(LEFT + 200, 212, 'CBILL', { size: 8 });
  sheet.text(LEFT + 200, 228, 'BX7K4', { size: 13 });
  sheet.text(
    LEFT + 12,
    262,
    'Si può pagare in banca, alla posta, nelle tabaccherie e con le applicazioni abilitate.',
    {
      size: 8.5,
    },
  );
  sheet.text(LEFT + 12, 276, 'Importo valido se il pagamento avviene entro 60 giorni dalla notifica.', {
    size: 8.5,
  });
  const content = `PAGOPA|002|${code}|${AGENZIA_RISCOSSIONE_CODE}|${facts.totalCents}`;
  await drawQrCode(sheet, LEFT + WIDTH - 126, 150, 112, content);
}
