// The frame of a page and its parts. Everything that is not a sentence of ours is escaped here. No script, no style of
// its own: the content security policy allows neither.
import { type Facts, fillSentence, type Language } from '../../../contract/sentence.ts';
import { escapeHtml } from '../../outputs/escape-html.ts';
import { WORDS, type Word } from './access-words.table.ts';

export const CSS_PATH = '/assets/access.css';

/** The sentence in HTML, its gaps filled with escaped facts. */
export function say(word: Word, language: Language, facts: Facts = {}): string {
  return escapeHtml(fillSentence(WORDS[word], facts, language, ''));
}

export interface Page {
  readonly language: Language;
  readonly title: Word;
  /** Sentence for the reader, not yet escaped. */
  readonly trouble?: string | null;
  /** HTML. */
  readonly body: string;
}

export function pageHtml({ language, title, trouble, body }: Page): string {
  const heading = say(title, language);
  const head = trouble ? `${heading}: ${escapeHtml(trouble)}` : heading;
  const alert = trouble
    ? `<div class="error" role="alert" id="trouble" tabindex="-1">${escapeHtml(trouble)}</div>`
    : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head} – civis-intake</title>
<link rel="icon" href="/app/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${CSS_PATH}">
</head>
<body>
<main>
<h1>${heading}</h1>
${alert}${body}
</main>
</body>
</html>
`;
}

export interface Field {
  readonly name: string;
  readonly label: Word;
  readonly type: 'text' | 'password';
  readonly autocomplete: string;
  readonly hint?: Word;
  readonly value?: string;
  /** The trouble above is about this field. */
  readonly isWrong: boolean;
  /** Where typing begins. */
  readonly isFirst?: boolean;
}

export function fieldHtml(field: Field, language: Language): string {
  const { name, type, autocomplete, value, isWrong, isFirst } = field;
  const hintId = field.hint ? `${name}-hint` : null;
  const told = [...(isWrong ? ['trouble'] : []), ...(hintId ? [hintId] : [])].join(' ');
  const attributes = [
    `id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required`,
    type === 'password' ? 'maxlength="512"' : 'maxlength="64" spellcheck="false" autocapitalize="none"',
    ...(value ? [`value="${escapeHtml(value)}"`] : []),
    ...(isWrong ? ['aria-invalid="true"'] : []),
    ...(told ? [`aria-describedby="${told}"`] : []),
    ...(isFirst ? ['autofocus'] : []),
  ].join(' ');
  const hint = field.hint && hintId ? `<p class="hint" id="${hintId}">${say(field.hint, language)}</p>` : '';
  return `<label for="${name}">${say(field.label, language)}</label><input ${attributes}>${hint}`;
}

export interface Form {
  readonly action: string;
  readonly token: string;
  readonly button: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** HTML of the fields. */
  readonly fields: string;
}

/** @param form `button` is HTML */
export function formHtml({ action, token, button, hidden = {}, fields }: Form): string {
  const kept = Object.entries({ _csrf: token, ...hidden })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  return `<form method="post" action="${escapeHtml(action)}">${kept}${fields}<button type="submit">${button}</button></form>`;
}
