// Every rule on the XML of an ODF file, one line each.
import type { OdfRule } from '../odf-rule.ts';
import { commands } from './commands.rule.ts';
import { dataSources } from './data-sources.rule.ts';
import { formControls } from './form-controls.rule.ts';
import { formulas } from './formulas.rule.ts';
import { links } from './links.rule.ts';
import { meta } from './meta.rule.ts';
import { objects } from './objects.rule.ts';
import { pageScripts } from './page-scripts.rule.ts';
import { revisions } from './revisions.rule.ts';
import { scripts } from './scripts.rule.ts';
import { slideDates } from './slide-dates.rule.ts';
import { textFields } from './text-fields.rule.ts';
import { wordFields } from './word-fields.rule.ts';

export const ODF_XML_RULES: readonly OdfRule[] = [
  scripts,
  textFields,
  slideDates,
  wordFields,
  formControls,
  objects,
  links,
  dataSources,
  formulas,
  meta,
  revisions,
  commands,
  pageScripts,
];
