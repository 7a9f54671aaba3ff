// How long a job may take. Counted in processor time, so that a machine under load fails no honest document; a job that
// waits for nothing (its processor time stands still) ends by the wall clock. Pure: times come in.

/** However busy the machine: after so many times the limit by the wall clock it ends. */
const MOST_WALL = 4;
/** A job past its limit by the wall clock that used less than this share of one core lately is not working. */
const IDLE_SHARE = 0.05;
const LATELY_MS = 3_000;

export class JobClock {
  private readonly limitMs: number;
  private readonly startedAtMs: number;
  private firstCpuMs: number | null = null;
  /** Looks of late, oldest first. */
  private looks: { readonly atMs: number; readonly cpuMs: number }[] = [];

  constructor(limitMs: number, startedAtMs: number) {
    this.limitMs = limitMs;
    this.startedAtMs = startedAtMs;
  }

  /** @param cpuMs processor time of the process so far; null where the platform does not tell: the wall clock decides */
  isOver(cpuMs: number | null, nowMs: number): boolean {
    const wallMs = nowMs - this.startedAtMs;
    if (cpuMs === null) return wallMs > this.limitMs;
    this.firstCpuMs ??= cpuMs;
    if (cpuMs - this.firstCpuMs > this.limitMs || wallMs > this.limitMs * MOST_WALL) return true;
    this.looks.push({ atMs: nowMs, cpuMs });
    while (this.looks[1] && nowMs - this.looks[1].atMs >= LATELY_MS) this.looks.shift();
    return wallMs > this.limitMs && this.isIdle(cpuMs, nowMs);
  }

  private isIdle(cpuMs: number, nowMs: number): boolean {
    const [then] = this.looks;
    const spanMs = then ? nowMs - then.atMs : 0;
    return then !== undefined && spanMs >= LATELY_MS && cpuMs - then.cpuMs < spanMs * IDLE_SHARE;
  }
}
