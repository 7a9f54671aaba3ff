// What the service answers where something did not work: problem+json (docs/api.md), with a stable code and a sentence in
// both languages.
import type { Language } from '../shell/language.ts';

/** An answer of the service that says no, or none that came (`network.failed`). */
export class Problem extends Error {
  readonly code: string;
  /** 0: no answer. */
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const code = typeof body['code'] === 'string' ? body['code'] : 'network.failed';
    super(code);
    this.code = code;
    this.status = status;
    this.body = body;
  }

  /** What happened and what to do, in the reader's language. */
  sentence(language: Language): string {
    const said = this.body[language === 'it' ? 'detail' : 'detailEn'];
    return typeof said === 'string' ? said : NO_ANSWER[language];
  }
}

const NO_ANSWER: Readonly<Record<Language, string>> = {
  it: 'Il servizio non risponde. Controllare la rete e riprovare: quello che si è scritto è ancora qui.',
  en: 'The service does not answer. Check the network and try again: what was typed is still here.',
};

/** Anything thrown as a problem: a defect of the page itself keeps its message. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Problem(0, { code: 'page.defect', detail, detailEn: detail });
}
