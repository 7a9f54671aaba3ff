// Letters with random facts on the generator's layouts. Every number is new; taxpayers are the invented ones.
import { type Charge, charge } from '../../samples/generator/charges.ts';
import type { Face } from '../../samples/generator/fonts.ts';
import { actCode, cartellaNumber, telematicProtocol } from '../../samples/generator/identifiers.ts';
import { avvisoTelematico } from '../../samples/generator/layouts/avviso-telematico.layout.ts';
import { cartella2017 } from '../../samples/generator/layouts/cartella-2017.layout.ts';
import { cartella2022 } from '../../samples/generator/layouts/cartella-2022.layout.ts';
import { comunicazione36bis } from '../../samples/generator/layouts/comunicazione-36bis.layout.ts';
import { comunicazioneIva } from '../../samples/generator/layouts/comunicazione-iva.layout.ts';
import { controlloFormale } from '../../samples/generator/layouts/controllo-formale.layout.ts';
import { fattura } from '../../samples/generator/layouts/fattura.layout.ts';
import { lettera } from '../../samples/generator/layouts/lettera.layout.ts';
import { lipe } from '../../samples/generator/layouts/lipe.layout.ts';
import { tassazioneSeparata } from '../../samples/generator/layouts/tassazione-separata.layout.ts';
import type { Letter } from '../../samples/generator/letter.ts';
import { ORANGE, type RollSection } from '../../samples/generator/roll-section.ts';
import * as people from '../../samples/generator/taxpayers.table.ts';
import type { Dice } from './dice.ts';

export const PERSONS = [
  people.ortensia,
  people.gedeone,
  people.zelmira,
  people.baldassarre,
  people.cunegonda,
  people.ermenegildo,
  people.isotta,
] as const;
export const COMPANIES = [people.officine, people.panificio, people.cantiere] as const;
export type Taxpayer = (typeof PERSONS)[number];

export interface LetterFacts {
  readonly taxpayer: Taxpayer;
  readonly taxYear: number;
  /** Of the communication; a cartella that follows it carries the same act. */
  readonly serial: number;
  readonly actSerial: number;
}

export function randomFacts(dice: Dice): LetterFacts {
  const taxpayer = dice.pick([...PERSONS, ...COMPANIES]);
  return {
    taxpayer,
    taxYear: dice.int(2019, 2024),
    serial: dice.int(100_000, 999_999),
    actSerial: dice.int(1_000_000, 9_999_999),
  };
}

export const KINDS = [
  '36-bis',
  '54-bis',
  'lipe',
  'tassazione-separata',
  'avviso',
  '36-ter',
  'cartella-2017',
  'cartella-2022',
  'invoice',
  'letter',
] as const;
export type LetterKind = (typeof KINDS)[number];
const FACES: readonly Face[] = ['helvetica', 'times', 'courier'];

export function makeLetter(kind: LetterKind, facts: LetterFacts, dice: Dice): Letter {
  const elaborated = dice.day(2025);
  const protocol = telematicProtocol(
    `${String(facts.taxYear + 1).slice(2)}10${dice.digits(8).replace(/^../, '14')}`,
    dice.digits(5),
    dice.digits(7),
  );
  const common = { ...facts, elaborated, protocol, charges: charges(dice), termDays: 60 as const };
  switch (kind) {
    case '36-bis':
      return comunicazione36bis({
        ...common,
        model: `REDDITI PERSONE FISICHE ${facts.taxYear + 1}`,
        boxedHeader: dice.chance(0.5),
        face: dice.pick(FACES),
        ...(dice.chance(0.3) ? { raccomandata: `6${dice.digits(11)}` } : {}),
      });
    case '54-bis':
      return comunicazioneIva({ ...common, withF24: dice.chance(0.7) });
    case 'lipe':
      return lipe({
        ...common,
        quarter: `${dice.pick(['I', 'II', 'III', 'IV'])} trimestre ${facts.taxYear}`,
        earlierMessageDay: dice.day(2024),
      });
    case 'avviso':
      return avvisoTelematico({
        ...common,
        intermediary: people.studio,
        model: `REDDITI PERSONE FISICHE ${facts.taxYear + 1}`,
        transmitted: dice.day(2026),
      });
    case 'tassazione-separata':
      return tassazioneSeparata({
        ...common,
        income: 'trattamento di fine rapporto (TFR)',
        incomeCents: dice.int(1_000_000, 9_000_000),
        alreadyWithheldCents: dice.int(100_000, 400_000),
        taxCents: dice.int(500_000, 900_000),
        paymentCode: dice.pick(['9526', '9527']),
      });
    case '36-ter':
      return controlloFormale({
        ...common,
        office: `Direzione Provinciale di ${dice.pick(['Bologna', 'Lecce', 'Asti'])}`,
        expenses: [{ title: 'Spese sanitarie', declared: dice.int(90_000, 400_000), recognised: 0 }],
        taxCents: dice.int(20_000, 90_000),
        sanctionCents: dice.int(5_000, 20_000),
        interestCents: dice.int(1_000, 9_000),
      });
    case 'cartella-2017':
      return cartella2017({
        ...cartellaFacts(facts, dice),
        section: section(facts, dice),
        rav: dice.digits(17),
      });
    case 'cartella-2022':
      return cartella2022({
        ...cartellaFacts(facts, dice),
        sections: dice.chance(0.3)
          ? [section(facts, dice), section({ ...facts, actSerial: dice.int(1_000_000, 9_999_999) }, dice)]
          : [section(facts, dice)],
        noticeCode: `1800${dice.digits(14)}`,
      });
    case 'invoice':
      return fattura({
        seller: people.cartoleria,
        buyer: facts.taxpayer,
        number: `2026/${dice.int(1, 900)}`,
        issued: dice.day(2026),
        order: dice.digits(13),
        items: [
          {
            ean: `800${dice.digits(10)}`,
            title: 'Risme carta A4',
            quantity: 20,
            unitCents: dice.int(300, 900),
          },
        ],
      });
    case 'letter':
      return lettera({
        sender: people.studio,
        client: facts.taxpayer,
        written: dice.day(2026),
        quotedNumber: `00${facts.serial}${String(facts.taxYear + 1).slice(2)}301`,
        practice: `20260318${dice.digits(5)}`,
      });
  }
}

function charges(dice: Dice): readonly Charge[] {
  return Array.from({ length: dice.int(1, 3) }, () => {
    const due = dice.int(80_000, 900_000);
    return charge(
      dice.pick(['4001', '3801', '6003', '1792']),
      'Imposta',
      due,
      dice.int(0, due - 20_000),
      dice.int(6, 30),
    );
  });
}

const ROLL_YEAR = 2025;

function section(facts: LetterFacts, dice: Dice): RollSection {
  const city = dice.pick(['Palermo', 'Firenze', 'Torino', 'Cagliari']);
  return {
    entry: {
      numero: dice.digits(6).replace(/^0/, '5'),
      anno: ROLL_YEAR,
      specie: 'ordinario',
      ente: `Agenzia delle Entrate - Direzione Provinciale di ${city}`,
      causa: '36-bis',
      esecutivoDal: dice.day(ROLL_YEAR),
      consegnatoIl: null,
      partita: `T${dice.digits(24)}/A`,
      codiceAtto: actCode(facts.actSerial, facts.taxYear),
      tributi: [
        { codice: '1401', anno: facts.taxYear, descrizione: 'IRPEF', importo: dice.int(50_000, 900_000) },
        {
          codice: '5101',
          anno: facts.taxYear,
          descrizione: 'Sanzione pecuniaria',
          importo: dice.int(10_000, 90_000),
        },
      ],
    },
    cause: `Somme dovute a seguito del controllo automatizzato effettuato ai sensi dell'art. 36-bis del D.P.R. n. 600/1973 sulla dichiarazione presentata per il periodo d'imposta ${facts.taxYear}.`,
    color: ORANGE,
    office: `Direzione Provinciale di ${city} - Ufficio Territoriale`,
  };
}

function cartellaFacts(facts: LetterFacts, dice: Dice) {
  return {
    taxpayer: facts.taxpayer,
    number: cartellaNumber(dice.pick(['041', '296', '068', '097']), 2026, dice.digits(8)),
    province: dice.pick(['Palermo', 'Firenze', 'Torino']),
    lot: dice.digits(8),
  };
}
