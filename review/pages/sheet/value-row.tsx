// One value of the form: its label, the value, what is to be known before it is copied, and the button.
import { language, wordsOf } from '../../shell/language.ts';
import { FORM_LABELS } from './form-labels.ts';
import { SHEET_PAGE_WORDS } from './sheet.words.ts';
import { type FormValue, isUnsure, openBlanks } from './values.ts';

export interface ValueRowProps {
  readonly value: FormValue;
  /** The key that copies it; null beyond the ninth. */
  readonly digit: number | null;
  readonly isCopied: boolean;
  onCopy(value: FormValue): void;
}

export function ValueRow({ value, digit, isCopied, onCopy }: ValueRowProps) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const label = labelOf(value);
  return (
    <li class={`value-row ${isUnsure(value) ? 'unsure' : ''}`} data-value={value.key}>
      <p class="value-label">
        {value.step !== null && <span class="small">{words.step(value.step)} · </span>}
        {label}
      </p>
      <div class="value-shown">
        <Shown value={value} />
        <Notes value={value} />
      </div>
      {value.value !== null && (
        <button
          type="button"
          onClick={() => onCopy(value)}
          aria-keyshortcuts={digit === null ? undefined : String(digit)}
        >
          {isCopied && <span aria-hidden="true">✔ </span>}
          {isCopied ? words.copiedMark : words.copy}
          <span class="visually-hidden">: {label}</span> {digit !== null && <kbd>{digit}</kbd>}
        </button>
      )}
    </li>
  );
}

function Shown({ value: { value, isText, key } }: { readonly value: FormValue }) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  if (value === null) {
    const isOptional = key === 'contact.phone';
    return <span class="small">{isOptional ? words.optional : words.blank}</span>;
  }
  return isText ? (
    <pre class="value" lang="it">
      <Marked text={value} />
    </pre>
  ) : (
    <span class={/\d/.test(value) ? 'value digits' : 'value'}>{value}</span>
  );
}

/** The blanks that are still open stand out. */
function Marked({ text }: { readonly text: string }) {
  const blanks = new Set(openBlanks(text));
  const pieces = text.split(/(\[[^[\]\n]{2,120}\])/);
  return (
    <>
      {pieces.map((piece, at) => (blanks.has(piece) ? <mark key={`${at} ${piece}`}>{piece}</mark> : piece))}
    </>
  );
}

function Notes({ value: { isToCheck, problems } }: { readonly value: FormValue }) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const notes = [
    ...(isToCheck ? [{ tone: 'warn', text: words.toCheck }] : []),
    ...problems.map((each) => ({ tone: each.effect === 'forbids' ? 'bad' : 'warn', text: saidOf(each) })),
  ];
  if (notes.length === 0) return null;
  return (
    <ul class="value-notes">
      {notes.map(({ tone, text }) => (
        <li key={text} class={`tag ${tone}`}>
          <span aria-hidden="true">{tone === 'bad' ? '✖' : '⚠'} </span>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** As the form calls it; on an English page with what stands on the Italian screen. */
export function labelOf({ key, isAlternative }: Pick<FormValue, 'key' | 'isAlternative'>): string {
  const { it, en } = FORM_LABELS[key];
  const label = language.value === 'it' || it === en ? it : `${en} – «${it}»`;
  return isAlternative ? wordsOf(SHEET_PAGE_WORDS).or(label) : label;
}

/** A sentence of the service in the reader's language; earlier ones have the Italian alone. */
export function saidOf({
  message,
  messageEn,
}: {
  readonly message: string;
  readonly messageEn?: string | undefined;
}) {
  return language.value === 'en' ? (messageEn ?? message) : message;
}
