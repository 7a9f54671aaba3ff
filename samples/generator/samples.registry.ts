// The samples, one entry each, in the order of their numbers. (Table file.)
import type { FieldName } from '../../contract/words.ts';
import { charge } from './charges.ts';
import { blur } from './damages/blur.damage.ts';
import type { Damage } from './damages/damage.ts';
import { fade } from './damages/fade.damage.ts';
import { fax } from './damages/fax.damage.ts';
import { noise } from './damages/noise.damage.ts';
import { phonePhoto } from './damages/phone-photo.damage.ts';
import { skew } from './damages/skew.damage.ts';
import { turn } from './damages/turn.damage.ts';
import { actCode, cartellaNumber, communicationNumber, telematicProtocol } from './identifiers.ts';
import { arrivalStamp, type Ink, penCircle, penStroke, scribble } from './ink.ts';
import { avvisoTelematico } from './layouts/avviso-telematico.layout.ts';
import { cartella2017 } from './layouts/cartella-2017.layout.ts';
import { cartella2022 } from './layouts/cartella-2022.layout.ts';
import { comunicazione36bis } from './layouts/comunicazione-36bis.layout.ts';
import { comunicazioneIva } from './layouts/comunicazione-iva.layout.ts';
import { controlloFormale } from './layouts/controllo-formale.layout.ts';
import { fattura } from './layouts/fattura.layout.ts';
import { lettera } from './layouts/lettera.layout.ts';
import { lipe } from './layouts/lipe.layout.ts';
import { tassazioneSeparata } from './layouts/tassazione-separata.layout.ts';
import type { DrawnLetter, Letter } from './letter.ts';
import { GREEN, ORANGE, type RollSection, VIOLET } from './roll-section.ts';
import * as people from './taxpayers.table.ts';
import { bornDigital } from './wraps/born-digital.wrap.ts';
import { faxTiff } from './wraps/fax-tiff.wrap.ts';
import { pecMail } from './wraps/pec.wrap.ts';
import { scannedPdf } from './wraps/scanned-pdf.wrap.ts';
import { singlePicture } from './wraps/single-picture.wrap.ts';
import type { Wrap } from './wraps/wrap.ts';

export interface SampleSpec {
  readonly name: string;
  /** about.md, two lines: what it is; what it must show. */
  readonly about: readonly [string, string];
  readonly letters: readonly Letter[];
  /** Ink over the first page. */
  readonly ink?: readonly Ink[];
  readonly damages?: readonly Damage[];
  readonly wrap: Wrap;
  /** Pages kept, where the file holds fewer than the letters have: the first so many, or these (1-based). */
  readonly keptPages?: number | readonly number[];
  /** Pictures in colour; grey otherwise. */
  readonly colour?: boolean;
}

const redditi36bis = comunicazione36bis({
  taxpayer: people.ortensia,
  model: 'REDDITI PERSONE FISICHE 2024',
  taxYear: 2023,
  elaborated: '2026-02-16',
  serial: 415_207,
  actSerial: 2_815_604,
  protocol: telematicProtocol('241018103052', '70211', '0000418'),
  charges: [
    charge('4001', 'IRPEF saldo', 312_400, 190_000, 20),
    charge('3801', 'Addizionale regionale', 41_200, 22_000, 20),
  ],
  termDays: 60,
  boxedHeader: true,
  face: 'helvetica',
});
const old730 = comunicazione36bis({
  taxpayer: people.zelmira,
  model: '730/2022',
  taxYear: 2021,
  elaborated: '2024-11-25',
  serial: 900_318,
  actSerial: 1_170_942,
  protocol: telematicProtocol('220704092211', '13307', '0000042'),
  charges: [charge('4001', 'IRPEF saldo', 128_800, 80_000, 30)],
  termDays: 30,
  boxedHeader: false,
  face: 'times',
  raccomandata: '617203984415',
});
const iva54bis = comunicazioneIva({
  taxpayer: people.officine,
  taxYear: 2023,
  elaborated: '2025-09-08',
  serial: 733_164,
  actSerial: 6_120_477,
  protocol: telematicProtocol('240429174410', '55120', '0000007'),
  charges: [
    charge('6003', 'marzo 2023', 512_000, 300_000, 24),
    charge('6009', 'settembre 2023', 274_500, 100_000, 18),
  ],
  termDays: 60,
  withF24: true,
});
const lipe2024 = lipe({
  taxpayer: people.cantiere,
  taxYear: 2024,
  quarter: 'II trimestre 2024',
  elaborated: '2025-10-27',
  serial: 281_956,
  actSerial: 3_904_118,
  charges: [charge('6032', 'II trimestre 2024', 684_300, 0, 13)],
  earlierMessageDay: '2025-03-14',
});
const tfr = tassazioneSeparata({
  taxpayer: people.baldassarre,
  taxYear: 2021,
  elaborated: '2025-03-03',
  serial: 562_730,
  actSerial: 4_451_208,
  income: 'trattamento di fine rapporto (TFR)',
  incomeCents: 3_846_000,
  alreadyWithheldCents: 884_500,
  taxCents: 961_700,
  paymentCode: '9526',
});
const telematic = avvisoTelematico({
  taxpayer: people.gedeone,
  intermediary: people.studio,
  model: 'REDDITI PERSONE FISICHE 2025',
  taxYear: 2024,
  elaborated: '2026-05-04',
  transmitted: '2026-05-15',
  serial: 620_884,
  actSerial: 5_338_026,
  protocol: telematicProtocol('251027150733', '88410', '0000123'),
  charges: [charge('1792', 'Imposta sostitutiva', 466_000, 260_000, 11)],
});
const formal = controlloFormale({
  taxpayer: people.cunegonda,
  taxYear: 2022,
  elaborated: '2025-11-17',
  actSerial: 7_702_215,
  office: 'Direzione Provinciale di Bologna',
  expenses: [
    { title: 'Spese sanitarie', declared: 284_000, recognised: 91_000 },
    { title: 'Spese di istruzione', declared: 80_000, recognised: 0 },
  ],
  taxCents: 51_870,
  sanctionCents: 10_374,
  interestCents: 4_020,
});
const incomeRoll: RollSection = {
  entry: {
    numero: '550123',
    anno: 2025,
    specie: 'ordinario',
    ente: 'Agenzia delle Entrate - Direzione Provinciale di Palermo',
    causa: '36-bis',
    esecutivoDal: '2025-06-25',
    consegnatoIl: null,
    partita: 'T251014093015442170000083/A',
    codiceAtto: actCode(2_901_447, 2023),
    tributi: [
      { codice: '1401', anno: 2023, descrizione: 'IRPEF', importo: 214_050 },
      { codice: '5101', anno: 2023, descrizione: 'Sanzione pecuniaria', importo: 64_215 },
      { codice: '0009', anno: 2023, descrizione: 'Interessi ritardata iscrizione', importo: 12_333 },
    ],
  },
  cause:
    "Somme dovute a seguito del controllo automatizzato effettuato ai sensi dell'art. 36-bis del D.P.R. n. 600/1973 sulla dichiarazione modello REDDITI PF 2024 presentata per il periodo d'imposta 2023.",
  color: ORANGE,
  office: 'Direzione Provinciale di Palermo - Ufficio Territoriale',
};
const townRoll: RollSection = {
  entry: {
    numero: '1207',
    anno: 2025,
    specie: 'ordinario',
    ente: 'Comune di Vattelappesca',
    causa: 'altro',
    esecutivoDal: '2025-05-12',
    consegnatoIl: null,
    partita: null,
    codiceAtto: null,
    tributi: [
      {
        codice: '5242',
        anno: 2022,
        descrizione: 'Sanzione amministrativa codice della strada',
        importo: 17_300,
      },
    ],
  },
  cause: 'Sanzione amministrativa per violazione del codice della strada, verbale del 14/09/2022.',
  color: GREEN,
  office: 'Comando di polizia locale',
};
const oldRoll: RollSection = {
  entry: {
    numero: '250377',
    anno: 2018,
    specie: 'ordinario',
    ente: 'Agenzia delle Entrate - Direzione Provinciale di Firenze',
    causa: '54-bis',
    esecutivoDal: '2018-09-10',
    consegnatoIl: null,
    partita: 'T180912114532001940000012/B',
    codiceAtto: actCode(1_884_036, 2015),
    tributi: [
      { codice: '0619', anno: 2015, descrizione: 'IVA', importo: 388_100 },
      { codice: '0622', anno: 2015, descrizione: 'Sanzione pecuniaria IVA', importo: 116_430 },
    ],
  },
  cause:
    "Somme dovute a seguito del controllo automatizzato effettuato ai sensi dell'art. 54-bis del D.P.R. n. 633/1972 sulla dichiarazione modello IVA 2016 presentata per il periodo d'imposta 2015.",
  color: VIOLET,
  office: 'Direzione Provinciale di Firenze - Ufficio Territoriale 1',
};

export const SAMPLES: readonly SampleSpec[] = [
  {
    name: '001-36bis-born-digital',
    about: [
      'A 36-bis communication as the agency typesets it: boxed header, statement, F24.',
      'Everything is read from the text layer and checked against the picture; a draft is ready.',
    ],
    letters: [redditi36bis],
    wrap: bornDigital,
  },
  {
    name: '002-36bis-old-regime-scan',
    about: [
      'A 36-bis communication elaborated in 2024, sent by registered letter, scanned 2.3 degrees askew with grain.',
      'Deskew; the thirty-day regime by the day of elaboration.',
    ],
    letters: [old730],
    damages: [skew(2.3), noise(9)],
    wrap: scannedPdf({ dpi: 200, hiddenErrors: null }),
    keptPages: 2,
  },
  {
    name: '003-54bis-stamp-and-pen',
    about: [
      'A 54-bis communication with an arrival stamp and pen strokes over the text.',
      'Numbers under ink are read twice or go to a person; never silently wrong.',
    ],
    letters: [iva54bis],
    ink: [
      arrivalStamp({ x: 330, y: 330, angle: 8 }, 'UFFICIO PROTOCOLLO', '19/09/2025'),
      penCircle(60, 330, 150, 26),
      penStroke(120, 128, 130, 9),
      scribble(360, 600, 8),
    ],
    damages: [blur(0.6)],
    wrap: scannedPdf({ dpi: 200, hiddenErrors: null }),
    keptPages: 2,
  },
  {
    name: '004-lipe-fax-tiff',
    about: [
      'A LIPE communication (54-bis) that came by fax: all pages in one 1-bit G4 TIFF.',
      'Multi-page TIFF, fax noise, comb-spaced fiscal code.',
    ],
    letters: [lipe2024],
    damages: [fax],
    wrap: faxTiff(204),
  },
  {
    name: '005-tassazione-separata-quarter-turn',
    about: [
      'A letter on separately taxed income, fed sideways into the scanner.',
      'Quarter turn; thirty days whatever the regime.',
    ],
    letters: [tfr],
    damages: [noise(6), turn(90)],
    wrap: scannedPdf({ dpi: 200, hiddenErrors: null }),
    keptPages: 1,
  },
  {
    name: '006-avviso-telematico-born-digital',
    about: [
      'A telematic notice sent through Entratel to the intermediary.',
      'Day 0 is the transmission day on the page; ninety days; the client must be told within thirty.',
    ],
    letters: [telematic],
    wrap: bornDigital,
  },
  {
    name: '007-cartella-2017-low-contrast',
    about: [
      'A cartella of the 2017 model from a worn printer, scanned grey on grey.',
      'Low contrast; the number as printed (20 digits) and as CIVIS wants it (17).',
    ],
    letters: [
      cartella2017({
        taxpayer: people.ermenegildo,
        number: cartellaNumber('041', 2018, '00417263'),
        province: 'Firenze',
        lot: '18730942',
        section: oldRoll,
        rav: '04118004172630415',
      }),
    ],
    damages: [fade(95, 205), noise(5)],
    wrap: scannedPdf({ dpi: 200, hiddenErrors: null }),
  },
  {
    name: '008-cartella-2022-mixed-born-digital',
    about: [
      'A cartella of the 2022 model with a pagoPA slip; one roll is for CIVIS, one is a town fine.',
      'The draft concerns the tax rows only and says so; barcodes; the fine has another judge.',
    ],
    letters: [
      cartella2022({
        taxpayer: people.isotta,
        number: cartellaNumber('296', 2026, '00288145'),
        province: 'Palermo',
        lot: '20417733',
        sections: [incomeRoll, townRoll],
        noticeCode: '180012345678901234',
      }),
    ],
    wrap: bornDigital,
  },
  {
    name: '009-36ter-born-digital',
    about: [
      'The outcome of a formal control (36-ter).',
      'Not for this CIVIS function: no draft, but its deadline and where to turn.',
    ],
    letters: [formal],
    wrap: bornDigital,
  },
  {
    name: '010-invoice-with-look-alikes',
    about: ['An invoice full of numbers of 11 and 13 digits.', 'Not a notice, never a draft.'],
    letters: [
      fattura({
        seller: people.cartoleria,
        buyer: people.panificio,
        number: '2026/118',
        issued: '2026-03-31',
        order: '0041520724301',
        items: [
          { ean: '8001234567894', title: 'Risme carta A4 80 g', quantity: 20, unitCents: 415 },
          { ean: '8009876543218', title: 'Toner compatibile', quantity: 3, unitCents: 3_890 },
        ],
      }),
    ],
    wrap: bornDigital,
  },
  {
    name: '011-letter-that-quotes-a-notice',
    about: [
      'A letter of a firm to its client about a CIVIS request, quoting the communication and the practice number.',
      'Phrases and numbers of a notice in running text make no draft.',
    ],
    letters: [
      lettera({
        sender: people.studio,
        client: people.ortensia,
        written: '2026-04-02',
        quotedNumber: communicationNumber(415_207, 2023, 3),
        practice: '2026031800421',
      }),
    ],
    damages: [noise(6)],
    wrap: scannedPdf({ dpi: 150, hiddenErrors: null }),
  },
  {
    name: '012-36bis-phone-photo',
    about: [
      'The first page of a 36-bis communication photographed on a table.',
      'The sheet is found, the perspective undone, the light evened out.',
    ],
    letters: [redditi36bis],
    damages: [phonePhoto],
    wrap: singlePicture('jpg', 200),
    keptPages: 1,
  },
  {
    name: '013-54bis-lying-text-layer',
    about: [
      'A scanned 54-bis communication whose scanner wrote a hidden text layer with a wrong digit in two numbers.',
      'The hidden layer is not trusted: the page is read too, and the number goes to a person or comes out right.',
    ],
    letters: [iva54bis],
    damages: [noise(4)],
    wrap: scannedPdf({ dpi: 200, hiddenErrors: { '0073316424401': '0073316424407', '6120477': '6120471' } }),
    keptPages: 1,
  },
  {
    name: '014-two-notices-in-one-scan',
    about: [
      'Two communications of different taxpayers scanned in one go.',
      'Two results; nothing of one leaks into the other.',
    ],
    letters: [telematic, formal],
    damages: [skew(-0.8), noise(4)],
    wrap: scannedPdf({ dpi: 150, hiddenErrors: null }),
  },
  {
    name: '015-pec-with-signed-cartella',
    about: [
      "A cartella notified by certified mail: the provider's envelope, in it the message, in it the PDF signed as P7M.",
      'Opened to the PDF; number and codice fiscale of the subject are a second reading; the day is an estimate.',
    ],
    letters: [
      cartella2022({
        taxpayer: people.ortensia,
        number: cartellaNumber('068', 2026, '00417365'),
        province: 'Milano',
        lot: '20417890',
        sections: [incomeRoll],
        noticeCode: '180012345678904321',
      }),
    ],
    wrap: pecMail(bornDigital, {
      fileName: 'cartella.pdf.p7m',
      dispatch: (letters) => ({
        day: '2026-03-11',
        time: '22:47:05',
        zone: '+0100',
        from: 'notifica.acc.lombardia@pec.agenziariscossione.gov.it',
        to: 'ortensia@pec.posta.example',
        subject: `Notifica cartella di pagamento n. ${printed(letters, 'numeroCartellaStampato')} Codice Fiscale ${printed(letters, 'codiceFiscale')}`,
        serial: '20260311224705.0041',
      }),
    }),
  },
  {
    name: '016-pec-forwarded-by-mail',
    about: [
      'A 36-bis communication received by certified mail on 11 March, sent on to the firm by plain mail on 2 April.',
      "The day counts from the agency's own message inside, never from the mail around it.",
    ],
    letters: [redditi36bis],
    wrap: pecMail(bornDigital, {
      fileName: 'comunicazione.pdf',
      dispatch: () => ({
        day: '2026-03-11',
        time: '09:14:05',
        zone: '+0100',
        from: 'controllo.automatizzato@pce.agenziaentrate.it',
        to: 'ortensia@pec.posta.example',
        subject: 'Comunicazione di irregolarità art. 36-bis DPR 600/1973',
        serial: '20260311091405.0007',
      }),
      forwarded: {
        day: '2026-04-02',
        time: '16:30:00',
        zone: '+0200',
        from: 'ortensia@posta.example',
        to: 'studio@studio.example',
      },
    }),
  },
];

function printed(letters: readonly DrawnLetter[], name: FieldName): string {
  const found = letters.flatMap(({ sheets }) => sheets.flatMap(({ fields }) => fields));
  return String(found.find((field) => field.name === name)?.value ?? '');
}
