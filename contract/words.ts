// The closed lists of words that commands, JSON and rules share. Add beside, never rename: others rely on them.

/** Acts that the `deadline` command and the rule table know. */
export const ACTS = [
  '36-bis',
  '54-bis',
  'lipe',
  'tassazione-separata',
  '36-ter',
  '730-caf',
  '54-bis.1',
  'bollo',
  'cartella',
] as const;
export type Act = (typeof ACTS)[number];

/** Subtypes of a comunicazione or avviso telematico: every act but the cartella. */
export const SUBTYPES = [
  '36-bis',
  '54-bis',
  'lipe',
  'tassazione-separata',
  '36-ter',
  '730-caf',
  '54-bis.1',
  'bollo',
] as const;
export type Subtype = (typeof SUBTYPES)[number];

export const NOTICE_KINDS = ['comunicazione', 'avviso_telematico', 'cartella', 'altro'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How a paper reached the taxpayer. `telematico` is Entratel to the intermediary; `cassetto` proves no receipt. */
export const CHANNELS = [
  'raccomandata',
  'posta',
  'pec',
  'telematico',
  'messo',
  'a-mano',
  'cassetto',
  'send',
  'unknown',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where day 0 comes from, surest first. */
export const DAY0_EVIDENCES = [
  'pec-receipt',
  'pec-envelope',
  'ar',
  'giacenza',
  'relata',
  'transmission',
  'stamp',
  'user',
  'folder',
  'file-name',
  'unknown',
] as const;
export type Day0Evidence = (typeof DAY0_EVIDENCES)[number];

export const NOTICE_STATUSES = ['ready', 'needs_review', 'not_for_civis', 'rejected', 'failed'] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

/** Fields of a result, in the order the sheet shows them. */
export const FIELD_NAMES = [
  'numeroComunicazione',
  'codiceAtto',
  'numeroCartella',
  'numeroCartellaStampato',
  'partitaRuolo',
  'codiceFiscale',
  'denominazione',
  'annoImposta',
  'dataElaborazione',
  'dataTrasmissione',
  'importoTotale',
  'protocolloTelematico',
  'codiceAvviso',
  'numeroRaccomandata',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export const FIELD_STATES = ['accepted', 'needs_review', 'missing', 'confirmed', 'corrected'] as const;
export type FieldState = (typeof FIELD_STATES)[number];
/** A value in one of these may be used without a person's look. */
export const SURE_STATES: ReadonlySet<FieldState> = new Set(['accepted', 'confirmed', 'corrected']);

export const READING_SOURCES = ['ocr', 'text', 'barcode', 'mail', 'user'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];

export const PURPOSES = ['pay', 'clarify', 'appeal', 'inform_client'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const VERDICTS = ['ok', 'warn', 'reject', 'unreadable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const RULE_CONFIDENCES = ['V1', 'V2', 'B', 'D'] as const;
/** V1 read in a primary text, V2 in a secondary one, B background knowledge, D derived from V rules. */
export type RuleConfidence = (typeof RULE_CONFIDENCES)[number];
