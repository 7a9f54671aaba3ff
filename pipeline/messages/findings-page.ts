// The page that lists everything the search for active content can find, and every rule about attachments, printed from
// the tables so that a tax adviser can check the judgements without reading code.
import { ANY_FEATURES } from '../../contract/features/any.features.ts';
import { MARKUP_FEATURES } from '../../contract/features/markup.features.ts';
import { ODF_FEATURES } from '../../contract/features/odf.features.ts';
import { OLE_FEATURES } from '../../contract/features/ole.features.ts';
import { OOXML_FEATURES } from '../../contract/features/ooxml.features.ts';
import { PDF_FEATURES } from '../../contract/features/pdf.features.ts';
import { RTF_FEATURES } from '../../contract/features/rtf.features.ts';
import type { FeatureCode } from '../../contract/inspection.ts';
import { ATTACHMENT_RULES } from '../../rules/civis/index.ts';
import { DEFAULT_ACCEPTED_FORMATS, FEATURE_RULES } from '../../rules/formats/index.ts';

const SECTIONS: readonly (readonly [string, readonly FeatureCode[]])[] = [
  ['PDF', PDF_FEATURES],
  ['OOXML (DOCX, XLSX, PPTX …)', OOXML_FEATURES],
  ['OLE2 (DOC, XLS, PPT …)', OLE_FEATURES],
  ['ODF (ODT, ODS, ODP …), zipped and flat', ODF_FEATURES],
  ['RTF', RTF_FEATURES],
  ['HTML, mail texts, SVG, XML, CSV', MARKUP_FEATURES],
  ['Files of any kind', ANY_FEATURES],
];

export function findingsPage(): string {
  return [
    '# Findings: what is looked for, and what it means',
    '',
    '<!-- Printed by `npm run docs:findings` from contract/features, rules/formats and rules/civis; do not edit by hand. -->',
    '',
    '`reject`: do not send. `unreadable`: could not be checked, do not send. `warn`: may be sent, said to the user. `info`:',
    'said, changes nothing. Sureness of the source: V1 read in a primary text, V2 in a secondary one, B background',
    'knowledge, D derived. The agency’s own scanner is not published: every `reject` is our reading of “elementi attivi,',
    'come macro o campi variabili”.',
    ...SECTIONS.flatMap(([title, codes]) => ['', `## ${title}`, '', ...featureTable(codes)]),
    '',
    '## Attachments of a second request',
    '',
    '| Code | Effect | Rule | Source | Sureness |',
    '|---|---|---|---|---|',
    ...Object.entries(ATTACHMENT_RULES).map(
      ([code, rule]) =>
        `| \`${code}\` | ${rule.effect} | ${cell(rule.it)}<br>*${cell(rule.en)}* | ${cell(rule.source)} | ${rule.confidence} |`,
    ),
    '',
    `Accepted formats, default of ${DEFAULT_ACCEPTED_FORMATS.asOf} (${DEFAULT_ACCEPTED_FORMATS.source}): ${DEFAULT_ACCEPTED_FORMATS.formats
      .map(({ mediaType, acceptance }) => `\`${mediaType}\` ${acceptance}`)
      .join(', ')}. Another list: setting \`acceptedFormats\`.`,
    '',
  ].join('\n');
}

function featureTable(codes: readonly FeatureCode[]): string[] {
  return [
    '| Code | Kind | Verdict | What it is | Source | Sureness |',
    '|---|---|---|---|---|---|',
    ...codes.map((code) => {
      const { kind, severity, it, en, source, confidence } = FEATURE_RULES[code];
      return `| \`${code}\` | \`${kind}\` | ${severity} | ${cell(it)}<br>*${cell(en)}* | ${cell(source)} | ${confidence} |`;
    }),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
