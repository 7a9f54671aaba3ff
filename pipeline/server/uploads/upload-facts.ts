// What the form says of its files: fields before the files hold for all that follow, fields named `file.…` and `path` for
// the next file alone. A word that is not understood is refused: a day of receipt must not get lost over a typing error.
import { AppError } from '../../../contract/app-error.ts';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import { CHANNELS, type Channel } from '../../../contract/words.ts';
import type { IntakeFacts } from '../../stages/stage-outputs.ts';

export interface NextFile {
  readonly facts: Omit<IntakeFacts, 'path'>;
  /** The `path` field; null: the file's own name. */
  readonly path: string | null;
  /** What its bytes must hash to, lower case hex; null: not said. */
  readonly sha256: string | null;
  /** Something said of it is wrong: it is not taken in. */
  readonly isWrong: boolean;
}

interface Said {
  readonly channel?: Channel | null;
  readonly receivedOn?: string | null;
  readonly client?: string | null;
}

const SHA256 = /^[0-9a-f]{64}$/;
const MAX_CLIENT_LENGTH = 200;
const CONTROL = /[\u0000-\u001f\u007f]/;

export class UploadFacts {
  private readonly today: string;
  private forAll: Said = {};
  private forNext: Said = {};
  private path: string | null = null;
  private sha256: string | null = null;
  private isWrong = false;
  private isNextWrong = false;
  private hasFiles = false;

  /** @param today `YYYY-MM-DD` in Rome: no paper was received later */
  constructor(today: string) {
    this.today = today;
  }

  /** @throws AppError upload.facts_invalid for what holds for all files, before the first of them */
  field(name: string, value: string): void {
    if (name === 'path') this.path = value;
    else if (name.startsWith('file.')) this.fieldOfNext(name.slice('file.'.length), value);
    else {
      const said = this.understood(name, value);
      if (said) this.forAll = { ...this.forAll, ...said };
      else if (this.hasFiles) this.isWrong = true;
      else throw new AppError('upload.facts_invalid', name.slice(0, 40));
    }
  }

  /** For the file that comes now; what was said of it alone is then forgotten. */
  next(): NextFile {
    const said = { ...this.forAll, ...this.forNext };
    const next = {
      facts: {
        channel: said.channel ?? null,
        receivedOn: said.receivedOn ?? null,
        receivedOnEvidence: said.receivedOn ? ('user' as const) : ('unknown' as const),
        client: said.client ?? null,
      },
      ...{ path: this.path, sha256: this.sha256, isWrong: this.isWrong || this.isNextWrong },
    };
    this.hasFiles = true;
    this.forNext = {};
    this.path = null;
    this.sha256 = null;
    this.isNextWrong = false;
    return next;
  }

  /** Something was said of a file that never came: the fields stand after their files instead of before them. */
  get hasLeftOver(): boolean {
    const { path, sha256, forNext, isNextWrong } = this;
    return path !== null || sha256 !== null || isNextWrong || Object.keys(forNext).length > 0;
  }

  private fieldOfNext(name: string, value: string): void {
    if (name === 'sha256') {
      const digits = value.trim().toLowerCase();
      if (SHA256.test(digits)) this.sha256 = digits;
      else this.isNextWrong = true;
      return;
    }
    const said = this.understood(name, value);
    if (said) this.forNext = { ...this.forNext, ...said };
    else this.isNextWrong = true;
  }

  /** An empty value says nothing, as an empty box of a form; null: not understood. */
  private understood(name: string, value: string): Said | null {
    const text = value.trim();
    if (name === 'channel') {
      const channel = CHANNELS.find((each) => each === text);
      if (text === '') return { channel: null };
      return channel ? { channel } : null;
    }
    if (name === 'received') {
      if (text === '') return { receivedOn: null };
      const day = parseCivilDate(text);
      return day !== null && day <= this.today ? { receivedOn: day } : null;
    }
    if (name !== 'client') return null;
    if (text.length > MAX_CLIENT_LENGTH || CONTROL.test(text)) return null;
    return { client: text === '' ? null : text };
  }
}
