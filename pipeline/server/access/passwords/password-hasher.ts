// Passwords as they are stored: scrypt of node:crypto with its cost written beside the hash, so that the cost can be
// raised later and old hashes still be read. A few at once only: each takes its memory.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../../contract/app-error.ts';

export interface ScryptCost {
  /** Logarithm of N. Memory is 128 × 2^log2N × r bytes. */
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** 64 MB for each; one of the equal choices of OWASP's cheat sheet on password storage. */
export const PASSWORD_COST: ScryptCost = { log2N: 16, r: 8, p: 2 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const AT_ONCE = 2;
/** More than these wait for nobody: they are told to come back. */
const MAX_WAITING = 32;
/** yes: `$scrypt$ln=16,r=8,p=2$c2FsdA$aGFzaA` */
const STORED = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

interface Parsed {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

export class PasswordHasher {
  private readonly cost: ScryptCost;
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Of no password: compared where there is no account, so that the answer takes as long. */
  private readonly nobody: Parsed;

  constructor(cost: ScryptCost = PASSWORD_COST) {
    this.cost = cost;
    this.nobody = { cost, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };
  }

  /** @throws AppError access.busy */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const hash = await this.derive(password, salt, this.cost);
    const { log2N, r, p } = this.cost;
    return `$scrypt$ln=${log2N},r=${r},p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
  }

  /**
   * @param stored null where there is no account, or one without a password: false, after the same work
   * @throws AppError access.busy
   */
  async verify(password: string, stored: string | null): Promise<boolean> {
    const parsed = stored === null ? null : parse(stored);
    const { cost, salt, hash } = parsed ?? this.nobody;
    const given = await this.derive(password, salt, cost);
    return timingSafeEqual(given, hash) && parsed !== null;
  }

  /** Stored with another cost than today's: to be hashed again at the next sign-in. */
  isOutdated(stored: string): boolean {
    const { cost } = parse(stored);
    return cost.log2N !== this.cost.log2N || cost.r !== this.cost.r || cost.p !== this.cost.p;
  }

  private async derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
    await this.takeTurn();
    try {
      return await scryptOf(password, salt, cost);
    } finally {
      this.giveTurn();
    }
  }

  private async takeTurn(): Promise<void> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MAX_WAITING) throw new AppError('access.busy');
      // Whoever ends hands its turn on.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      return;
    }
    this.running += 1;
  }

  private giveTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

function scryptOf(password: string, salt: Buffer, { log2N, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** log2N;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  // The same characters typed on different keyboards are the same bytes.
  const bytes = Buffer.from(password.normalize('NFKC'), 'utf8');
  return new Promise((resolve, reject) => {
    scrypt(bytes, salt, HASH_BYTES, options, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}

/** @throws AppError defect.unexpected for a hash of an unknown kind */
function parse(stored: string): Parsed {
  const [, log2N, r, p, salt, hash] = STORED.exec(stored) ?? [];
  if (!salt || !hash) throw new AppError('defect.unexpected', 'stored password of an unknown kind');
  return {
    cost: { log2N: Number(log2N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}
