// Long work that an admin asks for over HTTP (a backup, a purge): begun at once, asked after by its id. One at a time; the
// last few are remembered while the process lives.
import { randomUUID } from 'node:crypto';
import { AppError, asAppError } from '../../../contract/app-error.ts';

export interface JobState {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  /** What came of it, plain JSON; null until then. */
  readonly outcome: Readonly<Record<string, unknown>> | null;
  /** Code of what it failed with. */
  readonly error: string | null;
}

const REMEMBERED = 50;

export class OperationJobs {
  private readonly jobs = new Map<string, JobState>();
  private running: Promise<void> | null = null;

  /** @throws AppError maintenance.busy while another one runs */
  begin(work: () => Promise<Readonly<Record<string, unknown>>>): JobState {
    if (this.running) throw new AppError('maintenance.busy');
    const job: JobState = { id: randomUUID(), state: 'running', outcome: null, error: null };
    this.remember(job);
    this.running = work()
      .then(
        (outcome) => this.remember({ ...job, state: 'done', outcome }),
        (error: unknown) => this.remember({ ...job, state: 'failed', error: asAppError(error).code }),
      )
      .finally(() => {
        this.running = null;
      });
    return job;
  }

  /** @throws AppError request.not_found */
  state(id: string): JobState {
    const job = this.jobs.get(id);
    if (!job) throw new AppError('request.not_found');
    return job;
  }

  /** Until what runs has ended, however. */
  async settled(): Promise<void> {
    await this.running;
  }

  private remember(job: JobState): void {
    this.jobs.set(job.id, job);
    const oldest = [...this.jobs.keys()].at(0);
    if (this.jobs.size > REMEMBERED && oldest !== undefined) this.jobs.delete(oldest);
  }
}
