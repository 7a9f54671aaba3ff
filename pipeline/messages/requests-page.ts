// The page of reasons and of everything that is said of a request, printed from the tables so that a tax adviser can check the
// texts without reading code.
import { CIVIS_FORM, REASONS, type Reason } from '../../rules/civis/index.ts';
import { EXPECTED_VALUE, REQUEST_PROBLEMS } from '../../validators/requests/index.ts';
import { REFUSALS } from '../office/requests/refusals.table.ts';

export function requestsPage(): string {
  return [
    '# Requests: form, reasons, problems',
    '',
    '<!-- Printed by `npm run docs:requests` from rules/civis, validators/requests and pipeline/office; do not edit by hand. -->',
    '',
    'How they are used: [requests.md](requests.md). The texts are ours, not the agency’s; what law a text rests on is said',
    'for whoever checks it.',
    '',
    '## The form',
    '',
    '| # | Field | Need |',
    '|---|---|---|',
    ...CIVIS_FORM.map(({ order, it, en, need }) => `| ${order} | ${it}<br>*${en}* | ${need} |`),
    '',
    '## Reasons',
    '',
    ...REASONS.flatMap(reasonPart),
    '## What stands against a request',
    '',
    'Those about files: [active-content/findings.md](active-content/findings.md).',
    '',
    '| Code | Effect | Sentence |',
    '|---|---|---|',
    ...Object.entries(REQUEST_PROBLEMS).map(
      ([code, { effect, it, en }]) => `| \`${code}\` | ${effect} | ${it}<br>*${en}* |`,
    ),
    '',
    '## Why a change is refused',
    '',
    '| Code | Sentence |',
    '|---|---|',
    ...Object.entries(REFUSALS).map(([code, { it, en }]) => `| \`${code}\` | ${it}<br>*${en}* |`),
    '',
  ].join('\n');
}

function reasonPart({ id, title, acts, isForSecond, outcome, why, ask, blanks, law }: Reason): string[] {
  const only = isForSecond ? '; second requests only' : '';
  return [
    `### \`${id}\``,
    '',
    `${title.it} (*${title.en}*). For: ${acts.join(', ')}${only}.${law === null ? '' : ` Law: ${law}.`}`,
    '',
    ...[outcome, ...why, ask].map((line) => `> ${line}`),
    '',
    '| Blank | Stands for | Takes |',
    '|---|---|---|',
    ...blanks.map(({ key, it, en, kind }) => `| \`${key}\` | ${it}<br>*${en}* | ${EXPECTED_VALUE[kind]} |`),
    '',
  ];
}
