// The uploader's world in the browser. (Border file: what an answer holds is the API's own shape.)
import type {
  KnownFilesBody,
  UploadAnswer,
} from '../../../../pipeline/server/uploads/upload-answer.schema.ts';
import { ask } from '../../../api/ask.ts';
import { asProblem } from '../../../api/problem.ts';
import { type FormAnswer, sendForm } from '../../../api/send-form.ts';
import type { Reason } from '../plan/entry.ts';
import type { PlannedRequest } from '../plan/requests.ts';
import { hashFile, isFileReadable } from './hash-file.ts';
import type { Facts, SendOutcome, UploadParts } from './parts.ts';
import { NO_LINE, SIGNED_OUT } from './reasons.ts';

/** @param changed told whenever something is different */
export function browserParts(changed: () => void): UploadParts<File> {
  return {
    ...{ changed, hash: hashFile, isReadable: isFileReadable, wait, troubleOf },
    newKey: () => crypto.randomUUID?.() ?? randomKey(),
    async known(sha256) {
      const { body } = await ask<KnownFilesBody>('/files/known', {
        ...{ method: 'POST', json: { sha256 }, staysHere: true },
      });
      // One that failed is sent all the same: it then stands in this batch with its reason, and can be tried again.
      const isFine = ({ status }: KnownFilesBody['known'][number]) =>
        status !== 'failed' && status !== 'rejected';
      return new Map(body.known.filter(isFine).map((file) => [file.sha256, file.documentId]));
    },
    async openBatch(facts, key) {
      const signal = new AbortController().signal;
      const answer = await sendForm('/batches', { key, form: formOf(facts), signal, onSent: () => {} });
      if (isAnswered(answer)) return (answer.body as UploadAnswer).batchId;
      throw new Stopped(answer);
    },
    async send(batchId, facts, request, sending): Promise<SendOutcome> {
      const form = formOf(facts, request);
      const answer = await sendForm(`/batches/${batchId}/files`, { key: request.key, form, ...sending });
      const { files = [] } = (answer.body ?? {}) as Partial<UploadAnswer>;
      if (isAnswered(answer)) return { kind: 'answered', files };
      return { kind: 'stopped', status: answer.status, reason: reasonOf(answer), files };
    },
  };
}

class Stopped extends Error {
  readonly answer: FormAnswer;
  constructor(answer: FormAnswer) {
    super(`HTTP ${answer.status}`);
    this.answer = answer;
  }
}

function isAnswered({ status, body }: FormAnswer): boolean {
  return status >= 200 && status < 300 && body !== null;
}

/** Facts first: they hold for the files after them. */
function formOf(facts: Facts, request?: PlannedRequest<File>): FormData {
  const form = new FormData();
  form.append('channel', facts.channel);
  form.append('received', facts.received);
  form.append('client', facts.client);
  for (const { file, path, sha256 } of request?.entries ?? []) {
    if (file === null) continue;
    form.append('path', path);
    if (sha256 !== null) form.append('file.sha256', sha256);
    form.append('file', file, file.name);
  }
  return form;
}

function troubleOf(error: unknown): { readonly status: number; readonly reason: Reason } {
  if (error instanceof Stopped) return { status: error.answer.status, reason: reasonOf(error.answer) };
  const { status, body } = asProblem(error);
  return { status, reason: reasonOf({ status, body }) };
}

function reasonOf({ status, body }: FormAnswer): Reason {
  if (status === 401) return SIGNED_OUT;
  const { code, detail, detailEn } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const isSaid = typeof code === 'string' && typeof detail === 'string';
  return isSaid ? { code, it: detail, en: typeof detailEn === 'string' ? detailEn : detail } : NO_LINE;
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('called off', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Where the page is not served safely there is no `randomUUID`. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');
}
