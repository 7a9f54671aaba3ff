// From what a PDF held and what became of its pages: the steps that were taken and what a person should look at.
import type { PDFDict } from '@cantoo/pdf-lib';
import type {
  SanitisingStep,
  SanitisingWarning,
  SanitisingWarningCode,
} from '../../../contract/sanitising.ts';
import { type DocumentSurvey, type PageSurvey, surveyPage } from './survey.ts';

export interface PdfOutcome {
  /** Null when its structure could not be followed. */
  readonly document: DocumentSurvey | null;
  /** Null where the structure could not be followed. */
  readonly pages: readonly (PDFDict | null)[];
  /** 1-based: pages that are pictures in the copy. */
  readonly pictured: ReadonlySet<number>;
  readonly isEncrypted: boolean;
  readonly haveReadersDisagreed: boolean;
  readonly attachments: number;
  readonly attachmentProblems: number;
  readonly externalStreams: number;
  readonly hiddenLayers: number | null;
}

export interface PdfNotes {
  readonly steps: readonly SanitisingStep[];
  readonly warnings: readonly SanitisingWarning[];
}

export function pdfNotes(outcome: PdfOutcome): PdfNotes {
  const surveys = outcome.pages.map((page) => page && surveyPage(page));
  return { steps: stepsOf(outcome, surveys), warnings: warningsOf(outcome, surveys) };
}

type Surveys = readonly (PageSurvey | null)[];

function stepsOf(outcome: PdfOutcome, surveys: Surveys): readonly SanitisingStep[] {
  const { document, pages, pictured } = outcome;
  const some = (key: keyof PageSurvey) => surveys.some((survey) => survey?.[key]);
  const taken: Partial<Record<SanitisingStep, boolean>> = {
    'pdf.decrypted': outcome.isEncrypted,
    'pdf.rewritten': pictured.size < pages.length,
    'pdf.pages_to_pictures': pictured.size > 0,
    'pdf.fields_flattened': document?.hasFields || some('fields'),
    'pdf.annotations_flattened': some('annotations'),
    'pdf.actions_dropped': document?.hasActions || some('hasActions'),
    'pdf.links_dropped': some('links'),
    'pdf.files_taken_out': outcome.attachments > 0,
    'pdf.xfa_dropped': document?.hasXfa ?? false,
    'pdf.media_dropped': some('media'),
    'pdf.layers_fixed': outcome.hiddenLayers !== null,
  };
  return STEP_ORDER.filter((step) => taken[step]);
}

const STEP_ORDER: readonly SanitisingStep[] = [
  'pdf.decrypted',
  'pdf.rewritten',
  'pdf.pages_to_pictures',
  'pdf.fields_flattened',
  'pdf.annotations_flattened',
  'pdf.actions_dropped',
  'pdf.links_dropped',
  'pdf.files_taken_out',
  'pdf.xfa_dropped',
  'pdf.media_dropped',
  'pdf.layers_fixed',
];

function warningsOf(outcome: PdfOutcome, surveys: Surveys): readonly SanitisingWarning[] {
  const { document, pictured } = outcome;
  const whole = (code: SanitisingWarningCode, count: number) =>
    count > 0 ? [{ code, count, pages: [] as number[] }] : [];
  const onPages = (code: SanitisingWarningCode, countOf: (survey: PageSurvey, page: number) => number) => {
    const counts = surveys.map((survey, index) => (survey ? countOf(survey, index + 1) : 0));
    const pages = counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
    return pages.length > 0 ? [{ code, count: counts.reduce((sum, count) => sum + count, 0), pages }] : [];
  };
  return [
    ...whole('signature.lost', document?.hasSignature ? 1 : 0),
    ...whole('pdf.damaged_source', document ? 0 : 1),
    ...whole('pdf.readers_disagree', outcome.haveReadersDisagreed ? 1 : 0),
    ...whole('pdf.xfa_unsure', document?.isXfaUnsure ? 1 : 0),
    ...(pictured.size > 0
      ? [{ code: 'pdf.text_to_picture' as const, count: pictured.size, pages: [...pictured].sort(byNumber) }]
      : []),
    // On a page that became a picture the renderer drew the value itself.
    ...onPages('pdf.value_not_shown', (survey, page) => (pictured.has(page) ? 0 : survey.valuesNotShown)),
    ...onPages('pdf.note_text_dropped', ({ notes }) => notes),
    ...onPages('pdf.annotation_not_drawn', ({ notDrawn }) => notDrawn),
    ...whole('pdf.layers_hidden', outcome.hiddenLayers ?? 0),
    ...whole('pdf.files_not_taken_out', outcome.attachmentProblems),
    ...whole('pdf.external_data_dropped', outcome.externalStreams),
  ];
}

function byNumber(one: number, other: number): number {
  return one - other;
}
