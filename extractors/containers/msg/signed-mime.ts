// A signed mail in an MSG is one attachment that holds the MIME entity as it came, often without the headers of the
// message around it. [MS-OXOSMIME] 2.1.2. Here it becomes a message again: the signature is over the entity's first
// part, which is not touched.

/** What of a header block says how the entity is made. yes: `Content-Type:`  no: `Subject:` */
const ENTITY_FIELD = /^(content-[a-z-]+|mime-version):/i;
/** Fields that only a whole message has. yes: `\nFrom: a@b.it` */
const MESSAGE_FIELD = /^(from|received|x-trasporto|x-ricevuta):/im;
const MAX_HEAD_BYTES = 64 * 1024;

/** @param headers the message's own, as received; null when the MSG has none: then only those given by `else` */
export function signedMessage(entity: Buffer, headers: string | null, fallback: string): Buffer {
  const head = headOf(entity);
  if (head !== null && MESSAGE_FIELD.test(head)) return entity;
  const fields = fieldsOf(headers ?? fallback);
  if (head === null) return joined([...fields, ''], entity);
  return joined(
    fields.filter((field) => !ENTITY_FIELD.test(field)),
    /^mime-version:/im.test(head) ? entity : Buffer.concat([Buffer.from('MIME-Version: 1.0\r\n'), entity]),
  );
}

/** The entity's header block; null when it begins with a boundary or with no field at all. */
function headOf(entity: Buffer): string | null {
  const text = entity.subarray(0, MAX_HEAD_BYTES).toString('latin1').replace(/^\s+/, '');
  if (!/^[a-z][a-z-]*:/i.test(text)) return null;
  return text.split(/\r?\n\r?\n/, 1)[0] ?? null;
}

/** Fields with their folded lines; empty lines would end the block and are left out. */
function fieldsOf(headers: string): readonly string[] {
  const lines = headers.split(/\r?\n/).filter((line) => line.trim() !== '');
  const fields: string[] = [];
  for (const line of lines) {
    const last = fields.length - 1;
    if (/^[ \t]/.test(line) && last >= 0) fields[last] = `${fields[last]}\r\n${line}`;
    else if (/^[!-9;-~]+:/.test(line)) fields.push(line);
  }
  return fields;
}

function joined(fields: readonly string[], rest: Buffer): Buffer {
  return Buffer.concat([Buffer.from(fields.map((field) => `${field}\r\n`).join(''), 'utf8'), rest]);
}
