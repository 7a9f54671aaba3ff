// The signing key of the provider that exists only in samples. It is drawn from a public phrase, so that the same sample
// is the same bytes on every machine: it keeps no secret and certifies nothing.
import { checkPrimeSync, createHash, createPrivateKey, type KeyObject } from 'node:crypto';

const PHRASE = 'civis-intake samples: provider that does not exist';
const PRIME_BITS = 1_024;
const PUBLIC_EXPONENT = 65_537n;

/** RSA 2048, the same on every machine. Takes some seconds the first time in a process. */
export function providerKey(): KeyObject {
  known ??= makeKey();
  return known;
}
let known: KeyObject | null = null;

function makeKey(): KeyObject {
  const p = primeFrom('p');
  const q = primeFrom('q');
  const d = inverse(PUBLIC_EXPONENT, (p - 1n) * (q - 1n));
  const jwk = {
    kty: 'RSA',
    n: base64url(p * q),
    e: base64url(PUBLIC_EXPONENT),
    d: base64url(d),
    p: base64url(p),
    q: base64url(q),
    dp: base64url(d % (p - 1n)),
    dq: base64url(d % (q - 1n)),
    qi: base64url(inverse(q, p)),
  };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

/** The first prime at or above a number drawn from the phrase; its two highest bits set, so that n has all its bits. */
function primeFrom(label: string): bigint {
  const blocks = Array.from({ length: PRIME_BITS / 256 }, (_, block) =>
    createHash('sha256').update(`${PHRASE}/${label}/${block}`).digest('hex'),
  );
  let candidate = BigInt(`0x${blocks.join('')}`) | (3n << BigInt(PRIME_BITS - 2)) | 1n;
  while (!checkPrimeSync(candidate) || (candidate - 1n) % PUBLIC_EXPONENT === 0n) candidate += 2n;
  return candidate;
}

/** Extended Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}
