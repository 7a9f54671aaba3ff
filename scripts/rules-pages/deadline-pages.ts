// The pages of the terms themselves: notices, cartelle, pauses, windows of exception, certainty, citations.
import { italianDay } from '../../contract/civil-date.ts';
import { CHANNELS, type Purpose } from '../../contract/words.ts';
import {
  COLLECTION_CHARGES,
  COLLECTOR_INSTALMENTS,
  COVID_EXTENSION,
  LAPSED_PLAN_YEARS,
  MIN_INSTALMENT_CENTS,
  NOTIFY_LIMITS,
  RECIPIENT_DAYS,
  REMEDIES,
  SIMPLE_REQUEST_CENTS,
} from '../../rules/cartella/index.ts';
import { REQUEST_EFFECTS } from '../../rules/civis/index.ts';
import {
  CITATIONS,
  CONFIDENCE_WORDS,
  citationAt,
  DEADLINE_RULES,
  DEADLINE_WARNINGS,
  type DeadlineRule,
  FREEZES,
  LOOK_FOR,
  NO_PAUSES,
  OPEN_POINTS,
  OVERRIDE_WINDOWS,
  REDETERMINATION,
  SENDING_PAUSES,
} from '../../rules/deadlines/index.ts';
import { percentText } from '../../rules/fraction.ts';
import { HOLIDAYS } from '../../rules/holidays/index.ts';
import type { MonthDay } from '../../rules/month-day.ts';
import { cents, page, period, table } from './page.ts';

const PURPOSE_IT: Readonly<Record<Purpose, string>> = {
  pay: 'pagare',
  clarify: 'chiarire',
  appeal: 'ricorso',
  inform_client: 'informare il cliente',
};
const START_IT = { receipt: 'ricevimento', transmission: 'invio', notification: 'notifica' } as const;
const KEY_IT = { elaborated: 'elaborato', notified: 'notificato' } as const;
const HEAD = [
  'Regola / rule',
  'Per / for',
  'Atti / acts',
  'Canale / channel',
  'Vale per / applies to',
  'Giorni / days',
  'Dal / from',
  'Pausa / pause',
  'Fine festiva / roll',
  'Norma / law',
  'Conf.',
];

function ruleRow(rule: DeadlineRule): readonly string[] {
  const isTelematic = rule.channels.every((channel) => channel === 'telematico');
  const channel =
    rule.channels.length === CHANNELS.length ? 'tutti / any' : isTelematic ? 'telematico' : 'non telematico';
  return [
    rule.ruleId,
    PURPOSE_IT[rule.purpose],
    rule.acts.join(', '),
    channel,
    `${KEY_IT[rule.keyDate]} ${period(rule)}`,
    rule.extraDays > 0 ? `${rule.extraDays} + ${rule.days}` : String(rule.days),
    START_IT[rule.start],
    rule.freeze === 'none' ? 'nessuna' : rule.freeze,
    rule.roll === 'forward' ? 'giorno lavorativo seguente' : 'incerta: il giorno prima è quello prudente',
    citationAt(rule.citation, rule.validTo).norm,
    rule.confidence,
  ];
}

function readingRows(rules: readonly DeadlineRule[]): readonly (readonly string[])[] {
  return rules.flatMap((rule) => [
    [rule.ruleId, PURPOSE_IT[rule.purpose], rule.note, rule.noteEn],
    ...rule.alternatives.map((other) => [
      `${rule.ruleId}: altra lettura / other reading`,
      PURPOSE_IT[rule.purpose],
      other.it,
      other.en,
    ]),
    ...rule.openPoints.map(({ point }) => [
      `${rule.ruleId}: punto aperto / open point ${point}`,
      PURPOSE_IT[rule.purpose],
      OPEN_POINTS[point].it,
      OPEN_POINTS[point].en,
    ]),
  ]);
}

function rulesBlocks(rules: readonly DeadlineRule[]): readonly string[] {
  return [
    table(HEAD, rules.map(ruleRow)),
    '## Che cosa dicono, e come altro si leggono / what they say, and how else they are read',
    table(['Regola', 'Per', 'Italiano', 'English'], readingRows(rules)),
  ];
}

export function noticesPage(): string {
  const rules = DEADLINE_RULES.filter((rule) => !rule.acts.includes('cartella'));
  return page('Avvisi bonari: termini', 'rules/deadlines/deadline-rules.table.ts', [
    'Il primo giorno non si conta, l’ultimo sì. Quale riga vale lo decide la data della colonna «vale per» (di regola quella di elaborazione, non quella di ricevimento). Dove una norma ha più letture la scadenza segue la riga, la data prudente la lettura che viene prima. / The first day is not counted, the last is. Where the law has more than one reading, the due day follows the row and the safe day the earliest reading.',
    ...rulesBlocks(rules),
    `## ${REDETERMINATION.ruleId}: avviso rideterminato / redetermined notice`,
    `${REDETERMINATION.note} Conf. ${REDETERMINATION.confidence}. Se l’atto di partenza fu elaborato entro il ${italianDay(
      REDETERMINATION.oldParentTo,
    )}, o non si sa quando, la data prudente è quella di ${REDETERMINATION.oldParentReading.days} giorni. / ${REDETERMINATION.noteEn} Where the first notice was elaborated by then, or on a day not known, the safe day is that of ${REDETERMINATION.oldParentReading.days} days.`,
    '## Effetto di una richiesta CIVIS / what a CIVIS request does',
    table(
      ['Riga', 'Presentata / filed', 'Esito / outcome', 'Italiano', 'English', 'Fonte', 'Conf.'],
      REQUEST_EFFECTS.map((row) => [
        row.id,
        row.filed === 'within' ? 'nel termine' : 'dopo il termine',
        { accepted: 'accolta', partly: 'accolta in parte', rejected: 'respinta' }[row.outcome],
        ...[row.it, row.en, row.source, row.confidence],
      ]),
    ),
  ]);
}

export function cartellaPage(): string {
  const rules = DEADLINE_RULES.filter((rule) => rule.acts.includes('cartella'));
  return page('Cartella di pagamento', 'rules/deadlines and rules/cartella', [
    ...rulesBlocks(rules),
    '## Giorno della notifica per chi riceve / recipient’s day',
    table(
      ['Riga', 'Giorni dopo / days after', 'Italiano', 'English', 'Conf.'],
      Object.values(RECIPIENT_DAYS).map((row) => [
        row.id,
        String(row.daysAfter),
        ...[row.it, row.en, row.confidence],
      ]),
    ),
    '## Entro quando andava notificata (art. 25 DPR 602/1973) / limit to notify',
    table(
      [
        'Riga',
        'Presentata nel / filed in',
        'Fino al 31.12 del … anno dopo / years after',
        'Italiano',
        'English',
        'Norma',
        'Conf.',
      ],
      NOTIFY_LIMITS.map((row) => [
        row.id,
        row.filedFrom === null ? 'tutti gli altri anni' : `${row.filedFrom}–${row.filedTo ?? ''}`,
        ...[`${row.years}°`, row.it, row.en, row.law, row.confidence],
      ]),
    ),
    `Dopo la decadenza da un piano di rate: 31.12 del ${LAPSED_PLAN_YEARS}° anno dalla scadenza dell’ultima rata. Limiti che cadono tra il ${italianDay(COVID_EXTENSION.limitsFrom)} e il ${italianDay(COVID_EXTENSION.limitsTo)}, e carichi affidati tra il ${italianDay(COVID_EXTENSION.handedFrom)} e il ${italianDay(COVID_EXTENSION.handedTo)}: possibile proroga, le fonti non concordano (${COVID_EXTENSION.law}). / After a lapsed plan: 31 December of that many years after the last instalment. Within those periods an extension is possible; sources disagree.`,
    '## Rate dell’Agente della riscossione / the collector’s instalments',
    table(
      [
        'Riga',
        'Richiesta / request',
        'Su semplice richiesta / simple',
        'Documentata / documented',
        'Norma',
        'Conf.',
      ],
      COLLECTOR_INSTALMENTS.map((row) => [
        row.id,
        period(row),
        ...[String(row.simple), String(row.documented), row.law, row.confidence],
      ]),
    ),
    `Semplice richiesta fino a ${cents(SIMPLE_REQUEST_CENTS)}; rata di almeno ${cents(MIN_INSTALMENT_CENTS)}.`,
    '## Oneri di riscossione / collection charge',
    table(
      ['Riga', 'Carico affidato / handed over', 'Entro 60 giorni', 'Oltre / later', 'Conf.'],
      COLLECTION_CHARGES.map((row) => [
        row.id,
        period(row),
        ...[percentText(row.inTime), percentText(row.late), row.confidence],
      ]),
    ),
    '## Altri rimedi / other remedies',
    table(
      ['Riga', 'Vale / valid', 'Giorni', 'Italiano', 'English', 'Norma', 'Conf.'],
      REMEDIES.map((row) => [
        row.id,
        period(row),
        row.days === null ? '' : String(row.days),
        ...[row.it, row.en, row.law, row.confidence],
      ]),
    ),
  ]);
}

const dayMonth = ({ day, month }: MonthDay) => `${day}.${month}`;

export function suspensionsPage(): string {
  return page('Pause, festività, fine del termine', 'rules/deadlines/freezes.table.ts and rules/holidays', [
    'I giorni di una pausa si saltano; il conto riprende dal primo giorno dopo. Poi, per ultimo, se la fine cade di sabato, domenica o festa, passa al giorno lavorativo seguente. / Days of a pause are passed over; the count goes on with the first day after. The roll over Saturdays, Sundays and holidays comes last.',
    table(
      ['Pausa', 'Giorni / days', 'Vale / valid', 'Italiano', 'English', 'Norma', 'Conf.'],
      FREEZES.map((row) => [
        row.id,
        row.period.kind === 'yearly'
          ? `${dayMonth(row.period.from)} – ${dayMonth(row.period.to)}`
          : `${italianDay(row.period.from)} – ${italianDay(row.period.to)}`,
        ...[period(row), row.it, row.en, row.law, row.confidence],
      ]),
    ),
    '## Che cosa non è una pausa / what is no pause',
    table(
      ['Riga', 'Italiano', 'English', 'Norma', 'Conf.'],
      NO_PAUSES.map((row) => [row.id, row.it, row.en, row.law, row.confidence]),
    ),
    '## Periodi senza invii (solo un indizio) / periods without sending (a hint only)',
    table(
      ['Riga', 'Giorni', 'Vale', 'Atti', 'Norma'],
      SENDING_PAUSES.map((row) => [
        row.id,
        `${dayMonth(row.from)} – ${dayMonth(row.to)}`,
        ...[period(row), row.acts.join(', '), row.law],
      ]),
    ),
    '## Festività nazionali / national holidays',
    table(
      ['Festa', 'Giorno', 'Vale', 'Norma'],
      HOLIDAYS.map((row) => [
        row.id,
        'daysAfterEaster' in row.on ? `Pasqua + ${row.on.daysAfterEaster}` : dayMonth(row.on),
        ...[period(row), row.law],
      ]),
    ),
    'Sabati e domeniche non sono righe. Le feste patronali non contano. / Saturdays and Sundays are no rows; local patron days do not count.',
  ]);
}

const EXAMPLE = {
  windows: [
    {
      id: 'esempio-1',
      name: 'alluvione di esempio',
      territory: 'comuni di esempio',
      from: '2026-05-01',
      to: '2026-08-31',
      effect: { kind: 'freeze' },
      acts: ['36-bis', '54-bis'],
      purposes: ['pay'],
      clients: ['cliente-12'],
      law: 'DL di esempio',
    },
  ],
};
export const EXAMPLE_RULES_FILE = `${JSON.stringify(EXAMPLE, null, 2)}\n`;

export function windowsPage(): string {
  const effectIt = (window: (typeof OVERRIDE_WINDOWS)[number]) => {
    if (window.effect.kind === 'freeze') return 'i giorni non si contano';
    return window.effect.kind === 'pay_by'
      ? `chi scade dentro paga entro il ${italianDay(window.effect.day)}`
      : 'nessuno sul termine';
  };
  return page('Periodi speciali', 'rules/deadlines/override-windows.table.ts', [
    'Un periodo speciale sposta la scadenza dove vale di sicuro, e avvisa dove può valere; la data prudente non ne tiene mai conto, e la scadenza resta da controllare. / A special period moves the due day where it surely holds and warns where it may; the safe day never relies on it.',
    table(
      ['Riga', 'Nome', 'Dal – al', 'Territorio', 'Atti', 'Per', 'Effetto', 'Vale', 'Norma', 'Conf.'],
      OVERRIDE_WINDOWS.map((row) => [
        row.id,
        row.name,
        `${italianDay(row.from)} – ${italianDay(row.to)}`,
        row.territory ?? 'tutta Italia',
        row.acts.join(', '),
        row.purposes.map((purpose) => PURPOSE_IT[purpose]).join(', '),
        effectIt(row),
        row.applies === 'yes' ? 'per tutti' : 'da verificare',
        ...[row.law, row.confidence],
      ]),
    ),
    '## I periodi dello studio / the office’s own',
    'Un file JSON, indicato da `CIVIS_RULES_FILE` (`rulesFile`), letto all’avvio da `process` e `deadline`. Chiavi: `id` (proprio), `name`, `territory` (o `null`), `from`, `to`, `effect` (`freeze`, o `pay_by` con `day`), `law`; facoltative `acts` (tutti), `purposes` (`pay`), `applies` (`maybe`; `yes` se vale per tutti i clienti), `clients` (valori di `--client` per cui vale). Un file sbagliato ferma il programma (codice 9). Gli atti già letti tengono la scadenza di prima finché non vengono riletti. / A JSON file read at start by `process` and `deadline`; a wrong one stops the program (exit code 9). Notices already read keep their deadline until they are read again.',
    `\`\`\`json\n${EXAMPLE_RULES_FILE}\`\`\``,
  ]);
}

export function certaintyPage(): string {
  return page('Quando una scadenza è certa', 'rules/deadlines/warnings.table.ts', [
    'È certa (`certain`) solo se valgono tutte: (a) il giorno da cui si conta è provato: ricevuta di consegna di questo messaggio, A/R o relata indicata da una persona, data di trasmissione accettata; (b) atto, canale e data di elaborazione sono accettati o confermati; (c) ogni regola usata è V1 o V2 e senza punti aperti; (d) il termine scritto sull’atto, se c’è, è lo stesso; (e) nessun periodo speciale può valere. Altrimenti è da controllare (`to_check`) e la lettera che manca è fra gli avvisi. / Certain only if all hold; the failing letter is among the warnings.',
    table(
      ['Codice / code', 'Lettera / letter', 'Italiano', 'English'],
      Object.entries(DEADLINE_WARNINGS).map(([code, entry]) => [
        `\`${code}\``,
        entry.letter ?? 'informa / informs',
        ...[entry.it, entry.en],
      ]),
    ),
    '## Affidabilità delle regole / how well a rule is known',
    table(
      ['Codice', 'Italiano', 'English'],
      Object.entries(CONFIDENCE_WORDS).map(([code, words]) => [code, words.it, words.en]),
    ),
    '## Punti aperti / open points',
    table(
      ['N.', 'Italiano', 'English'],
      Object.entries(OPEN_POINTS).map(([number, words]) => [number, words.it, words.en]),
    ),
    '## Che cosa cercare per provare il giorno / what to look for',
    table(
      ['Canale', 'Italiano', 'English'],
      Object.entries(LOOK_FOR).map(([channel, words]) => [channel, words.it, words.en]),
    ),
  ]);
}

export function citationsPage(): string {
  const rows = Object.entries(CITATIONS).flatMap(([key, dated]) =>
    dated.map((row) => [
      `\`${key}\``,
      period(row),
      row.norm ?? 'testo unico non ancora letto: si cita la norma di prima, da verificare / not read yet',
    ]),
  );
  return page('Norme citate, per data', 'rules/deadlines/citations.table.ts', [
    'I testi unici rinumerano queste norme dal 1.1.2027 (DLgs 33/2025 versamenti e riscossione, 173/2024 sanzioni, 174/2024 tributi minori, 175/2024 giustizia tributaria, 10/2026 IVA: rinviati dal DL 200/2025; la data del testo unico IVA non è stata letta). Le righe dal 2027 restano vuote finché qualcuno non le ha lette: fino ad allora la scadenza cita la norma di prima ed è da controllare. / The consolidated codes re-number these norms from 1.1.2027; the rows stay empty until someone has read them.',
    table(['Voce / entry', 'Atti / acts', 'Norma / law'], rows),
  ]);
}
