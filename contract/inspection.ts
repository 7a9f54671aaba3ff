// What the search for active content says of one file: plain facts, no judgement. The judgement is made by
// validators/active-content from the tables of rules/formats.
import type { PartProblem } from './contained.ts';
import { ANY_FEATURES } from './features/any.features.ts';
import { MARKUP_FEATURES } from './features/markup.features.ts';
import { ODF_FEATURES } from './features/odf.features.ts';
import { OLE_FEATURES } from './features/ole.features.ts';
import { OOXML_FEATURES } from './features/ooxml.features.ts';
import { PDF_FEATURES } from './features/pdf.features.ts';
import { RTF_FEATURES } from './features/rtf.features.ts';

export const FEATURE_CODES = [
  ...PDF_FEATURES,
  ...OOXML_FEATURES,
  ...OLE_FEATURES,
  ...ODF_FEATURES,
  ...RTF_FEATURES,
  ...MARKUP_FEATURES,
  ...ANY_FEATURES,
] as const;
export type FeatureCode = (typeof FEATURE_CODES)[number];

/** The kinds of findings, shared by all formats; others rely on the names: add, never rename. */
export const FINDING_KINDS = [
  'vba',
  'xlm',
  'dde',
  'ole-object',
  'activex',
  'remote-template',
  'external-ref',
  'data-connection',
  'field',
  'layout-field',
  'content-control',
  'volatile-formula',
  'formula',
  'comments-or-revisions',
  'hyperlink',
  'pdf-js',
  'pdf-launch',
  'pdf-open-action',
  'pdf-form',
  'pdf-xfa',
  'pdf-embedded-file',
  'pdf-media',
  'pdf-form-action',
  'pdf-external-data',
  'pdf-remote-goto',
  'pdf-ui-action',
  'pdf-annotation',
  'pdf-unreachable',
  'pdf-link',
  'signature',
  'encrypted',
  'html-script',
  'html-active',
  'html-remote-content',
  'svg-script',
  'xml-entity',
  'xml-stylesheet',
  'csv-formula',
  'odf-macro',
  'form-control',
  'embedded-media',
  'embedded-package',
  'polyglot',
  'trailing-data',
  'type-mismatch',
  'unsafe-name',
  'program',
  'virus',
  'not-scanned',
  'not-read',
  'unopened',
  'not-checked',
  'readers-disagree',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing that was seen. */
export interface Observation {
  readonly code: FeatureCode;
  /**
   * Where in the file, for a person and for a bug report: `word/vbaProject.bin`, `object 12 0, /OpenAction`,
   * `ppt/slides/slide2.xml`. At most 200 characters; no text of the document, no personal data.
   */
  readonly where: string;
}

/** One file as looked at. */
export interface FileInspection {
  /** What it is by its content, finer than the opener says: `application/vnd.ms-word.document.macroenabled.12`. */
  readonly mediaType: string;
  /** In the order of the file; the same code and place once. */
  readonly observations: readonly Observation[];
  /** What kept the file, or something in it, from being looked at whole. One is enough never to be `ok`. */
  readonly problems: readonly PartProblem[];
}
