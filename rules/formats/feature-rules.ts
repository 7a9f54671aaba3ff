// What each thing that can be seen in a file means for sending it, all formats together.
import type { FeatureCode } from '../../contract/inspection.ts';
import type { FeatureRule } from './feature-rule.ts';
import { ANY_RULES } from './features/any.table.ts';
import { MARKUP_RULES } from './features/markup.table.ts';
import { ODF_RULES } from './features/odf.table.ts';
import { OLE_RULES } from './features/ole.table.ts';
import { OOXML_RULES } from './features/ooxml.table.ts';
import { PDF_RULES } from './features/pdf.table.ts';
import { RTF_RULES } from './features/rtf.table.ts';

export const FEATURE_RULES: Readonly<Record<FeatureCode, FeatureRule>> = {
  ...PDF_RULES,
  ...OOXML_RULES,
  ...OLE_RULES,
  ...ODF_RULES,
  ...RTF_RULES,
  ...MARKUP_RULES,
  ...ANY_RULES,
};
