// What the look of a PDF page is made of, and nothing else: for each kind of object the keys that are copied, and the kind
// of object behind each key. ISO 32000-1: 7.7.3 pages, 7.8.3 resources, 8 graphics, 9 text, 11 transparency. What is not
// named here (actions, scripts, files, forms, external data, metadata, structure …) does not reach a copy. (Table file.)

export type ShapeName =
  | 'scalars'
  | 'page'
  | 'contents'
  | 'bytes'
  | 'decodeParms'
  | 'resources'
  | 'fonts'
  | 'font'
  | 'fontDescriptor'
  | 'fontFile'
  | 'encoding'
  | 'cidSystemInfo'
  | 'glyphs'
  | 'xobjects'
  | 'xobject'
  | 'group'
  | 'graphicsStates'
  | 'graphicsState'
  | 'softMask'
  | 'colorSpaces'
  | 'colorSpace'
  | 'colorants'
  | 'patterns'
  | 'pattern'
  | 'shadings'
  | 'shading'
  | 'function'
  | 'layers'
  | 'layer'
  | 'outputIntents'
  | 'profile';

export interface Shape {
  /** Keys of a dictionary, or of a stream's dictionary, and what lies behind them. None: neither is copied. */
  readonly keys?: Readonly<Record<string, ShapeName>>;
  /** The keys are names that the document chose. */
  readonly everyKey?: ShapeName;
  readonly isStreamAllowed?: boolean;
  /** What the items of an array are, if not of the same shape. */
  readonly items?: ShapeName;
}

const all = (shape: ShapeName, keys: string): Record<string, ShapeName> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, shape]));

/** How a stream is unpacked (7.3.8.2). `F`, `FFilter`, `FDecodeParms` would fetch its bytes from elsewhere. */
export const STREAM_KEYS: Readonly<Record<string, ShapeName>> = {
  Filter: 'scalars',
  DecodeParms: 'decodeParms',
};

export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  scalars: {},
  page: {
    keys: {
      ...all('scalars', 'MediaBox CropBox Rotate UserUnit'),
      Resources: 'resources',
      Contents: 'contents',
      Group: 'group',
    },
  },
  contents: { items: 'bytes', keys: {}, isStreamAllowed: true },
  bytes: { keys: {}, isStreamAllowed: true },
  decodeParms: {
    keys: {
      ...all('scalars', 'Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine'),
      ...all('scalars', 'EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform'),
      JBIG2Globals: 'bytes',
    },
  },
  resources: {
    keys: {
      ExtGState: 'graphicsStates',
      ColorSpace: 'colorSpaces',
      Pattern: 'patterns',
      Shading: 'shadings',
      XObject: 'xobjects',
      Font: 'fonts',
      ProcSet: 'scalars',
      Properties: 'layers',
    },
  },
  fonts: { everyKey: 'font' },
  font: {
    keys: {
      ...all('scalars', 'Type Subtype Name BaseFont FirstChar LastChar Widths FontBBox FontMatrix'),
      ...all('scalars', 'DW W DW2 W2'),
      FontDescriptor: 'fontDescriptor',
      Encoding: 'encoding',
      ToUnicode: 'encoding',
      DescendantFonts: 'font',
      CIDSystemInfo: 'cidSystemInfo',
      CIDToGIDMap: 'bytes',
      CharProcs: 'glyphs',
      Resources: 'resources',
    },
  },
  fontDescriptor: {
    keys: {
      ...all('scalars', 'Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent'),
      ...all(
        'scalars',
        'Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet',
      ),
      ...all('fontFile', 'FontFile FontFile2 FontFile3'),
      CIDSet: 'bytes',
    },
  },
  fontFile: { keys: all('scalars', 'Length1 Length2 Length3 Subtype'), isStreamAllowed: true },
  encoding: {
    keys: {
      ...all('scalars', 'Type BaseEncoding Differences CMapName WMode'),
      CIDSystemInfo: 'cidSystemInfo',
      UseCMap: 'encoding',
    },
    isStreamAllowed: true,
  },
  cidSystemInfo: { keys: all('scalars', 'Registry Ordering Supplement') },
  glyphs: { everyKey: 'bytes' },
  xobjects: { everyKey: 'xobject' },
  // Left out: Ref (another file's page), OPI, Alternates, PS (a PostScript program).
  xobject: {
    keys: {
      ...all('scalars', 'Type Subtype Width Height BitsPerComponent Intent ImageMask Decode Interpolate'),
      ...all('scalars', 'SMaskInData Matte FormType BBox Matrix'),
      ColorSpace: 'colorSpace',
      Mask: 'xobject',
      SMask: 'xobject',
      Resources: 'resources',
      Group: 'group',
      OC: 'layer',
    },
    isStreamAllowed: true,
  },
  group: { keys: { ...all('scalars', 'Type S I K'), CS: 'colorSpace' } },
  graphicsStates: { everyKey: 'graphicsState' },
  // Left out: HT (screens for print).
  graphicsState: {
    keys: {
      ...all('scalars', 'Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK'),
      ...all('function', 'BG BG2 UCR UCR2 TR TR2'),
      Font: 'font',
      SMask: 'softMask',
    },
  },
  softMask: { keys: { ...all('scalars', 'Type S BC'), G: 'xobject', TR: 'function' } },
  colorSpaces: { everyKey: 'colorSpace' },
  // Also what stands inside an array of a colour space: parameters, profiles, tint functions, tables of colours.
  colorSpace: {
    keys: {
      ...all('scalars', 'WhitePoint BlackPoint Gamma Matrix Range N Subtype'),
      ...all('scalars', 'FunctionType Domain C0 C1 Bounds Encode Size BitsPerSample Order Decode'),
      Functions: 'function',
      Alternate: 'colorSpace',
      Colorants: 'colorants',
    },
    isStreamAllowed: true,
  },
  colorants: { everyKey: 'colorSpace' },
  patterns: { everyKey: 'pattern' },
  pattern: {
    keys: {
      ...all('scalars', 'Type PatternType PaintType TilingType BBox XStep YStep Matrix'),
      Resources: 'resources',
      Shading: 'shading',
      ExtGState: 'graphicsState',
    },
    isStreamAllowed: true,
  },
  shadings: { everyKey: 'shading' },
  shading: {
    keys: {
      ...all('scalars', 'ShadingType Background BBox AntiAlias Domain Matrix Coords Extend'),
      ...all('scalars', 'BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow'),
      ColorSpace: 'colorSpace',
      Function: 'function',
    },
    isStreamAllowed: true,
  },
  function: {
    keys: {
      ...all('scalars', 'FunctionType Domain Range C0 C1 N Bounds Encode Size BitsPerSample Order Decode'),
      Functions: 'function',
    },
    isStreamAllowed: true,
  },
  layers: { everyKey: 'layer' },
  // What device colours mean to viewers that ask (14.11.5).
  outputIntents: {
    keys: {
      ...all('scalars', 'Type S OutputCondition OutputConditionIdentifier RegistryName'),
      DestOutputProfile: 'profile',
    },
  },
  profile: { keys: all('scalars', 'N'), isStreamAllowed: true },
  layer: { keys: { ...all('scalars', 'Type Name Intent P'), ...all('layer', 'OCGs VE') } },
};
