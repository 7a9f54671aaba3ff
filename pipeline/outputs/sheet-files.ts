// The files a notice came with, on its sheet: which may be attached to a request and which not, why, and how to get a copy
// that may.
import type { AttachmentVerdict, Result } from '../../contract/result.schema.ts';
import { explainFinding } from '../messages/finding-message.ts';
import { escapeHtml as esc } from './escape-html.ts';
import { VERDICT_IT } from './inspection-lines.ts';

/** What is only said, and what is clean, needs no line of its own. */
const WORTH_A_LINE: ReadonlySet<string> = new Set(['warn', 'reject', 'unreadable']);
const OFFER =
  'Per allegare questo file a una richiesta serve una copia pulita: «civis-intake sanitise FILE COPIA», poi confrontarla con l’originale.';

/** Empty when every file may be sent on as it is. */
export function filesPart({ attachments }: Result): string {
  const shown = attachments.filter(({ verdict }) => WORTH_A_LINE.has(verdict));
  if (shown.length === 0) return '';
  const rows = shown.map(
    (each) =>
      `<tr><th scope="row">${esc(each.part)}</th><td>${esc(VERDICT_IT[each.verdict])}</td><td>${reasons(each)}</td></tr>`,
  );
  return `<section><h2>File ricevuti: si possono allegare a una richiesta?</h2><table class="form">${rows.join('')}</table></section>`;
}

function reasons({ findings, verdict }: AttachmentVerdict): string {
  const codes = findings.filter(({ severity }) => WORTH_A_LINE.has(severity)).map(({ code }) => code);
  const lines = [...new Set(codes)].map((code) => `${esc(explainFinding(code))} <code>${esc(code)}</code>`);
  return [...lines, ...(verdict === 'reject' ? [esc(OFFER)] : [])].join('<br>');
}
