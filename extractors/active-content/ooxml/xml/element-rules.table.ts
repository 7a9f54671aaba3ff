// Elements that are something by being there. ECMA-376 part 1 (the section of each in the comment beside). (Table file.)
import type { FeatureCode } from '../../../../contract/inspection.ts';

export const ELEMENT_RULES: Readonly<Record<string, FeatureCode>> = {
  'w:altChunk': 'ooxml.alt_chunk', // 17.17.2.1
  'w:control': 'ooxml.activex', // 17.3.3.3
  'p:control': 'ooxml.activex', // 19.3.2.1
  'ax:ocx': 'ooxml.activex', // [MS-OAX]
  'x:control': 'ooxml.form_control', // 18.3.1.19
  'w:ffData': 'ooxml.field_form', // 17.16.17
  'w:mailMerge': 'ooxml.mail_merge', // 17.14.20
  'w:dataBinding': 'ooxml.data_binding', // 17.5.2.6
  'w15:dataBinding': 'ooxml.data_binding',
  'w:objectEmbed': 'ooxml.ole_object', // 17.3.3.20
  'w:objectLink': 'ooxml.external_object', // 17.3.3.21
  'p:oleObj': 'ooxml.ole_object', // 19.3.2.4
  'x:oleObject': 'ooxml.ole_object', // 18.3.1.59
  'x:ddeLink': 'ooxml.dde_link', // 18.14
  'x:oleLink': 'ooxml.external_object', // 18.14
  'x:connection': 'ooxml.data_connection', // 18.13.1
  'x:queryTable': 'ooxml.data_connection', // 18.15
  'x:volType': 'ooxml.data_function', // 18.10: real-time data and cubes
  'dm:DataMashup': 'ooxml.data_connection', // [MS-QDEFF]: Power Query
  'wp15:webVideoPr': 'ooxml.web_video', // [MS-DOCX]: the page of a video, embedded
  'we:webextension': 'ooxml.web_extension', // [MS-OWEXML]
  'we:taskpane': 'ooxml.web_extension',
  'o:signatureline': 'ooxml.signature',
  'w:comment': 'ooxml.comment', // 17.13.4.2
  'x:comment': 'ooxml.comment', // 18.7.3
  'tc:threadedComment': 'ooxml.comment',
  'p:cm': 'ooxml.comment', // 19.4
  'p188:cm': 'ooxml.comment',
  'w:ins': 'ooxml.revision', // 17.13.5
  'w:del': 'ooxml.revision',
  'w:moveFrom': 'ooxml.revision',
  'w:moveTo': 'ooxml.revision',
  'w:cellIns': 'ooxml.revision',
  'w:cellDel': 'ooxml.revision',
  'w:cellMerge': 'ooxml.revision',
  'w:rPrChange': 'ooxml.revision',
  'w:pPrChange': 'ooxml.revision',
  'w:sectPrChange': 'ooxml.revision',
  'w:tblPrChange': 'ooxml.revision',
  'w:tblPrExChange': 'ooxml.revision',
  'w:tcPrChange': 'ooxml.revision',
  'w:trPrChange': 'ooxml.revision',
  'w:numberingChange': 'ooxml.revision',
  'x:header': 'ooxml.revision', // 18.11: the log of a shared workbook
};
