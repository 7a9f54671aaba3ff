// One notice → its sheet in one language: the parts in the order a person needs them.
import type { Result } from '../../../contract/result.schema.ts';
import type { Language } from '../../../contract/sentence.ts';
import type { FieldName, NoticeStatus } from '../../../contract/words.ts';
import { pageRuns } from '../../drafting/split-warnings.ts';
import { type Say, sheetWords } from '../../messages/sheet-words.table.ts';
import { alertsPart } from './parts/alerts.part.ts';
import { deadlinePart } from './parts/deadline.part.ts';
import { deliveryPart } from './parts/delivery.part.ts';
import { documentsPart } from './parts/documents.part.ts';
import { fieldsPart } from './parts/fields.part.ts';
import { filesPart } from './parts/files.part.ts';
import { formPart } from './parts/form.part.ts';
import { mailPart } from './parts/mail.part.ts';
import { type Part, shownValue } from './parts/part.ts';
import { practicesPart } from './parts/practices.part.ts';
import { ruoloPart } from './parts/ruolo.part.ts';
import { termsPart } from './parts/terms.part.ts';
import type { SheetPage, Tone } from './sheet-page.ts';

const PARTS: readonly Part[] = [
  alertsPart,
  deadlinePart,
  formPart,
  documentsPart,
  practicesPart,
  deliveryPart,
  ruoloPart,
  termsPart,
  fieldsPart,
  mailPart,
  filesPart,
];
const STATUS_TONE: Readonly<Record<NoticeStatus, Tone>> = {
  ready: 'good',
  needs_review: 'look',
  not_for_civis: 'know',
  rejected: 'stop',
  failed: 'stop',
};
const ABOUT: readonly FieldName[] = ['denominazione', 'codiceFiscale', 'annoImposta', 'importoTotale'];

export function sheetOf(result: Result, language: Language): SheetPage {
  const say = sheetWords(language);
  const facts = { result, language, say };
  const title = [say(`kind.${result.notice.kind}`), result.notice.subtype ?? ''].join(' ').trim();
  return {
    language,
    title,
    fileTitle: `${title} – ${result.id}`,
    status: { tone: STATUS_TONE[result.status], text: say(`status.${result.status}`) },
    about: aboutOf(result, say),
    source: sourceOf(result, say),
    sections: PARTS.flatMap((part) => part(facts) ?? []),
    footer: say('footer'),
  };
}

function aboutOf({ fields }: Result, say: Say): string[] {
  return ABOUT.flatMap((name) => {
    const value = shownValue(name, fields[name]);
    if (value === null) return [];
    return [name === 'annoImposta' ? say('about.year', { year: value }) : value];
  });
}

function sourceOf({ source, id }: Result, say: Say): string {
  const pages = source.pages.length > 0 ? [say('source.pages', { pages: pageRuns(source.pages) })] : [];
  return [source.path, ...pages, say('source.notice', { id })].join(' · ');
}
