// The one place where text becomes markup. Everything goes through `text` or `phrase`; nothing else is trusted.
import type { Phrase } from '../../../messages/said-in.ts';
import { escapeHtml } from '../../escape-html.ts';
import { visibleText } from '../visible-text.ts';

export function text(value: string): string {
  return escapeHtml(visibleText(value));
}

export function phrase(value: Phrase): string {
  return typeof value === 'string' ? text(value) : `<span lang="it">${text(value.text)}</span>`;
}
