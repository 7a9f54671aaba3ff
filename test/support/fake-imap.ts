// A mail server for tests, on this machine: enough of IMAP4rev1 for fetching, with TLS or STARTTLS, and a place where a
// test can answer otherwise, drop the connection, or say nothing.
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls';

export interface FakeMail {
  readonly uid: number;
  readonly bytes: Buffer;
  readonly flags: Set<string>;
  readonly internalDate: string;
}
export interface FakeFolder {
  uidValidity: number;
  uidNext: number;
  readonly mails: FakeMail[];
}
export interface FakeSession {
  send(text: string | Buffer): void;
  drop(): void;
  isSecure: boolean;
  folder: FakeFolder | null;
}
export interface Command {
  readonly tag: string;
  /** Upper case: `UID FETCH`. */
  readonly name: string;
  readonly rest: string;
}
export interface FakeImapOptions {
  readonly tls?: { readonly key: string; readonly cert: string };
  /** TLS from the first byte; otherwise STARTTLS is offered where there is a certificate. */
  readonly isImplicit?: boolean;
  readonly capabilities?: readonly string[];
}

const DAY = '"22-Nov-2026 10:00:00 +0000"';

export class FakeImap {
  readonly folders = new Map<string, FakeFolder>([['INBOX', { uidValidity: 7, uidNext: 1, mails: [] }]]);
  readonly log: string[] = [];
  readonly sessions = new Set<FakeSession>();
  password = 'segreto';
  logins = 0;
  capabilities: readonly string[];
  /** True: the test has answered (or not). */
  intercept: (command: Command, session: FakeSession) => boolean = () => false;
  port = 0;
  private readonly server: Server;
  private readonly options: FakeImapOptions;

  constructor(options: FakeImapOptions = {}) {
    this.options = options;
    this.capabilities = options.capabilities ?? ['IMAP4rev1', 'IDLE', 'MOVE'];
    const greet = (socket: Socket) => this.greet(socket);
    this.server =
      options.tls && options.isImplicit ? createTlsServer(options.tls, greet) : createServer(greet);
    this.server.on('tlsClientError', () => undefined);
  }

  async listen(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  close(): void {
    for (const session of this.sessions) session.drop();
    this.server.close();
  }

  folder(name = 'INBOX'): FakeFolder {
    const known = this.folders.get(name);
    if (known) return known;
    const folder = { uidValidity: 7, uidNext: 1, mails: [] };
    this.folders.set(name, folder);
    return folder;
  }

  put(bytes: Buffer | string, { folder = 'INBOX', date = DAY, uid }: PutOptions = {}): FakeMail {
    const place = this.folder(folder);
    const number = uid ?? place.uidNext;
    const mail = { uid: number, bytes: Buffer.from(bytes), flags: new Set<string>(), internalDate: date };
    place.mails.push(mail);
    place.uidNext = Math.max(place.uidNext, number + 1);
    for (const session of this.sessions) {
      if (session.folder === place) session.send(`* ${place.mails.length} EXISTS\r\n`);
    }
    return mail;
  }

  private greet(socket: Socket): void {
    const session = new Session(this, socket, this.options);
    this.sessions.add(session);
    socket.on('close', () => this.sessions.delete(session));
    session.send('* OK ready\r\n');
  }
}

interface PutOptions {
  readonly folder?: string;
  readonly date?: string;
  readonly uid?: number;
}

class Session implements FakeSession {
  folder: FakeFolder | null = null;
  isSecure: boolean;
  private buffer = '';
  private idleTag: string | null = null;
  private socket: Socket;
  private readonly house: FakeImap;
  private readonly options: FakeImapOptions;

  constructor(house: FakeImap, socket: Socket, options: FakeImapOptions) {
    this.house = house;
    this.options = options;
    this.socket = socket;
    this.isSecure = options.isImplicit ?? false;
    this.listen(socket);
  }

  send(text: string | Buffer): void {
    if (!this.socket.destroyed) this.socket.write(text);
  }

  drop(): void {
    this.socket.destroy();
  }

  private listen(socket: Socket): void {
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      this.buffer += chunk.toString('latin1');
      for (let end = this.buffer.indexOf('\r\n'); end >= 0; end = this.buffer.indexOf('\r\n')) {
        const line = this.buffer.slice(0, end);
        this.buffer = this.buffer.slice(end + 2);
        this.obey(line);
      }
    });
  }

  private obey(line: string): void {
    if (line === 'DONE' && this.idleTag !== null) {
      this.send(`${this.idleTag} OK idle over\r\n`);
      this.idleTag = null;
      return;
    }
    const [, tag = '', name = '', rest = ''] =
      /^(\S+) ((?:UID )?\S+) ?(.*)$/is.exec(line) ?? ([] as string[]);
    const command = { tag, name: name.toUpperCase(), rest };
    this.house.log.push(command.name === 'LOGIN' ? 'LOGIN' : `${command.name} ${rest}`.trim());
    if (this.house.intercept(command, this)) return;
    this.answer(command);
  }

  private answer({ tag, name, rest }: Command): unknown {
    const ok = (text = 'done') => this.send(`${tag} OK ${text}\r\n`);
    if (name === 'CAPABILITY') {
      const starttls = this.options.tls && !this.isSecure ? ['STARTTLS'] : [];
      this.send(`* CAPABILITY ${[...this.house.capabilities, ...starttls].join(' ')}\r\n`);
      return ok();
    }
    if (name === 'STARTTLS') return this.secure(ok);
    if (name === 'LOGIN') return this.logIn(rest, ok, tag);
    if (name === 'LIST') return this.list(rest, ok);
    if (name === 'SELECT' || name === 'EXAMINE') return this.select(rest, ok, tag);
    if (name === 'UID SEARCH') return this.search(rest, ok);
    if (name === 'UID FETCH') return this.fetch(rest, ok);
    if (name === 'UID STORE') return this.store(rest, ok);
    if (name === 'UID MOVE') return this.move(rest, ok, tag);
    if (name === 'IDLE') {
      this.idleTag = tag;
      return this.send('+ idling\r\n');
    }
    if (['NOOP', 'LOGOUT', 'LSUB', 'NAMESPACE', 'CLOSE'].includes(name)) return ok();
    this.send(`${tag} BAD unknown\r\n`);
  }

  private secure(ok: () => void): void {
    const plain = this.socket;
    plain.removeAllListeners('data');
    ok();
    const tls = this.options.tls ?? { key: '', cert: '' };
    this.isSecure = true;
    this.listen(new TLSSocket(plain, { isServer: true, secureContext: createSecureContext(tls) }));
  }

  private logIn(rest: string, ok: () => void, tag: string): unknown {
    this.house.logins += 1;
    if (rest.endsWith(`"${this.house.password}"`)) return ok();
    this.send(`${tag} NO [AUTHENTICATIONFAILED] wrong\r\n`);
  }

  private list(rest: string, ok: () => void): void {
    for (const name of this.house.folders.keys()) {
      if (rest.includes(name)) this.send(`* LIST () "/" "${name}"\r\n`);
    }
    ok();
  }

  private select(rest: string, ok: (text?: string) => void, tag: string): unknown {
    const folder = this.house.folders.get(rest.replace(/"/g, ''));
    if (!folder) return this.send(`${tag} NO [NONEXISTENT] no such folder\r\n`);
    this.folder = folder;
    this.send(`* ${folder.mails.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Flagged)\r\n`);
    this.send('* OK [PERMANENTFLAGS (\\Seen \\Flagged \\*)] ok\r\n');
    this.send(`* OK [UIDVALIDITY ${folder.uidValidity}] ok\r\n* OK [UIDNEXT ${folder.uidNext}] ok\r\n`);
    ok('[READ-WRITE] open');
  }

  private search(rest: string, ok: () => void): void {
    const mails = this.folder?.mails ?? [];
    const since = /^SINCE (\S+)$/.exec(rest)?.[1];
    const found = since
      ? mails.filter(
          ({ internalDate }) => Date.parse(internalDate.replace(/"/g, '')) >= Date.parse(`${since} UTC`),
        )
      : this.mailsOf(rest.replace(/^UID /, ''));
    this.send(`* SEARCH ${found.map(({ uid }) => uid).join(' ')}\r\n`);
    ok();
  }

  private fetch(rest: string, ok: () => void): void {
    const [, set = '', items = ''] = /^(\S+) \((.*)\)$/.exec(rest) ?? ([] as string[]);
    for (const mail of this.mailsOf(set)) {
      const at = (this.folder?.mails.indexOf(mail) ?? 0) + 1;
      const partial = /BODY\.PEEK\[\]<(\d+)\.(\d+)>/.exec(items);
      this.send(`* ${at} FETCH (UID ${mail.uid}`);
      if (partial) {
        const start = Number(partial[1]);
        const piece = mail.bytes.subarray(start, start + Number(partial[2]));
        this.send(` BODY[]<${start}> {${piece.length}}\r\n`);
        this.send(piece);
      } else {
        this.send(` RFC822.SIZE ${mail.bytes.length} INTERNALDATE ${mail.internalDate} ENVELOPE `);
        this.send(envelopeOf(mail.bytes));
      }
      this.send(')\r\n');
    }
    ok();
  }

  private store(rest: string, ok: () => void): void {
    const [, set = '', flags = ''] = /^(\S+) \+FLAGS(?:\.SILENT)? \((.*)\)$/.exec(rest) ?? ([] as string[]);
    for (const mail of this.mailsOf(set)) for (const flag of flags.split(' ')) mail.flags.add(flag);
    ok();
  }

  private move(rest: string, ok: () => void, tag: string): unknown {
    const [, set = '', name = ''] = /^(\S+) "?([^"]+)"?$/.exec(rest) ?? ([] as string[]);
    const target = this.house.folders.get(name);
    if (!target || !this.folder) return this.send(`${tag} NO [TRYCREATE] no such folder\r\n`);
    for (const mail of this.mailsOf(set)) {
      const at = this.folder.mails.indexOf(mail);
      this.folder.mails.splice(at, 1);
      target.mails.push({ ...mail, uid: target.uidNext });
      target.uidNext += 1;
      this.send(`* ${at + 1} EXPUNGE\r\n`);
    }
    ok();
  }

  /** `n:*` has the last mail in it, whatever its number. */
  private mailsOf(set: string): FakeMail[] {
    const mails = this.folder?.mails ?? [];
    const last = Math.max(0, ...mails.map(({ uid }) => uid));
    const ranges = set.split(',').map((range) => {
      const [from = 0, to = from] = range.split(':').map((text) => (text === '*' ? last : Number(text)));
      return [Math.min(from, to), Math.max(from, to)] as const;
    });
    return mails.filter(({ uid }) => ranges.some(([from, to]) => uid >= from && uid <= to));
  }
}

/** Subject and Message-ID as literals, so that any bytes may be in them. */
function envelopeOf(bytes: Buffer): Buffer {
  const head = bytes.toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  const field = (name: string) => {
    const found = new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1];
    return found === undefined ? 'NIL' : `{${found.trim().length}}\r\n${found.trim()}`;
  };
  const nils = Array.from({ length: 7 }, () => 'NIL').join(' ');
  return Buffer.from(`(NIL ${field('Subject')} ${nils} ${field('Message-ID')})`, 'latin1');
}
