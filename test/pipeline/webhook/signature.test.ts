// Signatures are what Standard Webhooks says: held against its own verifier and against the HMAC written out by hand.
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { isSecret, signerOf } from '../../../pipeline/webhook/signature.ts';

const secret = (fill: number, bytes = 32) => `whsec_${Buffer.alloc(bytes, fill).toString('base64')}`;
const BODY = JSON.stringify({ type: 'notice.ready', data: { name: 'Àda Pròva €\u2028' } });

function byHand(key: string, id: string, at: Date, body: string): string {
  const bytes = Buffer.from(key.slice('whsec_'.length), 'base64');
  const signed = `${id}.${Math.floor(at.getTime() / 1_000)}.${body}`;
  return `v1,${createHmac('sha256', bytes).update(signed, 'utf8').digest('base64')}`;
}

describe('signerOf', () => {
  const now = new Date();
  const headers = (signature: string) => ({
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': signature,
  });

  it('is the HMAC of id, time and body', () => {
    expect(signerOf([secret(1)])('evt_1', now, BODY)).toBe(byHand(secret(1), 'evt_1', now, BODY));
  });

  it('signs with both secrets while they are exchanged; either verifies', () => {
    const signature = signerOf([secret(1), secret(2)])('evt_1', now, BODY);
    expect(signature).toBe([1, 2].map((n) => byHand(secret(n), 'evt_1', now, BODY)).join(' '));
    for (const n of [1, 2]) {
      expect(new Webhook(secret(n)).verify(BODY, headers(signature))).toEqual(JSON.parse(BODY));
    }
    expect(() => new Webhook(secret(3)).verify(BODY, headers(signature))).toThrow();
    expect(() => new Webhook(secret(1)).verify(`${BODY} `, headers(signature))).toThrow();
  });

  it('agrees with the example that libraries of the scheme are tested with', () => {
    const sign = signerOf(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']);
    const at = new Date(1_614_265_330_000);
    expect(sign('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

describe('isSecret', () => {
  it.each([secret(1), secret(1, 24), secret(1, 64), 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])(
    'takes %s',
    (text) => expect(isSecret(text)).toBe(true),
  );
  it.each([
    '',
    'whsec_',
    secret(1, 23),
    secret(1, 65),
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'whsec_a b',
    'whsec_äää=',
  ])('refuses %s', (text) => expect(isSecret(text)).toBe(false));
});
