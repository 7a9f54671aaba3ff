// Walks the groups of an RTF document and notes what acts: objects, fields, templates, linked pictures.
import { AppError } from '../../../contract/app-error.ts';
import type { Observation } from '../../../contract/inspection.ts';
import { type FieldCodes, observeField } from '../fields/observe-field.ts';
import { isRemotePath, linkSight } from '../links/link-sight.ts';
import type { Found } from '../sightings.ts';
import { RtfFields } from './rtf-fields.ts';
import type { RtfHandler } from './rtf-tokens.ts';
import { CAPTURED_WORDS, DATA_WORDS, OBJECT_WORDS, RTF_SWITCHES, RTF_WORDS } from './rtf-words.table.ts';

const MAX_DEPTH = 10_000;
const MAX_CAPTURED_CHARS = 4_000;
/** Bit of the shape property pibFlags: the picture is fetched from its name ([MS-ODRAW] 2.3.23.7). */
const LINKED_PICTURE = 8;
const PROGRAM_NAME = /^[\w.]{1,40}$/; // yes: `Excel.Sheet.8`

const FIELD_CODES: FieldCodes = {
  dde: 'rtf.field_dde',
  variable: 'rtf.field_variable',
  computed: 'rtf.field_computed',
  outside: 'rtf.field_outside',
  data: 'rtf.field_data',
  form: 'rtf.field_form',
  macro: 'rtf.field_macro',
  object: 'rtf.field_object',
  control: 'rtf.field_control',
  reference: 'rtf.field_reference',
  unknown: 'rtf.field_unknown',
  script_link: 'rtf.link_script',
  file_link: 'rtf.link_file',
  site_link: 'rtf.link_site',
};

interface Group {
  /** Fallback characters behind `\u`. */
  fallbackChars: number;
  /** Its text is no text of the document. */
  isData: boolean;
  isObject: boolean;
  /** `\*` was its first word: a group that a program may skip. */
  isOptional: boolean;
  /** Holds the same text twice; the second, `\ud`, is the one that is read. */
  isTwice: boolean;
  captured: { readonly word: string; text: string } | null;
}

interface OtherWord {
  readonly name: string;
  readonly parameter: number | null;
  readonly group: Group;
  readonly isOptional: boolean;
}

const OUTERMOST: Group = {
  fallbackChars: 1,
  isData: false,
  isObject: false,
  isOptional: false,
  isTwice: false,
  captured: null,
};

export class RtfReader implements RtfHandler {
  readonly #found: Found;
  readonly #groups: Group[] = [];
  readonly #fields: RtfFields;
  #objects = 0;
  #toSkip = 0;
  #lastWordAt = 0;
  #shapeProperty = '';

  constructor(found: Found) {
    this.#found = found;
    this.#fields = new RtfFields((field) => {
      const seen = observeField(field, FIELD_CODES, `byte ${this.#lastWordAt}`);
      if (seen) found(seen);
    });
  }

  open(): void {
    if (this.#groups.length >= MAX_DEPTH)
      throw new AppError('inspection.limit', 'RTF groups nested too deeply');
    const outer = this.#top();
    this.#toSkip = 0;
    this.#groups.push({
      isOptional: false,
      isTwice: false,
      fallbackChars: outer.fallbackChars,
      isData: outer.isData || outer.isTwice,
      isObject: outer.isObject,
      captured: outer.captured,
    });
  }

  close(): void {
    this.#fields.close(this.#groups.length);
    const group = this.#groups.pop();
    this.#toSkip = 0;
    if (group?.captured && group.captured !== this.#top().captured) this.#value(group.captured);
  }

  word(name: string, parameter: number | null, at: number): void {
    this.#lastWordAt = at;
    const group = this.#top();
    if (name === '*') {
      group.isOptional = true;
      return;
    }
    const isOptional = group.isOptional;
    group.isOptional = false;
    if (name === 'u') this.#unicode(parameter ?? 0, group);
    else if (name === 'uc') group.fallbackChars = Math.max(0, parameter ?? 1);
    else if (name === 'field') this.#fields.field(this.#groups.length);
    else if (name === 'fldinst') this.#startCode(group);
    else if (name === 'upr') group.isTwice = true;
    else if (name === 'ud') group.isData = false;
    else this.#otherWord({ name, parameter, group, isOptional });
  }

  text(piece: string): void {
    const skipped = Math.min(this.#toSkip, piece.length);
    this.#toSkip -= skipped;
    const rest = skipped > 0 ? piece.slice(skipped) : piece;
    const { captured, isData } = this.#top();
    if (captured) {
      if (captured.text.length < MAX_CAPTURED_CHARS) captured.text += rest.slice(0, MAX_CAPTURED_CHARS);
    } else if (!isData) this.#fields.text(rest);
  }

  finish(): void {
    this.#fields.finish();
  }

  #startCode(group: Group): void {
    group.isData = false;
    this.#fields.code(this.#groups.length);
  }

  #otherWord({ name, parameter, group, isOptional }: OtherWord): void {
    const code = RTF_WORDS.get(name) ?? (parameter === 0 ? undefined : RTF_SWITCHES.get(name));
    if (OBJECT_WORDS.has(name)) this.#object(group);
    else if (code) this.#saw(code, `\\${name}, byte ${this.#lastWordAt}`);
    if (CAPTURED_WORDS.has(name)) group.captured = { word: name, text: '' };
    else if (isOptional || DATA_WORDS.has(name)) group.isData = true;
  }

  #object(group: Group): void {
    if (!group.isObject) {
      this.#objects += 1;
      this.#saw('rtf.object', `object ${this.#objects}, byte ${this.#lastWordAt}`);
    }
    group.isObject = true;
  }

  #value({ word, text }: { readonly word: string; readonly text: string }): void {
    const value = text.trim();
    if (word === 'objclass' && PROGRAM_NAME.test(value))
      this.#saw('rtf.object', `object ${this.#objects}, class ${value}`);
    if (word === 'template' && isRemotePath(value)) this.#saw('rtf.remote_template', '\\template');
    if (word === 'sn') this.#shapeProperty = value.toLowerCase();
    if (word === 'sv' && this.#shapeProperty === 'pibflags' && (Number(value) & LINKED_PICTURE) !== 0)
      this.#saw('rtf.outside_picture', `shape, byte ${this.#lastWordAt}`);
    const link = word === 'hlsrc' ? linkSight(value) : null;
    if (link) this.#saw(`rtf.link_${link}`, `shape, byte ${this.#lastWordAt}`);
  }

  /** Characters beyond 32767 are written as negative numbers. */
  #unicode(code: number, group: Group): void {
    this.#toSkip = 0;
    this.text(String.fromCharCode(code & 0xffff));
    this.#toSkip = group.fallbackChars;
  }

  #saw(code: Observation['code'], where: string): void {
    this.#found({ code, where });
  }

  #top(): Group {
    return this.#groups[this.#groups.length - 1] ?? { ...OUTERMOST };
  }
}
