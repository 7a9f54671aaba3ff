// What the tables hold, put into the gauges when somebody asks; asked of the database every few seconds at most.
import type { Gauge } from 'prom-client';
import { asAppError } from '../../../contract/app-error.ts';
import type { Engine } from '../../engine/engine-options.ts';
import { LANES } from '../../queue/lanes.ts';
import type { Lane } from '../../stages/stage.ts';
import {
  deliveriesByState,
  documentsByStatus,
  intakesByChannel,
  mailsByState,
  type WaitingAtStage,
  waitingByStage,
} from '../../store/figures.ts';
import type { ServerHouse } from '../server-house.ts';
import { ALWAYS_SHOWN, type Figures } from './open-figures.ts';

const KEEP_MS = 5_000;

export class FiguresReader {
  private readonly house: ServerHouse;
  private readonly figures: Figures;
  private present: Promise<void> | null = null;
  private readAt = -Infinity;

  constructor(house: ServerHouse, figures: Figures) {
    this.house = house;
    this.figures = figures;
  }

  /** Two who ask at once share one look. */
  async refresh(): Promise<void> {
    if (performance.now() - this.readAt < KEEP_MS) return;
    this.present ??= this.read().finally(() => {
      this.present = null;
      this.readAt = performance.now();
    });
    return this.present;
  }

  private async read(): Promise<void> {
    try {
      await this.readTables();
      this.figures.databaseUp.set(1);
    } catch (error) {
      // A monitor must see that it is down; what the tables held before would be a lie now.
      this.house.log.warn({ code: asAppError(error).code }, 'figures could not be read');
      const { documents, failures, queued, oldest, intakes, webhooks, mails, databaseUp } = this.figures;
      for (const gauge of [documents, failures, queued, oldest, intakes, webhooks, mails]) gauge.reset();
      databaseUp.set(0);
    }
  }

  private async readTables(): Promise<void> {
    const { figures } = this;
    const { engine, clock } = this.house;
    const { db } = engine;
    const documents = await documentsByStatus(db);
    fill(
      figures.documents,
      documents.map(({ status, documents: n }) => [status, n]),
      ALWAYS_SHOWN.statuses,
    );
    const failed = documents.filter(({ status }) => status === 'failed' || status === 'rejected');
    fill(
      figures.failures,
      failed.map(({ code, documents: n }) => [code ?? 'unknown', n]),
    );
    fillLanes(figures, engine, await waitingByStage(db), clock.now());
    const intakes = await intakesByChannel(db);
    fill(
      figures.intakes,
      intakes.map(({ channel, intakes: n }) => [channel, n]),
    );
    const deliveries = await deliveriesByState(db);
    fill(
      figures.webhooks,
      deliveries.map(({ state, deliveries: n }) => [state, n]),
      ALWAYS_SHOWN.deliveries,
    );
    const mails = await mailsByState(db);
    fill(
      figures.mails,
      mails.map(({ state, mails: n }) => [state, n]),
      ALWAYS_SHOWN.mails,
    );
  }
}

/** What is not among the rows is forgotten, or 0 where it is always shown. */
function fill<Label extends string>(
  gauge: Gauge<Label>,
  rows: readonly (readonly [string, number])[],
  always: readonly string[] = [],
): void {
  const totals = new Map<string, number>(always.map((name) => [name, 0]));
  for (const [name, number] of rows) totals.set(name, (totals.get(name) ?? 0) + number);
  gauge.reset();
  for (const [name, number] of totals) gauge.labels(name).set(number);
}

function fillLanes(figures: Figures, engine: Engine, rows: readonly WaitingAtStage[], now: Date): void {
  const lengths = new Map<Lane, number>(LANES.map((lane) => [lane, 0]));
  const ages = new Map<Lane, number>(LANES.map((lane) => [lane, 0]));
  for (const { stage, documents, since } of rows) {
    const lane = laneOf(engine, stage);
    lengths.set(lane, (lengths.get(lane) ?? 0) + documents);
    const age = since ? Math.max(0, (now.getTime() - since.getTime()) / 1_000) : 0;
    ages.set(lane, Math.max(ages.get(lane) ?? 0, age));
  }
  for (const lane of LANES) {
    figures.queued.labels(lane).set(lengths.get(lane) ?? 0);
    figures.oldest.labels(lane).set(ages.get(lane) ?? 0);
  }
}

/** A stage that this version does not have starts the document anew: the first is a heavy one. */
function laneOf({ pulse }: Engine, stage: string | null): Lane {
  return stage === null ? 'heavy' : (pulse.laneOf(stage) ?? 'heavy');
}
