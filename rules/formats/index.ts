// Formats of attachments: what is seen in a file and what it means for CIVIS.

export { acceptanceOf } from './acceptance.ts';
export {
  type Acceptance,
  type AcceptedFormat,
  type AcceptedFormats,
  DEFAULT_ACCEPTED_FORMATS,
} from './accepted-formats.table.ts';
export type { FeatureRule, FeatureSeverity } from './feature-rule.ts';
export { FEATURE_RULES } from './feature-rules.ts';
export { REMEDIES, type Remedy } from './remedies.table.ts';
