// A trace as a person reads it: Italian, aligned, one field after the other. What was read from a paper is shown
// without control characters: a hostile text layer must not steer the terminal.
import { italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import type { FieldName } from '../../../contract/words.ts';
import type { ExplainedCandidate, ExplainedValue } from '../../../validators/consistency/index.ts';
import type { FieldTrace, NoticeTrace } from '../../office/explain/explain-notice.ts';
import {
  CUES_IT,
  EVIDENCE_IT,
  LOST_IT,
  MARKS_IT,
  READER_IT,
  SAYS_IT,
  STANDING_IT,
  STATE_IT,
  STATUS_IT,
  TOGETHER_IT,
  wordOf,
} from './explain-words.table.ts';

const HEAD_WIDTH = 14;
const FIELD_WIDTH = 12;
const CENTS_PER_EURO = 100;
const DAYS: readonly FieldName[] = ['dataElaborazione', 'dataTrasmissione'];
const CONFIDENCE = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 4 });
const SCORE = new Intl.NumberFormat('it-IT', { maximumFractionDigits: 2 });
const EUROS = new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', useGrouping: 'always' });

/** @param isWhole also fields for which the paper holds nothing at all; otherwise they are only named. */
export function traceText(trace: NoticeTrace, isWhole: boolean): string {
  const isEmpty = (field: FieldTrace) => field.candidates.length === 0 && field.result.value === null;
  const shown = trace.fields.filter((field) => isWhole || !isEmpty(field));
  const empty = trace.fields.filter((field) => !shown.includes(field));
  const blocks = [headText(trace), ...shown.map(fieldText)];
  if (empty.length > 0)
    blocks.push(`Senza traccia sul documento: ${empty.map((field) => field.label.toLowerCase()).join(', ')}`);
  return printable(blocks.join('\n\n'));
}

function headText({
  id,
  source,
  status,
  notice,
  type,
  details,
  pagesTogether,
  warnings,
  error,
}: NoticeTrace): string {
  const subtype = notice.subtype ? ` ${notice.subtype}` : '';
  const refusal = notice.why ? ` (${notice.why})` : '';
  const certainty = type ? `, ${type.certainty === 'clear' ? 'sicuro' : 'dubbio'}` : '';
  const pages = source.pages.length > 0 ? `, pagine ${source.pages.join(', ')}` : '';
  return [
    `Atto ${id}`,
    ...row('File', `${source.path}${source.part ? ` › ${source.part}` : ''}${pages}`, HEAD_WIDTH),
    ...row('Stato', STATUS_IT[status], HEAD_WIDTH),
    ...row('Tipo', `${notice.kind.replace('_', ' ')}${subtype}${refusal}${certainty}`, HEAD_WIDTH),
    ...rows('Indizi', type?.cues.map((cue) => withCode(CUES_IT, cue)) ?? [], HEAD_WIDTH),
    ...(details?.modello ? row('Modello', details.modello, HEAD_WIDTH) : []),
    ...(details?.progressivo ? row('Progressivo', details.progressivo, HEAD_WIDTH) : []),
    ...rows('Pagine insieme', pagesTogether?.map((code) => withCode(TOGETHER_IT, code)) ?? [], HEAD_WIDTH),
    ...rows(
      'Avvisi',
      warnings.map(({ message }) => message),
      HEAD_WIDTH,
    ),
    ...(error ? row('Errore', `${error.message} [${error.code}]`, HEAD_WIDTH) : []),
  ].join('\n');
}

function fieldText(trace: FieldTrace): string {
  const { field, label, result, evidenceClass, doubts, values, candidates, isOtherToday } = trace;
  const evidence = result.evidence.filter((word) => !word.startsWith('class:'));
  return [
    `${label} (${field})`,
    ...row('Valore', result.value === null ? '—' : shownValue(field, result.value)),
    ...row('Stato', `${STATE_IT[result.state]}, fiducia ${CONFIDENCE.format(result.confidence)}`),
    ...(evidenceClass ? row('Classe', `${evidenceClass.name}: ${evidenceClass.it}`) : []),
    ...(evidenceClass ? row('Base', basisText(evidenceClass)) : []),
    ...rows('Prove', evidence.map(evidenceText)),
    ...rows(
      'Dubbi',
      doubts.map(({ code, it }) => `${it} [${code}]`),
    ),
    ...rows(
      'Letture',
      values.map((value) => valueText(field, value)),
    ),
    ...rows('Punti', candidates.flatMap(candidateLines)),
    ...(isOtherToday
      ? row(
          'Nota',
          'il valore conservato non è quello che le stesse letture danno oggi: rileggere con reread',
        )
      : []),
  ].join('\n');
}

function basisText({ basis, since }: NonNullable<FieldTrace['evidenceClass']>): string {
  if (basis === 'assumed') return `stima assunta, non ancora misurata (${since})`;
  return `misurata: ${basis.right} giusti, ${basis.wrong} sbagliati (${since})`;
}

function evidenceText(word: string): string {
  if (word.startsWith('label:')) return `accanto alla sua etichetta (regola ${word.slice('label:'.length)})`;
  if (word.startsWith('places:')) return `in ${word.slice('places:'.length)} punti del documento`;
  return wordOf(EVIDENCE_IT, word);
}

function valueText(field: FieldName, { value, isPreferred, lostBy, check, readBy }: ExplainedValue): string {
  const readers = [...new Set(readBy)].map((reader) => READER_IT[reader]).join(' + ');
  const times = readBy.length > 0 ? `${readBy.length} (${readers})` : 'nessuna per intero';
  const refused = check?.ok === false ? '; il suo controllo non torna' : '';
  const why = lostBy ? `scartato: ${LOST_IT[lostBy]}` : 'preferito';
  const mark = isPreferred ? '→' : ' ';
  return `${mark} ${shownValue(field, value)}  ${why}; letture ${times}${lostBy === 'possible' ? '' : refused}`;
}

function candidateLines({ candidate, standing, marks, layerSays, rereadsSay }: ExplainedCandidate): string[] {
  const how = [STANDING_IT[standing], ...marks.map((mark) => wordOf(MARKS_IT, mark))].join(', ');
  const label = candidate.label === null ? '' : ` accanto a «${candidate.label}»`;
  const source = `${candidate.source} ${SCORE.format(candidate.engineConfidence)}`;
  return [
    `${placeText(candidate)} «${candidate.raw}»${label}`,
    `  regola ${candidate.ruleId} (${how}), ${source}`,
    ...(layerSays === null ? [] : [`  testo nascosto: «${candidate.otherReading}» (${SAYS_IT[layerSays]})`]),
    ...candidate.rereads.map((reread, index) => {
      const says = rereadsSay[index];
      return `  riletto ${reread.method}: «${reread.text}» (${says ? SAYS_IT[says] : ''}, ${SCORE.format(reread.confidence)})`;
    }),
  ];
}

function placeText({ page, box }: ExplainedCandidate['candidate']): string {
  if (box === null) return 'oggetto della PEC';
  const [x, y, width, height] = box.map(Math.round);
  return `pagina ${page} [${x},${y} ${width}×${height}]`;
}

function shownValue(field: FieldName, value: string | number): string {
  if (field === 'importoTotale') return EUROS.format(Number(value) / CENTS_PER_EURO);
  const day = DAYS.includes(field) ? parseCivilDate(String(value)) : null;
  return day ? italianDay(day) : String(value);
}

function withCode(table: Readonly<Record<string, string>>, code: string): string {
  const word = wordOf(table, code);
  return word === code ? code : `${word} [${code}]`;
}

function row(name: string, text: string, width = FIELD_WIDTH): string[] {
  return rows(name, [text], width);
}

/** The name before the first line only. */
function rows(name: string, lines: readonly string[], width = FIELD_WIDTH): string[] {
  return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`);
}

/** Line ends are ours; every other control or direction character is shown as a dot. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '·');
}
