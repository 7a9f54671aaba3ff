// Seeded noise: the same sample comes out the same on every machine. Not for anything secret.

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Roughly normal, mean 0, deviation 1 (sum of four uniforms). */
  normal(): number;
}

/** Mulberry32 over a hash of the name, so that each sample has its own stream. */
export function seededRandom(name: string): Random {
  let state = 0x811c9dc5;
  for (const char of name) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3) };
}
