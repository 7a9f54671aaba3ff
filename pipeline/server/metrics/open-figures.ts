// The figures of one server: its process, its requests, its stages, and what the tables hold when somebody asks. Labels
// are codes; nothing of any paper or person is among them.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DOCUMENT_STATUSES } from '../../store/stored-document.ts';

const STAGE_SECONDS = [0.01, 0.05, 0.25, 1, 2.5, 5, 10, 30, 60, 180, 600];
const REQUEST_SECONDS = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10, 60];

export type Figures = ReturnType<typeof openFigures>;

export function openFigures() {
  const registry = new Registry();
  const registers = [registry];
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: readonly Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      ...{ name: 'civis_http_request_seconds', help: 'HTTP requests by route pattern', registers },
      ...{ labelNames: ['method', 'route', 'status'] as const, buckets: REQUEST_SECONDS },
    }),
    stages: new Histogram({
      ...{ name: 'civis_stage_seconds', help: 'Stages of documents run by this process', registers },
      ...{ labelNames: ['stage', 'outcome'] as const, buckets: STAGE_SECONDS },
    }),
    databaseUp: gauge('civis_database_up', '1 when the figures of the tables could be read'),
    documents: gauge('civis_documents', 'Documents by status', 'status'),
    failures: gauge('civis_failed_documents', 'Documents that failed or were rejected, by cause', 'code'),
    queued: gauge('civis_queue_documents', 'Documents that wait for a worker', 'lane'),
    oldest: gauge('civis_queue_oldest_seconds', 'How long the oldest of them waits', 'lane'),
    intakes: gauge('civis_intakes', 'Files that came in, by the channel given', 'channel'),
    webhooks: gauge('civis_webhook_deliveries', 'Events for webhooks, by state', 'state'),
    mails: gauge('civis_reminder_mails', 'Reminders by mail, by state', 'state'),
  };
}

/** Shown as 0 also when there are none: a figure that is missing sets off no alarm. */
export const ALWAYS_SHOWN = {
  statuses: DOCUMENT_STATUSES,
  deliveries: ['pending', 'dead'],
  mails: ['pending', 'failed'],
} as const;
