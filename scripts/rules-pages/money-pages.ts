// The pages of what a notice costs: sanctions by regime, instalments, slight default.
import { LATE_PAYMENT_DAYS, REDUCTIONS, SANCTION_BASES } from '../../rules/amounts/index.ts';
import { TOLERANCES } from '../../rules/deadlines/index.ts';
import { percentText, times } from '../../rules/fraction.ts';
import {
  INTERESTS,
  MAX_COUNTS,
  PLAN_NOTES,
  RAVVEDIMENTO_BANDS,
  RAVVEDIMENTO_CONFIDENCE,
  STEP_MONTHS,
} from '../../rules/instalments/index.ts';
import { cents, page, period, table } from './page.ts';

export function sanctionsPage(): string {
  const both = SANCTION_BASES.flatMap((base) =>
    REDUCTIONS.map((row) => [
      `${base.id} · ${row.id}`,
      row.acts.join(', '),
      period(base),
      percentText(times(row.ownBase ?? base.base, row.reduction)),
      row.ownBase ? '' : percentText(times(base.baseIfLate, row.reduction)),
    ]),
  );
  return page('Sanzioni per regime', 'rules/amounts/sanctions.table.ts', [
    'Decide il giorno della violazione (il versamento mancato), non quello dell’avviso; la legge più mite non torna indietro. / The day of the violation decides, not that of the notice.',
    table(
      [
        'Riga',
        'Violazione / violation',
        'Base',
        `Base se tardivo ≤ ${LATE_PAYMENT_DAYS} giorni`,
        'Norma',
        'Conf.',
      ],
      SANCTION_BASES.map((row) => [
        row.id,
        period(row),
        ...[percentText(row.base), percentText(row.baseIfLate), row.law, row.confidence],
      ]),
    ),
    '## Riduzioni / reductions',
    table(
      ['Riga', 'Atti', 'Italiano', 'English', 'Norma', 'Conf.'],
      REDUCTIONS.map((row) => [row.id, row.acts.join(', '), row.it, row.en, row.law, row.confidence]),
    ),
    '## Sanzione ridotta che ne viene / the reduced sanction that follows',
    'La misura per i versamenti tardivi è ricavata, non letta. / The figure for late payments is derived, not read.',
    table(['Righe', 'Atti', 'Violazione', 'Ridotta', 'Ridotta se tardivo'], both),
  ]);
}

export function instalmentsPage(): string {
  return page(
    'Rate degli avvisi bonari e lieve inadempimento',
    'rules/instalments and rules/deadlines/tolerance.table.ts',
    [
      `La prima rata scade con il termine dell’avviso. La k-esima scade l’ultimo giorno del mese che segue di ${STEP_MONTHS} × (k − 1) mesi quello del termine (non spostato) della prima; poi, se festivo, il giorno lavorativo seguente. Mai sospesa. / The first instalment is due with the notice’s term. The k-th on the last day of the month ${STEP_MONTHS} × (k − 1) months after that of the (unrolled) first term; then the roll. Never suspended.`,
      '## Numero di rate / number of instalments',
      table(
        ['Riga', 'Primo termine / first term', 'Somma / sum', 'Rate', 'Norma', 'Conf.'],
        MAX_COUNTS.map((row) => [
          row.id,
          period(row),
          row.upToCents === null ? 'qualsiasi (oltre le righe sopra)' : `fino a ${cents(row.upToCents)}`,
          ...[String(row.count), row.law, row.confidence],
        ]),
      ),
      '## Interessi / interest',
      table(
        [
          'Riga',
          'Elaborato / elaborated',
          'Tasso annuo',
          'Dal primo giorno del … mese dopo l’elaborazione',
          'Norma',
          'Conf.',
        ],
        INTERESTS.map((row) => [
          row.id,
          period(row),
          ...[percentText(row.rate), `${row.fromMonth}°`, row.law, row.confidence],
        ]),
      ),
      'Formula: importo × tasso × giorni / 365. / Formula: sum × rate × days / 365.',
      '## Lieve inadempimento / slight default',
      table(
        ['Vale per termini / terms', 'Giorni di ritardo', 'Mancante fino a', 'Norma', 'Conf.'],
        TOLERANCES.map((row) => [
          period(row),
          `${row.days} (soluzione unica e prima rata)`,
          `${row.shortfallPercent} %, e comunque ${cents(row.shortfallCents)}`,
          ...[row.law, row.confidence],
        ]),
      ),
      'I giorni si contano dal termine non spostato: è la lettura prudente. Decadenza: prima rata oltre la tolleranza, o una successiva non pagata entro la scadenza di quella che segue. / Days are counted from the unrolled term, the safe reading. Forfeiture: the first instalment beyond the tolerance, or a later one not paid by the due day of the next.',
      '## Ravvedimento di una rata tardiva / a late instalment',
      table(
        ['Riga', 'Fino al giorno / up to day', 'Quota della sanzione base', 'Conf.'],
        RAVVEDIMENTO_BANDS.map((row) => [
          row.id,
          row.toDay === null ? 'scadenza della rata successiva' : String(row.toDay),
          `${row.reduction.numerator}/${row.reduction.denominator} della base ${row.of === 'base' ? 'intera' : 'per tardivo versamento'}${row.isPerDay ? ' per ogni giorno' : ''}`,
          RAVVEDIMENTO_CONFIDENCE,
        ]),
      ),
      '## Che cosa dice di sé ogni piano / what a plan says of itself',
      table(
        ['Codice', 'Italiano', 'English'],
        Object.entries(PLAN_NOTES).map(([code, words]) => [`\`${code}\``, words.it, words.en]),
      ),
    ],
  );
}
