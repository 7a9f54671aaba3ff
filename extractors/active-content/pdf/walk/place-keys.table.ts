// Keys of the standard that may stand in a place's name; any other may be a text of the document. (Table file.)

export const PLACE_KEYS: ReadonlySet<string> = new Set(
  (
    'Root Info Pages Kids Parent Annots A AA PA AF AP N R D OpenAction Next Names JavaScript EmbeddedFiles Renditions ' +
    'AcroForm Fields XFA CO Outlines First Last Prev Collection OCProperties OCGs Configs AS Perms StructTreeRoot K P Pg ' +
    'Obj Popup IRT Resources XObject Font Contents Metadata PieceInfo EF FS F UF RF Ref JS MK BS Dest Dests Threads B ' +
    'E X U Fo Bl PO PC PV PI O C WC WS DS WP DP V Templates AlternatePresentations RichMediaContent RichMediaSettings ' +
    'Assets Configurations 3DD OnInstantiate Movie Sound T TransformParams Reference UR3 DocMDP Requirements Extensions'
  ).split(' '),
);
