// Papers that are not for the guided CIVIS flow: the formal control, an invoice, a firm's letter.
import { communicationNumber } from '../../identifiers.ts';
import { controlloFormale } from '../../layouts/controllo-formale.layout.ts';
import { fattura } from '../../layouts/fattura.layout.ts';
import { lettera } from '../../layouts/lettera.layout.ts';
import type { Letter } from '../../letter.ts';
import type { Random } from '../../random.ts';
import { dayBetween, digits, integer, pick } from '../draw.ts';
import { randomCents, randomYears } from '../random-facts.ts';
import { PLAIN_LABELS, randomKeys, randomPrint } from '../random-keys.ts';
import { randomCompany, randomPerson } from '../random-taxpayer.ts';

export function random36ter(random: Random): Letter {
  const { taxYear, elaborated } = randomYears(random);
  const taxpayer = randomPerson(random);
  const taxCents = randomCents(random);
  const expense = (title: string) => {
    const declared = randomCents(random);
    return { title, declared, recognised: Math.floor(declared * random.next()) };
  };
  return controlloFormale({
    ...randomKeys(random, taxYear, 3),
    taxpayer,
    taxYear,
    elaborated,
    office: `Direzione Provinciale di ${pick(random, ['Bologna', 'Bari', 'Cagliari', 'Torino'])}`,
    expenses: ['Spese sanitarie', 'Spese di istruzione', 'Interessi mutuo']
      .slice(0, integer(random, 1, 3))
      .map(expense),
    taxCents,
    sanctionCents: Math.round(taxCents * 0.2),
    interestCents: Math.round(taxCents * 0.07),
    face: pick(random, ['times', 'helvetica'] as const),
    print: randomPrint(random, taxpayer.code, PLAIN_LABELS),
  });
}

export function randomFattura(random: Random): Letter {
  const titles = [
    'Risme carta A4 80 g',
    'Toner compatibile',
    'Faldoni',
    'Servizio di consulenza',
    'Noleggio macchine',
  ];
  return fattura({
    seller: randomCompany(random),
    buyer: randomCompany(random),
    number: `2026/${integer(random, 1, 900)}`,
    issued: dayBetween(random, '2025-01-02', '2026-06-30'),
    order: `00${digits(random, 11)}`,
    items: Array.from({ length: integer(random, 1, 4) }, () => ({
      ean: ean13(`800${digits(random, 9)}`),
      title: pick(random, titles),
      quantity: integer(random, 1, 40),
      unitCents: integer(random, 90, 60_000),
    })),
  });
}

export function randomLettera(random: Random): Letter {
  const { taxYear } = randomYears(random);
  const written = dayBetween(random, '2025-01-02', '2026-06-30');
  return lettera({
    sender: randomCompany(random),
    client: randomPerson(random),
    written,
    quotedNumber: communicationNumber(integer(random, 1_000, 999_999), taxYear, 3),
    practice: written.replaceAll('-', '') + digits(random, 5),
  });
}

function ean13(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return twelve + ((10 - (sum % 10)) % 10);
}
