// How every logger of the program is made: what may hold personal data or a secret is cut out, whoever logs it. Errors are
// told by name, code and place; their messages may quote a document or a statement's values.
import type { LoggerOptions } from 'pino';
import { errorName } from '../queue/error-name.ts';

const MAX_FRAMES = 8;

/** Keys at the top of a line, and one and two levels down. */
const NEVER_LOGGED = [
  ...['authorization', 'cookie', 'set-cookie', 'x-csrf-token', 'password', 'secret', 'token'],
  ...['codiceFiscale', 'denominazione', 'numeroComunicazione', 'numeroCartella', 'codiceAtto'],
  ...['partitaRuolo', 'importoTotale', 'value', 'raw', 'fields', 'result', 'results', 'payload', 'body'],
  ...['path', 'file', 'fileName', 'client', 'email', 'subject', 'params', 'query'],
];

export const REDACTED = NEVER_LOGGED.flatMap((key) => {
  const at = key.includes('-') ? `["${key}"]` : key;
  const below = key.includes('-') ? at : `.${key}`;
  return [at, `*${below}`, `*.*${below}`];
});

export const LOG_OPTIONS: LoggerOptions = {
  base: null,
  redact: { paths: [...REDACTED], censor: '[redacted]' },
  serializers: {
    err: errorLine,
    error: (value: unknown) => (value instanceof Error ? errorLine(value) : value),
  },
};

function errorLine(error: unknown): unknown {
  if (!(error instanceof Error)) return errorName(error);
  return {
    type: errorName(error),
    at: (error.stack ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at '))
      .slice(0, MAX_FRAMES),
  };
}
