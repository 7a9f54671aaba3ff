// Signatures after Standard Webhooks (standardwebhooks.com, spec of 2023): HMAC-SHA256 over `id.timestamp.body`. While a
// secret is being exchanged there are two, and the header bears a signature of each.
import { Webhook } from 'standardwebhooks';

/** @param sentAt of this very try: receivers refuse what is older than five minutes. */
export type SignEvent = (eventId: string, sentAt: Date, body: string) => string;

const PREFIX = 'whsec_';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/; // yes: C2FVsBQIhrscChlQIMV+b5sSYspob7oD   no: my secret
/** What Standard Webhooks asks of a secret. */
const MIN_BYTES = 24;
const MAX_BYTES = 64;

/** True for `whsec_` and the base64 of 24 to 64 bytes. */
export function isSecret(text: string): boolean {
  const coded = text.slice(PREFIX.length);
  if (!text.startsWith(PREFIX) || !BASE64.test(coded) || coded.length % 4 !== 0) return false;
  const bytes = Buffer.from(coded, 'base64').length;
  return bytes >= MIN_BYTES && bytes <= MAX_BYTES;
}

/** @param secrets at least one; the newest first. */
export function signerOf(secrets: readonly string[]): SignEvent {
  const hooks = secrets.map((secret) => new Webhook(secret));
  return (eventId, sentAt, body) => hooks.map((hook) => hook.sign(eventId, sentAt, body)).join(' ');
}
