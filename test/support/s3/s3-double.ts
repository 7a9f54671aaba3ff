// A small S3 in this process, objects as files in a folder: checks the signature of every request and the hash of every
// body, knows parts, and does wrong what a test wants it to.
import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { S3Settings } from '../../../pipeline/store/s3/s3-settings.ts';
import { type S3Account, signatureTrouble } from './check-signature.ts';
import type { Fault, FaultPlan, SeenRequest } from './faults.ts';

export const ACCOUNT: S3Account = {
  accessKeyId: 'AKTEST',
  secretAccessKey: 'test+secret/0',
  region: 'eu-south-1',
};
const BUCKET = 'atti';
const PAGE = 100;

interface Stored {
  file: string;
  tag: string;
  changedAt: Date;
}
interface UploadUnderWay {
  readonly key: string;
  readonly begun: Date;
  readonly parts: Map<number, Stored>;
}

export class S3Double {
  readonly objects = new Map<string, Stored>();
  readonly uploads = new Map<string, UploadUnderWay>();
  readonly requests: SeenRequest[] = [];
  /** Of requests that were refused for their signature or body. */
  readonly refusals: string[] = [];
  plan: FaultPlan = () => null;
  /** `own`: tags that say nothing of the bytes, as with encryption by keys of the store. */
  tags: 'md5' | 'own' = 'md5';
  private readonly folder = mkdtempSync(join(tmpdir(), 'civis-s3-'));
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch(() => response.destroy());
  });

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true, force: true });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  settings(more: Partial<S3Settings> = {}): S3Settings {
    return {
      ...ACCOUNT,
      endpoint: this.url,
      bucket: BUCKET,
      prefix: '',
      isPathStyle: true,
      cacheBytes: 1e9,
      limits: { connectMs: 10_000, answerMs: 20_000, silenceMs: 10_000, attempts: 3 },
      ...more,
    };
  }

  bytesOf(key: string): Buffer {
    return readFileSync(this.objects.get(key)?.file ?? '');
  }

  count(what: string): number {
    return this.requests.filter((request) => request.what === what).length;
  }

  /** As if it had been put so long ago. */
  age(key: string, ms: number): void {
    const stored = this.objects.get(key);
    if (!stored) throw new Error(`no ${key}`);
    stored.changedAt = new Date(Date.now() - ms);
  }

  /** Changes what is stored behind everyone's back. */
  spoil(key: string): void {
    const stored = this.objects.get(key);
    if (!stored) throw new Error(`no ${key}`);
    writeFileSync(stored.file, otherBytes(readFileSync(stored.file)));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '', this.url);
    const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/');
    const seen = {
      what: whatOf(request.method ?? '', rest.join('/'), url.searchParams),
      key: rest.join('/'),
    };
    this.requests.push(seen);
    const body = await this.keep(request);
    const trouble = signatureTrouble(request, ACCOUNT) ?? body.trouble;
    if (trouble) {
      this.refusals.push(trouble);
      return refuse(response, trouble.startsWith('X') ? 400 : 403, trouble);
    }
    if (bucket !== BUCKET) return refuse(response, 404, 'NoSuchBucket');
    const fault = this.plan(seen);
    if (fault?.kind === 'status') return refuse(response, fault.status, fault.code);
    if (fault?.kind === 'hang_up') request.socket.destroy();
    if (fault?.kind === 'hang_up' || fault?.kind === 'silent') return null;
    return this.handle(seen, url.searchParams, body, fault, response);
  }

  private handle(
    { what, key }: SeenRequest,
    query: URLSearchParams,
    body: Stored,
    fault: Fault | null,
    response: ServerResponse,
  ): ServerResponse {
    const upload = this.uploads.get(query.get('uploadId') ?? '');
    const isLie = fault?.kind === 'lie';
    if (what === 'list') return send(response, this.listed(query));
    if (what === 'uploads') return send(response, this.uploadsListed());
    if (what === 'put') {
      if (!isLie) this.objects.set(key, this.tagged(body));
      return send(response, '', { etag: `"${body.tag}"` });
    }
    if (what === 'begin') {
      const id = randomUUID();
      this.uploads.set(id, { key, begun: new Date(), parts: new Map() });
      return send(
        response,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (what === 'part' || what === 'complete' || what === 'abort') {
      if (!upload) return refuse(response, 404, 'NoSuchUpload');
      if (what === 'part') {
        upload.parts.set(Number(query.get('partNumber')), body);
        return send(response, '', { etag: `"${body.tag}"` });
      }
      this.uploads.delete(query.get('uploadId') ?? '');
      if (what === 'abort') return send(response, '', {}, 204);
      const whole = this.tagged(this.joined(upload));
      if (!isLie) this.objects.set(key, whole);
      return send(
        response,
        `<CompleteMultipartUploadResult><ETag>"${whole.tag}"</ETag></CompleteMultipartUploadResult>`,
      );
    }
    if (what === 'delete') {
      this.objects.delete(key);
      return send(response, '', {}, 204);
    }
    const stored = this.objects.get(key);
    if (!stored) return refuse(response, 404, 'NoSuchKey', what === 'head');
    return sendObject(response, stored, what === 'head', fault);
  }

  /** The body as a file, its hash held against the one that was signed. */
  private async keep(request: IncomingMessage): Promise<Stored & { readonly trouble: string | null }> {
    const file = join(this.folder, randomUUID());
    const [sha256, md5] = [createHash('sha256'), createHash('md5')];
    request.on('data', (chunk: Buffer) => {
      sha256.update(chunk);
      md5.update(chunk);
    });
    await pipeline(request, createWriteStream(file));
    const isSigned = request.headers['x-amz-content-sha256'] === sha256.digest('hex');
    return {
      file,
      tag: md5.digest('hex'),
      changedAt: new Date(),
      trouble: isSigned ? null : 'XAmzContentSHA256Mismatch',
    };
  }

  private tagged(stored: Stored): Stored {
    return this.tags === 'md5' ? stored : { ...stored, tag: 'f'.repeat(32) };
  }

  private joined({ parts }: UploadUnderWay): Stored {
    const ordered = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    const file = join(this.folder, randomUUID());
    for (const part of ordered) writeFileSync(file, readFileSync(part.file), { flag: 'a' });
    const tags = Buffer.concat(ordered.map((part) => Buffer.from(part.tag, 'hex')));
    const tag = `${createHash('md5').update(tags).digest('hex')}-${ordered.length}`;
    return { file, tag, changedAt: new Date() };
  }

  private listed(query: URLSearchParams): string {
    const from = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > from)
      .sort();
    const page = keys.slice(0, Math.min(PAGE, Number(query.get('max-keys') ?? PAGE)));
    const isTruncated = page.length < keys.length;
    return [
      `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>`,
      isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '',
      ...page.map((key) => `<Contents><Key>${key}</Key><Size>${this.bytesOf(key).length}</Size></Contents>`),
      '</ListBucketResult>',
    ].join('');
  }

  private uploadsListed(): string {
    const each = [...this.uploads].map(
      ([id, { key, begun }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${begun.toISOString()}</Initiated></Upload>`,
    );
    return `<ListMultipartUploadsResult>${each.join('')}</ListMultipartUploadsResult>`;
  }
}

function whatOf(method: string, key: string, query: URLSearchParams): string {
  if (method === 'GET' && key === '') return query.has('uploads') ? 'uploads' : 'list';
  if (method === 'POST') return query.has('uploads') ? 'begin' : 'complete';
  if (method === 'PUT') return query.has('uploadId') ? 'part' : 'put';
  if (method === 'DELETE') return query.has('uploadId') ? 'abort' : 'delete';
  return method.toLowerCase();
}

function send(
  response: ServerResponse,
  xml: string,
  headers: Record<string, string> = {},
  status = 200,
): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/xml', ...headers }).end(xml);
}

function refuse(response: ServerResponse, status: number, code: string, isHead = false): ServerResponse {
  return send(response, isHead ? '' : `<Error><Code>${code}</Code><Message>no</Message></Error>`, {}, status);
}

function sendObject(
  response: ServerResponse,
  { file, tag, changedAt }: Stored,
  isHead: boolean,
  fault: Fault | null,
): ServerResponse {
  const { size } = statSync(file);
  const headers = { etag: `"${tag}"`, 'last-modified': changedAt.toUTCString() };
  response.writeHead(200, { 'content-length': String(size), ...headers });
  if (isHead) return response.end();
  if (fault?.kind === 'wrong_bytes') return response.end(otherBytes(readFileSync(file)));
  if (fault?.kind === 'cut' || fault?.kind === 'stall') {
    response.write(readFileSync(file).subarray(0, Math.floor(size / 2)), () => {
      if (fault.kind === 'cut') response.destroy();
    });
    return response;
  }
  return createReadStream(file).pipe(response);
}

function otherBytes(bytes: Buffer): Buffer {
  return bytes.map((byte) => byte ^ 1) as Buffer;
}
