// Every rule on single dictionaries, one line each. Forms are looked at as a whole: forms.ts.
import { actionsRule } from './actions.rule.ts';
import { annotationsRule } from './annotations.rule.ts';
import { embeddedFilesRule } from './embedded-files.rule.ts';
import { externalDataRule } from './external-data.rule.ts';
import { layersRule } from './layers.rule.ts';
import type { PdfRule } from './pdf-rule.ts';
import { scriptsRule } from './scripts.rule.ts';

export const PDF_RULES_IN_ORDER: readonly PdfRule[] = [
  actionsRule,
  scriptsRule,
  embeddedFilesRule,
  annotationsRule,
  externalDataRule,
  layersRule,
];
