// Letters of the automated control and of separate taxation, and the telematic notice, with random content.

import { charge } from '../../charges.ts';
import { avvisoTelematico } from '../../layouts/avviso-telematico.layout.ts';
import { comunicazione36bis } from '../../layouts/comunicazione-36bis.layout.ts';
import { comunicazioneIva } from '../../layouts/comunicazione-iva.layout.ts';
import { lipe } from '../../layouts/lipe.layout.ts';
import { tassazioneSeparata } from '../../layouts/tassazione-separata.layout.ts';
import type { Letter } from '../../letter.ts';
import type { Random } from '../../random.ts';
import { chance, dayBetween, digits, integer, pick } from '../draw.ts';
import {
  randomCents,
  randomCharges,
  randomProtocol,
  randomVatCharges,
  randomYears,
} from '../random-facts.ts';
import {
  INCOME_LABELS,
  LIPE_LABELS,
  PLAIN_LABELS,
  randomKeys,
  randomPrint,
  TELEMATIC_LABELS,
  VAT_LABELS,
} from '../random-keys.ts';
import { randomCompany, randomPerson, randomTaxpayer } from '../random-taxpayer.ts';

const FACES = ['helvetica', 'times', 'courier'] as const;
/** Layouts whose lines are too tight for fixed-width type. */
const TIGHT_FACES = ['helvetica', 'times'] as const;

export function random36bis(random: Random): Letter {
  const years = randomYears(random);
  const taxpayer = randomTaxpayer(random, 0.25);
  const isCompany = taxpayer.code.length === 11;
  const models = isCompany ? ["REDDITI SOCIETA' DI CAPITALI"] : ['REDDITI PERSONE FISICHE', '730'];
  const model = pick(random, models);
  return comunicazione36bis({
    ...years,
    ...randomKeys(random, years.taxYear, 3),
    taxpayer,
    model: model === '730' ? `730/${years.taxYear + 1}` : `${model} ${years.taxYear + 1}`,
    protocol: randomProtocol(random, years.taxYear),
    charges: randomCharges(random),
    boxedHeader: chance(random, 0.5),
    face: pick(random, FACES),
    print: randomPrint(random, taxpayer.code, INCOME_LABELS),
    ...(chance(random, 0.3) ? { raccomandata: `61${digits(random, 10)}` } : {}),
  });
}

export function randomIva(random: Random): Letter {
  const years = randomYears(random);
  const taxpayer = randomTaxpayer(random, 0.6);
  return comunicazioneIva({
    ...years,
    ...randomKeys(random, years.taxYear, 4),
    taxpayer,
    protocol: randomProtocol(random, years.taxYear),
    charges: randomVatCharges(random, years.taxYear),
    withF24: chance(random, 0.5),
    face: pick(random, TIGHT_FACES),
    boxedHeader: chance(random, 0.4),
    print: randomPrint(random, taxpayer.code, VAT_LABELS),
  });
}

export function randomLipe(random: Random): Letter {
  const { taxYear, elaborated } = randomYears(random);
  const taxpayer = randomTaxpayer(random, 0.7);
  const quarter = `${pick(random, ['I', 'II', 'III', 'IV'])} trimestre ${taxYear}`;
  return lipe({
    ...randomKeys(random, taxYear, 4),
    taxpayer,
    taxYear,
    elaborated,
    quarter,
    charges: [charge('6032', quarter, randomCents(random), 0, integer(random, 8, 30))],
    earlierMessageDay: dayBetween(random, `${taxYear + 1}-01-10`, `${taxYear + 1}-10-30`),
    face: pick(random, TIGHT_FACES),
    plainHeader: chance(random, 0.4),
    print: randomPrint(random, taxpayer.code, LIPE_LABELS),
  });
}

export function randomTassazioneSeparata(random: Random): Letter {
  const { taxYear, elaborated } = randomYears(random);
  const taxpayer = randomPerson(random);
  const [income, paymentCode] = pick(random, [
    ['trattamento di fine rapporto (TFR)', '9526'],
    ['reddito per arretrati di lavoro dipendente', '9527'],
  ] as const);
  const taxCents = randomCents(random);
  return tassazioneSeparata({
    ...randomKeys(random, taxYear, 3),
    taxpayer,
    taxYear,
    elaborated,
    income,
    paymentCode,
    incomeCents: taxCents * integer(random, 3, 5),
    alreadyWithheldCents: Math.floor(taxCents * random.next() * 0.9),
    taxCents,
    face: pick(random, TIGHT_FACES),
    print: randomPrint(random, taxpayer.code, PLAIN_LABELS),
  });
}

export function randomAvvisoTelematico(random: Random): Letter {
  const { taxYear, elaborated } = randomYears(random);
  const taxpayer = randomTaxpayer(random, 0.3);
  const sent = new Date(Date.parse(elaborated) + integer(random, 2, 20) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return avvisoTelematico({
    ...randomKeys(random, taxYear, 3),
    taxpayer,
    intermediary: randomCompany(random),
    model: `REDDITI PERSONE FISICHE ${taxYear + 1}`,
    taxYear,
    elaborated,
    transmitted: sent,
    protocol: randomProtocol(random, taxYear),
    charges: randomCharges(random),
    face: chance(random, 0.75) ? 'courier' : 'helvetica',
    print: randomPrint(random, taxpayer.code, TELEMATIC_LABELS),
  });
}
