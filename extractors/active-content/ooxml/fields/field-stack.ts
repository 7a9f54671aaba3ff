// The fields of one story (body, header, note, text box): begin, code, separate, result, end, one in another, cut into
// as many runs as you like. ECMA-376 part 1, 17.16.18 (fldChar), 17.16.19 (fldSimple).
import { AppError } from '../../../../contract/app-error.ts';
import { type FieldSeen, hasWholeName, judgeField } from './judge-field.ts';

const MAX_NESTED = 500;
/** A name and its first argument fit many times over. */
const MAX_CODE_CHARS = 8_192;

interface Frame {
  code: string;
  isCode: boolean;
  isComputed: boolean;
}

export class FieldStack {
  readonly #frames: Frame[] = [];
  readonly #report: (seen: FieldSeen) => void;
  #stray = '';

  constructor(report: (seen: FieldSeen) => void) {
    this.#report = report;
  }

  /** @param code of a simple field, whose result follows at once */
  begin(code: string | null = null): void {
    if (this.#frames.length >= MAX_NESTED) throw new AppError('inspection.limit', 'fields nested too deeply');
    const around = this.#frames.at(-1);
    if (around?.isCode && !hasWholeName(around.code)) around.isComputed = true;
    this.#frames.push({ code: joined('', code ?? ''), isCode: code === null, isComputed: false });
  }

  separate(): void {
    const frame = this.#frames.at(-1);
    if (frame) frame.isCode = false;
  }

  end(): void {
    const frame = this.#frames.pop();
    if (frame) this.#judge(frame.code, frame.isComputed);
  }

  /** The text of a field's code. Outside of one it belongs to a field whose beginning is gone: judged by itself. */
  code(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame?.isCode) this.#add(frame, text);
    else this.#stray = joined(this.#stray, text);
  }

  /** Text of the document: part of a code when a field inside of that code shows it. */
  text(text: string): void {
    const frame = this.#frames.findLast(({ isCode }) => isCode);
    if (frame) this.#add(frame, text);
  }

  paragraph(): void {
    if (this.#stray.trim() !== '') this.#judge(this.#stray, false);
    this.#stray = '';
  }

  /** Fields without an end are fields all the same. */
  finish(): void {
    this.paragraph();
    while (this.#frames.length > 0) this.end();
  }

  #add(frame: Frame, text: string): void {
    frame.code = joined(frame.code, text);
  }

  #judge(code: string, isComputed: boolean): void {
    if (code.trim() === '' && !isComputed) return;
    for (const seen of judgeField(code, isComputed)) this.#report(seen);
  }
}

/** Blanks before the name say nothing, however many. */
function joined(code: string, text: string): string {
  return code.length >= MAX_CODE_CHARS ? code : (code + text).trimStart().slice(0, MAX_CODE_CHARS);
}
