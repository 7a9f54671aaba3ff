// Speaks to the service that holds the data folder, over its own address and with its own key.
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AppError } from '../../contract/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../contract/error-codes.ts';
import type { LocalKey } from '../server/access/local-key.ts';

const MAX_ANSWER_BYTES = 16_000_000;

/** @returns the answer's JSON. @throws AppError the service's own code, server.unreachable */
export async function askService(
  { url, key, certificate }: LocalKey,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const content = body === undefined ? null : JSON.stringify(body);
    const asked = send(
      new URL(path, url),
      {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(content === null ? {} : { 'content-type': 'application/json' }),
        },
        // The certificate stands beside the key: it alone is trusted, whatever name it was made for.
        ...(certificate ? { ca: certificate, checkServerIdentity: () => undefined } : {}),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength;
          if (bytes > MAX_ANSWER_BYTES) asked.destroy(new Error('answer too long'));
          else chunks.push(chunk);
        });
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(content ?? undefined);
  }).catch((error: unknown) => {
    throw new AppError('server.unreachable', url, { cause: error });
  });
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (status >= 400) throw new AppError(codeIn(answer), `status ${status}`);
  return answer;
}

function codeIn(answer: unknown): ErrorCode {
  const code = typeof answer === 'object' && answer && 'code' in answer ? answer.code : null;
  const known = Object.keys(ERROR_CODES).find((each): each is ErrorCode => each === code);
  return known ?? 'server.unreachable';
}
