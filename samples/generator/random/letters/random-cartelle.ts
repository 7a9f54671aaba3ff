// Cartelle of both models with one ruolo for CIVIS, sometimes a town's fine beside it.
import { type CartellaNumber, cartellaNumber } from '../../identifiers.ts';
import { cartella2017 } from '../../layouts/cartella-2017.layout.ts';
import { cartella2022 } from '../../layouts/cartella-2022.layout.ts';
import type { Letter } from '../../letter.ts';
import type { CartellaLabels } from '../../notice-keys.ts';
import type { Random } from '../../random.ts';
import { GREEN, ORANGE, type RollSection } from '../../roll-section.ts';
import { chance, dayBetween, digits, integer, pick } from '../draw.ts';
import { AMBITI } from '../names.table.ts';
import { randomCents } from '../random-facts.ts';
import { randomKeys } from '../random-keys.ts';
import { randomTaxpayer } from '../random-taxpayer.ts';

const LABELS: readonly CartellaLabels[] = [
  {},
  {},
  { code: 'Codice fiscale', act: 'Codice atto' },
  { cartella: 'CARTELLA N.', partita: 'Partita n.' },
  { partita: 'Identificativo della partita di ruolo', act: 'Cod. atto' },
];
const FACES = ['helvetica', 'times'] as const;

export function randomCartella2017(random: Random): Letter {
  const year = integer(random, 2017, 2021);
  const [ambito, province] = pick(random, AMBITI);
  return cartella2017({
    taxpayer: randomTaxpayer(random, 0.4),
    number: randomNumber(random, ambito, year),
    province,
    lot: digits(random, 8),
    section: taxSection(random, province, year),
    rav: `0${digits(random, 16)}`,
    face: pick(random, FACES),
    labels: pick(random, LABELS),
  });
}

export function randomCartella2022(random: Random): Letter {
  const year = integer(random, 2022, 2026);
  const [ambito, province] = pick(random, AMBITI);
  const section = taxSection(random, province, year);
  return cartella2022({
    taxpayer: randomTaxpayer(random, 0.4),
    number: randomNumber(random, ambito, year),
    province,
    lot: digits(random, 8),
    sections: chance(random, 0.25) ? [section, fineSection(random, year)] : [section],
    noticeCode: `1800${digits(random, 14)}`,
    face: pick(random, FACES),
    labels: pick(random, LABELS),
  });
}

/** Grouped as on most frontispieces, with a stroke before the last three, or all twenty together. */
function randomNumber(random: Random, ambito: string, year: number): CartellaNumber {
  const coobbligato = chance(random, 0.1) ? '001' : '000';
  const number = cartellaNumber(
    ambito,
    year,
    String(integer(random, 1, 999_999)).padStart(8, '0'),
    coobbligato,
  );
  const { grouped, printed } = number;
  const stroke = `${grouped.slice(0, -4)}/${coobbligato}`;
  return { ...number, grouped: pick(random, [grouped, grouped, grouped, stroke, printed]) };
}

function taxSection(random: Random, province: string, year: number): RollSection {
  const taxYear = year - integer(random, 2, 3);
  const isVat = chance(random, 0.4);
  const [article, law, model] = isVat
    ? (['54-bis', 'n. 633/1972', `IVA ${taxYear + 1}`] as const)
    : (['36-bis', 'n. 600/1973', `REDDITI ${taxYear + 1}`] as const);
  const codes = isVat ? ['0619', '0622'] : ['1401', '5101'];
  const tax = randomCents(random);
  const office = `Direzione Provinciale di ${province}`;
  const filed = dayBetween(random, `${taxYear + 1}-05-01`, `${taxYear + 1}-11-30`)
    .slice(2)
    .replaceAll('-', '');
  return {
    entry: {
      numero: `${integer(random, 25, 55)}${digits(random, 4)}`,
      anno: year,
      specie: 'ordinario',
      ente: `Agenzia delle Entrate - ${office}`,
      causa: article,
      esecutivoDal: dayBetween(random, `${year}-01-10`, `${year}-06-30`),
      consegnatoIl: null,
      partita: `T${filed}${digits(random, 11)}0000${digits(random, 3)}/${pick(random, ['A', 'B', 'C'])}`,
      codiceAtto: randomKeys(random, taxYear, 3).numbers.act,
      tributi: [
        { codice: codes[0] ?? '', anno: taxYear, descrizione: isVat ? 'IVA' : 'IRPEF', importo: tax },
        {
          codice: codes[1] ?? '',
          anno: taxYear,
          descrizione: 'Sanzione pecuniaria',
          importo: Math.round(tax * 0.3),
        },
        {
          codice: '0009',
          anno: taxYear,
          descrizione: 'Interessi ritardata iscrizione',
          importo: Math.round(tax * 0.06),
        },
      ],
    },
    cause:
      `Somme dovute a seguito del controllo automatizzato effettuato ai sensi dell'art. ${article} del D.P.R. ${law} ` +
      `sulla dichiarazione modello ${model} presentata per il periodo d'imposta ${taxYear}.`,
    color: ORANGE,
    office: `${office} - Ufficio Territoriale`,
  };
}

function fineSection(random: Random, year: number): RollSection {
  const when = dayBetween(random, `${year - 3}-01-01`, `${year - 3}-12-31`)
    .split('-')
    .reverse()
    .join('/');
  return {
    entry: {
      numero: String(integer(random, 100, 9_999)),
      anno: year,
      specie: 'ordinario',
      ente: 'Comune di Vattelappesca',
      causa: 'altro',
      esecutivoDal: dayBetween(random, `${year}-01-10`, `${year}-06-30`),
      consegnatoIl: null,
      partita: null,
      codiceAtto: null,
      tributi: [
        {
          codice: '5242',
          anno: year - 3,
          descrizione: 'Sanzione amministrativa codice della strada',
          importo: integer(random, 4_000, 90_000),
        },
      ],
    },
    cause: `Sanzione amministrativa per violazione del codice della strada, verbale del ${when}.`,
    color: GREEN,
    office: 'Comando di polizia locale',
  };
}
