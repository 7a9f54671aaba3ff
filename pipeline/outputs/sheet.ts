// The sheet of one notice: a page that prints well and works offline, in the order of the CIVIS form, warnings
// first, each value beside the picture of where it was read. No script, no outside resource; a click selects
// a whole value for copying (`user-select: all`).
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import { euros } from '../../contract/euros.ts';
import type { FieldResult, OtherDeadline, Result } from '../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName, type FieldState, type Purpose } from '../../contract/words.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import { escapeHtml as esc } from './escape-html.ts';
import { SHEET_STYLE } from './sheet.style.ts';
import { copyable, day } from './sheet-cells.ts';
import { filesPart } from './sheet-files.ts';
import { mailPart } from './sheet-mail.ts';
import { ruoloPart } from './sheet-ruolo.ts';

/** PNG data URIs of the places where the fields were read. */
export type FieldPictures = ReadonlyMap<FieldName, string>;

const STATE_IT: Readonly<Record<FieldState, string>> = {
  accepted: '✓ accettato',
  confirmed: '✓ confermato',
  corrected: '✓ corretto',
  needs_review: '⚠ da controllare',
  missing: '○ mancante',
};
const PURPOSE_IT: Readonly<Record<Purpose, string>> = {
  pay: 'Pagamento (o prima rata)',
  clarify: 'Chiarimenti',
  appeal: 'Ricorso',
  inform_client: 'Informare il cliente',
};

export function sheetHtml(result: Result, pictures: FieldPictures): string {
  const title = `${result.notice.kind.replace('_', ' ')} ${result.notice.subtype ?? ''}`.trim();
  return [
    '<!doctype html><html lang="it"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${esc(title)} – ${esc(result.id)}</title><style>${SHEET_STYLE}</style></head><body>`,
    `<header><h1>${esc(title)}</h1><p>${esc(result.source.path)} · atto ${esc(result.id)}</p></header>`,
    warningsPart(result),
    deadlinePart(result),
    requestPart(result, pictures),
    fieldsPart(result, pictures),
    ruoloPart(result),
    mailPart(result),
    filesPart(result),
    '<footer>Le date seguono le regole indicate con la loro fonte; non sono un parere legale. Preparato da civis-intake: l’invio resta a cura di una persona.</footer>',
    '</body></html>\n',
  ].join('\n');
}

function warningsPart({ warnings, error }: Result): string {
  const all = [...(error ? [error] : []), ...warnings];
  if (all.length === 0) return '';
  const items = all.map((w) => `<li>${esc(w.message)} <code>${esc(w.code)}</code></li>`).join('');
  return `<section class="warn"><h2>Da guardare prima</h2><ul>${items}</ul></section>`;
}

function deadlinePart({ deadline }: Result): string {
  if (!deadline) return '';
  const rows = [deadline, ...deadline.others].map(deadlineRow).join('');
  const all = [deadline, ...deadline.others];
  const said = [...new Set(all.flatMap((one) => one.warnings.map((w) => w.message)))];
  const doubts = said.map((message) => `<li>${esc(message)}</li>`).join('');
  const basis = all.map((one) => `<li>${PURPOSE_IT[one.purpose]}: ${esc(one.explanation)}</li>`).join('');
  return `<section><h2>Scadenze</h2><table><tr><th>Per</th><th>Entro (prudente)</th><th>Termine</th><th>Dal</th><th>Regola</th></tr>${rows}</table>${
    doubts ? `<ul>${doubts}</ul>` : ''
  }<h3>Come si contano</h3><ul>${basis}</ul></section>`;
}

function deadlineRow(deadline: OtherDeadline): string {
  const safe = `${deadline.day0 === null ? 'non prima del ' : ''}${day(deadline.safe)}`;
  const sure = deadline.confidence === 'certain' ? 'certa' : 'da controllare';
  return `<tr><td>${PURPOSE_IT[deadline.purpose]}</td><td><b>${safe}</b> (${sure})</td><td>${day(deadline.due)}</td><td>${day(
    deadline.day0,
  )}</td><td>${esc(deadline.ruleId ?? '—')} · ${esc(deadline.law ?? '')}</td></tr>`;
}

function requestPart({ request }: Result, pictures: FieldPictures): string {
  if (!request) return '';
  const type =
    request.act.type === 'cartella' ? 'Cartella di pagamento' : 'Comunicazione / avviso telematico';
  const act = formTable(pictures, [
    ['1. Codice fiscale del contribuente', copyable(request.codiceFiscale), 'codiceFiscale'],
    ['2. Tipologia di atto', copyable(type), null],
    [`3. ${FIELD_LABELS[request.act.by].it}`, copyable(request.act.value), request.act.by],
  ]);
  const contact = formTable(pictures, [
    ['5. E-mail', copyable(request.contact.email), null],
    ['5. Nominativo di riferimento', copyable(request.contact.name), null],
    ['5. Telefono', request.contact.phone === null ? 'facoltativo' : copyable(request.contact.phone), null],
  ]);
  const information = `<h3>4. Informazioni relative alla richiesta di assistenza</h3><pre class="copy">${esc(request.information)}</pre>`;
  return `<section><h2>Richiesta CIVIS, nell’ordine del modulo</h2>${act}${information}${contact}</section>`;
}

/** Rows of label, ready HTML, and the field whose picture stands beside. */
function formTable(
  pictures: FieldPictures,
  rows: readonly (readonly [string, string, FieldName | null])[],
): string {
  const body = rows.map(
    ([label, html, field]) =>
      `<tr><th scope="row">${esc(label)}</th><td>${html}</td><td>${picture(field, pictures)}</td></tr>`,
  );
  return `<table class="form">${body.join('')}</table>`;
}

function fieldsPart({ fields }: Result, pictures: FieldPictures): string {
  const rows = FIELD_NAMES.filter((name) => fields[name].state !== 'missing').map((name) => {
    const field = fields[name];
    const where = field.page === null ? '' : `pag. ${field.page}`;
    return `<tr class="${field.state}"><th scope="row">${esc(FIELD_LABELS[name].it)}</th><td>${copyable(shown(name, field))}</td><td>${
      STATE_IT[field.state]
    }</td><td>${where} ${picture(name, pictures)}</td></tr>`;
  });
  if (rows.length === 0) return '';
  return `<section><h2>Tutto ciò che è stato letto</h2><table class="form">${rows.join('')}</table></section>`;
}

function picture(field: FieldName | null, pictures: FieldPictures): string {
  const source = field ? pictures.get(field) : undefined;
  return source && field ? `<img alt="${esc(FIELD_LABELS[field].it)} sul documento" src="${source}">` : '';
}

function shown(name: FieldName, field: FieldResult): string | null {
  if (field.value === null) return null;
  if (name === 'importoTotale' && typeof field.value === 'number') return euros(field.value);
  const asDay = typeof field.value === 'string' ? parseCivilDate(field.value) : null;
  return asDay ? italianDay(asDay) : String(field.value);
}
