// One POST against receivers that behave badly, real ones on this machine and played ones (nock).
import { execFile } from 'node:child_process';
import { createServer as createTcpServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPoster, type Poster, type PostLimits } from '../../../pipeline/webhook/post-event.ts';
import { Receiver } from './support/receiver.ts';

const CHILD = fileURLToPath(new URL('./support/post-child.ts', import.meta.url));
const LIMITS: PostLimits = { connectMs: 300, totalMs: 400, maxBodyBytes: 65_536, bodyMs: 200 };
const LOCAL = { allowsPrivate: true };
const never = () => new AbortController().signal;
const event = (url: URL | string) => ({
  url: new URL(url),
  headers: { 'webhook-id': 'evt_1' },
  body: '{"name":"Àda Pròva"}',
});

describe('a receiver on this machine', () => {
  const receiver = new Receiver();
  let poster: Poster;
  beforeAll(() => receiver.open());
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.answer = (response) => response.writeHead(204).end();
    poster = createPoster(LOCAL, LIMITS);
  });
  afterEach(() => poster.close());

  it('gets the body as it is, by POST, as JSON', async () => {
    expect(await poster.post(event(receiver.url), never())).toEqual({
      ...{ kind: 'answered', status: 204, retryAfter: null },
    });
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]).toMatchObject({
      body: '{"name":"Àda Pròva"}',
      headers: { 'content-type': 'application/json', 'content-length': '22', 'webhook-id': 'evt_1' },
    });
  });

  it('that never answers is left after the time allowed', async () => {
    receiver.answer = () => undefined;
    expect(await poster.post(event(receiver.url), never())).toEqual({ kind: 'failed', code: 'timeout' });
  });

  it('that sends headers one by one, without end, is left too', async () => {
    const tcp = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('x-more: y\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const port = await listen(tcp);
    expect(await poster.post(event(`http://127.0.0.1:${port}/`), never())).toEqual({
      ...{ kind: 'failed', code: 'timeout' },
    });
    tcp.close();
  });

  it('whose body drips counts by its status, and is cut', async () => {
    const cut = new Promise((resolve) => {
      receiver.answer = (response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('.'), 20);
        response.on('close', () => resolve(clearInterval(drip)));
      };
    });
    expect(await poster.post(event(receiver.url), never())).toMatchObject({ kind: 'answered', status: 200 });
    await cut;
  });

  it('whose body has no end is read to 64 kB and cut', async () => {
    let sent = 0;
    const cut = new Promise((resolve) => {
      receiver.answer = (response) => {
        response.writeHead(500);
        const block = Buffer.alloc(16_384);
        const more = () => {
          while (!response.destroyed && response.write(block)) sent += block.length;
        };
        response.on('drain', more).on('close', resolve);
        more();
      };
    });
    expect(await poster.post(event(receiver.url), never())).toMatchObject({ kind: 'answered', status: 500 });
    await cut;
    // What the sockets buffer comes on top; without the cut it would be gigabytes.
    expect(sent).toBeLessThan(20_000_000);
  });

  it.each([301, 302, 303, 307, 308])('that sends elsewhere (%i) is not followed', async (status) => {
    receiver.answer = (response) => response.writeHead(status, { location: receiver.url.href }).end();
    expect(await poster.post(event(receiver.url), never())).toMatchObject({ kind: 'answered', status });
    expect(receiver.received).toHaveLength(1);
  });

  it('that cuts the line is a failure, not a crash', async () => {
    receiver.answer = (response) => response.destroy();
    expect(await poster.post(event(receiver.url), never())).toEqual({ kind: 'failed', code: 'network' });
  });

  it('that is not there is refused', async () => {
    const gone = await new Receiver().open();
    const { url } = gone;
    await gone.close();
    expect(await poster.post(event(url), never())).toEqual({ kind: 'failed', code: 'refused' });
  });

  it('is left at once when we stop', async () => {
    const stop = new AbortController();
    receiver.answer = () => stop.abort();
    expect(await poster.post(event(receiver.url), stop.signal)).toEqual({ kind: 'stopped' });
    expect(await poster.post(event(receiver.url), stop.signal)).toEqual({ kind: 'stopped' });
    expect(receiver.received).toHaveLength(1);
  });

  it('is not reached where private addresses are not allowed', async () => {
    const strict = createPoster({ allowsPrivate: false }, LIMITS);
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost']) {
      const { port } = receiver.url;
      const end = await strict.post(event(`http://${host}:${port}/`), never());
      expect(end, host).toEqual({ kind: 'failed', code: 'address_forbidden' });
    }
    expect(receiver.received).toHaveLength(0);
    strict.close();
  });
});

describe('a name', () => {
  realConnections();

  /** The lookup of a name server that says first the one, then the other. */
  function liar(...answers: readonly (readonly string[])[]) {
    let asked = 0;
    const lookup: NonNullable<Parameters<typeof createPoster>[2]> = (_host, options, callback) => {
      const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
      asked += 1;
      const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      if (options.all) callback(null, all);
      else callback(null, all[0]?.address ?? '', all[0]?.family);
    };
    return { lookup, asked: () => asked };
  }

  it.each([
    [['127.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['::ffff:192.168.0.1']],
    [['fe80::1']],
    [['169.254.169.254']],
    [[]],
  ])('that leads to %j is not connected to', async (addresses) => {
    const poster = createPoster({ allowsPrivate: false }, LIMITS, liar(addresses).lookup);
    const end = await poster.post(event('https://erp.example.test/'), never());
    expect(end).toEqual({ kind: 'failed', code: 'address_forbidden' });
    poster.close();
  });

  it('that was good when looked at and changes afterwards is judged at every connection', async () => {
    const receiver = await new Receiver().open();
    const { lookup, asked } = liar(['127.0.0.1'], ['169.254.169.254']);
    const poster = createPoster(LOCAL, LIMITS, lookup);
    const url = `http://erp.example.test:${receiver.url.port}/`;
    receiver.answer = (response) => response.writeHead(200, { connection: 'close' }).end();
    expect(await poster.post(event(url), never())).toMatchObject({ kind: 'answered', status: 200 });
    expect(await poster.post(event(url), never())).toEqual({ kind: 'failed', code: 'address_forbidden' });
    // What was checked is what was connected to: one look each, no second one in between.
    expect(asked()).toBe(2);
    expect(receiver.received).toHaveLength(1);
    poster.close();
    await receiver.close();
  });
});

describe('TLS', () => {
  realConnections();

  it('that fails is said so', async () => {
    const server = createTlsServer({}, () => undefined);
    server.on('tlsClientError', () => undefined);
    server.on('connection', (socket) => socket.on('error', () => undefined));
    const port = await listen(server);
    const poster = createPoster(LOCAL, LIMITS);
    const end = await poster.post(event(`https://localhost:${port}/`), never());
    expect(end).toEqual({ kind: 'failed', code: 'tls' });
    poster.close();
    server.close();
  });

  it('that never comes about ends with the connection’s time', async () => {
    const silent = createTcpServer((socket) => socket.on('error', () => undefined));
    const port = await listen(silent);
    const args = ['--import', 'tsx', CHILD, `https://localhost:${port}/`];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(JSON.parse(stdout)).toEqual({ kind: 'failed', code: 'connect_timeout' });
    silent.close();
  });
});

describe('a receiver that is played', () => {
  const HOST = 'https://erp.example.test';
  const poster = createPoster({ allowsPrivate: false }, LIMITS);
  afterEach(() => nock.cleanAll());
  afterAll(() => poster.close());
  const post = () => poster.post(event(`${HOST}/hook?x=1`), never());

  it.each([200, 202, 400, 404, 410, 500])('%i is what it is', async (status) => {
    nock(HOST).post('/hook?x=1', { name: 'Àda Pròva' }).reply(status, 'text');
    expect(await post()).toEqual({ kind: 'answered', status, retryAfter: null });
  });
  it.each([429, 503])('%i comes with its Retry-After', async (status) => {
    nock(HOST).post('/hook?x=1').reply(status, '', { 'retry-after': '17' });
    expect(await post()).toEqual({ kind: 'answered', status, retryAfter: '17' });
  });
  it.each([
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['EPROTO', 'tls'],
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNRESET', 'network'],
    ['ETIMEDOUT', 'connect_timeout'],
  ])('the error %s is %s', async (code, said) => {
    nock(HOST)
      .post('/hook?x=1')
      .replyWithError(Object.assign(new Error('erp.example.test'), { code }));
    expect(await post()).toEqual({ kind: 'failed', code: said });
  });
  it('that is late is left', async () => {
    nock(HOST).post('/hook?x=1').delay(5_000).reply(200);
    const patient = createPoster({ allowsPrivate: false }, { ...LIMITS, connectMs: 60_000 });
    const end = await patient.post(event(`${HOST}/hook?x=1`), never());
    expect(end).toEqual({ kind: 'failed', code: 'timeout' });
    nock.abortPendingRequests();
    patient.close();
  });
});

/** Nock plays sockets of its own; where a connection is what is tested, it steps aside. Nothing here leaves the machine. */
function realConnections(): void {
  beforeAll(() => nock.restore());
  afterAll(() => nock.activate());
}

function listen(server: ReturnType<typeof createTcpServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
}
