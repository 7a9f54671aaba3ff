// Small mails made by tests: parts, multiparts, PEC envelopes with daticert.xml. Line ends are CRLF unless said.

export const CRLF = '\r\n';

/** Header lines, an empty line, the body. */
export function mail(headers: readonly string[], body = ''): Buffer {
  return Buffer.from([...headers, '', body].join(CRLF), 'latin1');
}

/** The text of a multipart's body: its parts between boundary lines, closed. */
export function multipart(boundary: string, parts: readonly (Buffer | string)[], preamble = ''): string {
  const texts = parts.map((part) => `--${boundary}${CRLF}${part.toString('latin1')}${CRLF}`);
  return `${preamble}${texts.join('')}--${boundary}--${CRLF}`;
}

export function part(headers: readonly string[], body: Buffer | string = ''): string {
  return mail(headers, body.toString('latin1')).toString('latin1');
}

/** A base64 part with a name, lines of 76 characters. */
export function attachment(
  name: string,
  type: string,
  bytes: Buffer | string,
  disposition = 'attachment',
): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return part(
    [
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: ${disposition}; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
    ],
    lines.join(CRLF),
  );
}

export interface DaticertWish {
  readonly type?: string;
  readonly error?: string;
  readonly sender?: string;
  readonly day?: string;
  readonly time?: string;
  readonly zone?: string;
  readonly identifier?: string;
  readonly messageId?: string;
  /** More elements of `dati`. */
  readonly more?: string;
}

export function daticert(wish: DaticertWish = {}): string {
  const id = wish.messageId ?? 'autore.1@ufficio.example';
  return `<?xml version="1.0" encoding="UTF-8"?>
<postacert tipo="${wish.type ?? 'posta-certificata'}" errore="${wish.error ?? 'nessuno'}">
  <intestazione>
    <mittente>${wish.sender ?? 'avvisi@ufficio.example'}</mittente>
    <destinatari tipo="certificato">studio@pec.example</destinatari>
    <risposte>avvisi@ufficio.example</risposte>
    <oggetto>Avviso n. 1</oggetto>
  </intestazione>
  <dati>
    <gestore-emittente>Gestore di prova S.p.A.</gestore-emittente>
    <data zona="${wish.zone ?? '+0200'}"><giorno>${wish.day ?? '14/09/2026'}</giorno><ora>${wish.time ?? '09:03:21'}</ora></data>
    <identificativo>${wish.identifier ?? 'busta.1@gestore.example'}</identificativo>
    <msgid>&lt;${id}&gt;</msgid>${wish.more ?? ''}
  </dati>
</postacert>`;
}

export const ORIGINAL = mail(
  [
    'From: Ufficio <avvisi@ufficio.example>',
    'Subject: Avviso n. 1',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="orig"',
  ],
  multipart('orig', [attachment('avviso.pdf', 'application/pdf', '%PDF-1.4 prova')]),
);

/** Headers of an envelope; those that a test wants otherwise replace them by name. */
export function pecHeaders(others: readonly string[] = []): readonly string[] {
  const usual = [
    'Received: from mx.gestore.example by mx.gestore.example with LMTP id 1;',
    'Date: Mon, 14 Sep 2026 09:03:21 +0200',
    'From: "Per conto di: avvisi@ufficio.example" <posta-certificata@gestore.example>',
    'To: studio@pec.example',
    'Reply-To: avvisi@ufficio.example',
    'Subject: POSTA CERTIFICATA: Avviso n. 1',
    'Message-ID: <busta.1@gestore.example>',
    'X-Riferimento-Message-ID: <autore.1@ufficio.example>',
    'X-Trasporto: posta-certificata',
    'MIME-Version: 1.0',
  ];
  const names = new Set(others.map(nameOf));
  return [...usual.filter((line) => !names.has(nameOf(line))), ...others];
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).toLowerCase();
}

export const P7S_PART = attachment(
  'smime.p7s',
  'application/pkcs7-signature',
  Buffer.from([0x30, 0x03, 1, 2, 3]),
);

export interface EnvelopeWish {
  readonly headers?: readonly string[];
  readonly certification?: string | null;
  /** Further parts beside the certification. */
  readonly parts?: readonly string[];
  readonly outsideParts?: readonly string[];
  readonly isSigned?: boolean;
}

/** A PEC message: signed part with text, daticert.xml and postacert.eml, and a signature that is none. */
export function pecMail(wish: EnvelopeWish = {}): Buffer {
  const certification = wish.certification === undefined ? daticert() : wish.certification;
  const inner = part(
    ['Content-Type: multipart/mixed; boundary="mix"'],
    multipart('mix', [
      part(['Content-Type: text/plain; charset=iso-8859-1'], 'Messaggio di posta certificata'),
      ...(certification === null
        ? []
        : [attachment('daticert.xml', 'application/xml', certification, 'inline')]),
      part(['Content-Type: message/rfc822; name="postacert.eml"'], ORIGINAL),
      ...(wish.parts ?? []),
    ]),
  );
  const type = wish.isSigned === false ? 'multipart/mixed' : 'multipart/signed; micalg=sha-256';
  const headers = pecHeaders([...(wish.headers ?? []), `Content-Type: ${type}; boundary="sig"`]);
  const signature = wish.isSigned === false ? [] : [P7S_PART];
  return mail(
    headers,
    multipart('sig', [inner, ...signature, ...(wish.outsideParts ?? [])], `Firmato${CRLF}`),
  );
}
