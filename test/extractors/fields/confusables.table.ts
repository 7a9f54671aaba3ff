// Numbers that stand on the same papers as the four identifiers and are none of them, a row per number of the domain
// notes (section "Confusable numbers"), printed as such papers print them. (Table file.) Every number is invented;
// where chance lets a look-alike pass a check digit, the one here passes it, so that no arithmetic saves the reader.

export interface Confusable {
  /** As the domain notes name the row: digits and number. */
  readonly row: string;
  /** Printed lines, each with the number under its own name. */
  readonly prints: readonly string[];
  /** The digits (or characters) that must never become an identifier. */
  readonly number: string;
  /** The identifier this number is, where it is one: it may become that one, and no other. */
  readonly is?: 'codiceAtto' | 'numeroComunicazione' | 'numeroCartella';
  /** Prints without a name of their own: right under the bare label of an identifier nobody could tell them apart. */
  readonly bare?: readonly string[];
  /** A body's codice fiscale is its partita IVA: this rule alone may show the number, for a person to decide. */
  readonly weakly?: 'codice-fiscale.iva';
}

export const CONFUSABLES: readonly Confusable[] = [
  {
    row: '11: codice atto, beside a partita IVA',
    is: 'codiceAtto',
    number: '12345672518',
    prints: ['Codice atto n. 12345672518'],
  },
  {
    row: '11: partita IVA of a company',
    weakly: 'codice-fiscale.iva',
    number: '05065230582',
    prints: [
      'OFFICINE IMMAGINARIE S.R.L. - P.IVA 05065230582',
      'Partita IVA del cedente: 05065230582',
      'Iscrizione al Registro imprese di Roma n. 05065230582 - REA RM 1234567',
    ],
  },
  {
    row: '11: codice fiscale of the intermediary',
    number: '05065230582',
    prints: [
      'Codice fiscale intermediario: 05065230582',
      'Codice fiscale dell’intermediario 05065230582',
      'Intermediario C.F. 05065230582',
      'C.F. dell’intermediario 05065230582',
      'Codice fiscale del rappresentante firmatario 05065230582',
    ],
  },
  {
    row: '11: the agencies’ own codes, Entrate',
    number: '06363391001',
    prints: [
      'Agenzia delle Entrate - C.F. e P. IVA 06363391001',
      'Codice Fiscale e Partita IVA: 06363391001',
      'Via Giorgione 106 - 00147 Roma - C.F. 06363391001',
    ],
  },
  {
    row: '11: the agencies’ own codes, Riscossione',
    number: '13756881002',
    prints: [
      'Codice fiscale Ente Creditore 13756881002',
      'Iscritta al registro delle imprese di Roma, C.F. e P. IVA 13756881002',
    ],
  },
  {
    row: '11: identificativo dichiarazione of a CU (HHMMSS + 5)',
    number: '10121301310',
    prints: [
      'Identificativo dichiarazione: 10121301310 - 1234567 del 1/6/2024',
      'Identificativo dichiarazione 10121301310 - 1234567',
    ],
  },
  {
    row: '12: raccomandata',
    number: '153412345678',
    prints: [
      'Raccomandata n. 153412345678',
      'Raccomandata A/R n. 15341234567-8',
      'Racc. A.R. 153412345678',
      'R 15341234 5678',
      '153412345678',
    ],
    bare: ['153412345678'],
  },
  {
    row: '13: numero comunicazione, beside a practice, an EAN, a tracking number',
    is: 'numeroComunicazione',
    number: '0012345625401',
    prints: ['Comunicazione n. 0012345625401'],
  },
  {
    row: '13: EAN',
    number: '8001234567898',
    prints: ['Codice articolo EAN 8001234567898', '8 001234 567898', 'EAN-13: 8001234567898'],
    bare: ['8 001234 567898'],
  },
  {
    row: '13: tracking number',
    number: '7045939100788',
    prints: ['Numero di spedizione 7045939100788', 'Invio n. 7045939100788', 'R 70459391 0078-8'],
  },
  {
    row: '13: CIVIS practice',
    number: '2025031112345',
    prints: [
      'Pratica CIVIS n. 2025031112345',
      'Numero pratica: 2025031112345',
      'pratica n. 2025031112345 acquisita il 11/03/2025',
      'Pratica relativa alla comunicazione n. 2025031112345',
    ],
  },
  {
    row: '13 chars: S10 tracking',
    number: 'RA123456785IT',
    prints: ['Raccomandata A/R n. RA123456785IT', 'RA 123456785 IT', 'RA 12345678 5 IT'],
  },
  {
    row: '15: comunicazione + progressivo in a file name',
    number: '001234562540100',
    prints: ['CV62023-001234562540100.pdf', 'Nome file: CV62023-001234562540100.pdf'],
  },
  {
    row: '17: cartella id, on instalment letters and the portal',
    is: 'numeroCartella',
    number: '09720240012345663',
    prints: ['CARTELLA N. 09720240012345663', 'n. cartella 09720240012345663'],
  },
  {
    row: '17: protocollo telematico that passes the cartella test',
    number: '23120223153000054',
    prints: [
      'Protocollo telematico: 23120223153000054',
      'Protocollo telematico 23120223153000054/000001',
      'Protocollo della dichiarazione n. 23120223153000054 - 000001',
      'Prot. telematico n. 23120223153000054',
      'Modello IVA 2023 con protocollo 23120223153000054',
      'Ricevuta n. 23120223153000054',
    ],
  },
  {
    row: '17: IUV that passes the cartella test',
    number: '80020230012345609',
    prints: ['IUV 80020230012345609', 'Codice IUV: 80020230012345609', 'IUV n. 800 2023 00123456 09'],
  },
  {
    row: '17: RAV that passes the cartella test',
    number: '08020210001234570',
    prints: [
      'RAV 08020210001234570',
      'Codice RAV n. 08020210001234570',
      'Bollettino RAV numero 080 2021 00012345 70',
      'MAV 08020210001234570',
    ],
  },
  {
    row: '18: codice avviso pagoPA',
    number: '180020230012345609',
    prints: [
      'Codice avviso 1800 2023 0012 3456 09',
      'Codice Avviso pagoPA: 180020230012345609',
      'Numero avviso 180020230012345609',
    ],
  },
  {
    row: '18: bollettino code',
    number: '097202400123456779',
    prints: ['<097202400123456779>', '<097202400123456779> 00000012345+ 000012345678< 896>'],
  },
  {
    row: '18: F24 identificativo operazione',
    number: '123456789012345654',
    prints: [
      'Identificativo operazione 123456789012345654',
      'CODICE IDENTIFICATIVO OPERAZIONE 123456789012345654',
    ],
  },
  {
    row: '20: cartella, on the slip and in the PEC subject',
    is: 'numeroCartella',
    number: '09720240012345663',
    prints: [
      'DOCUMENTO N. 09720240012345663000',
      'Notifica cartella di pagamento n. 09720240012345663000 Codice Fiscale RSSMRA85T10A562S',
    ],
  },
  {
    row: '20: INPS avviso di addebito, which passes the cartella test',
    number: '37120240000123423',
    prints: [
      'AVVISO DI ADDEBITO N. 371 2024 00001234 23 000',
      'Avviso di addebito INPS 37120240000123423000',
      'Avviso di addebito dell’INPS n. 371 2024 00001234 23 000 notificato il 03/02/2025',
    ],
  },
  {
    row: '20: AT of a definizione agevolata, which passes the cartella test',
    number: '09720240099887775',
    prints: ['Documento rif. AT - 09720240099887775000', 'Documento rif. AT - 097 2024 00998877 75 000'],
  },
  {
    row: '20: intimazione',
    number: '09790240012345610',
    prints: [
      'INTIMAZIONE DI PAGAMENTO N. 097 9024 00123456 10/000',
      'Documento n. 09790240012345610000',
      'Avviso di intimazione n. 09790240012345610000',
    ],
  },
  {
    row: '20: preavviso di fermo',
    number: '09780240012345684',
    prints: ['PREAVVISO DI FERMO N. 09780240012345684000', 'Documento n. 097 8024 00123456 84 000'],
  },
  {
    row: '20: ipoteca',
    number: '09776240012345602',
    prints: [
      'Comunicazione preventiva di iscrizione ipotecaria n. 09776240012345602000',
      'Documento n. 09776240012345602000',
    ],
  },
  {
    row: '20: pignoramento',
    number: '09784240012345673',
    prints: ['ATTO DI PIGNORAMENTO N. 09784240012345673000', 'Documento n. 09784240012345673/000'],
  },
  {
    row: '24 + T: protocollo telematico in full',
    number: 'T231202231530000540000001',
    prints: [
      'Protocollo telematico: T231202231530000540000001',
      'Protocollo telematico: T23120223153000054 0000001',
      'Protocollo telematico:\nT231202231530000540000001.',
    ],
  },
  {
    row: '4–6 + 4: ruolo',
    number: '2024550123',
    prints: ['RUOLO N. 2024/550123', 'Ruolo numero 550123/2024', 'RUOLO N. 2024 / 550123 ordinario'],
  },
  {
    row: '10–12: postal account',
    number: '000012345678',
    prints: [
      'sul C/C n. 000012345678',
      'Conto corrente postale 12345678',
      'ABI 07601 CAB 03200 c/c 000012345678',
    ],
  },
  {
    row: '10–12: amounts in cents',
    number: '00000457837',
    prints: ['Importo in centesimi 00000457837', 'euro 00000457837'],
  },
  {
    row: '5: CBILL',
    number: 'BC1KG',
    prints: ['CBILL BC1KG', 'Codice CBILL 07601'],
  },
  {
    row: '8: lotto di stampa and gruppo',
    number: '85740424',
    prints: ['Lotto di stampa n. 85740424', 'Lotto di stampa n. 85740424 Gruppo: 0885'],
  },
];
