// The retention of `serve`: what has been kept long enough is purged, if the office says how long.
import type { Logger } from 'pino';
import type { Config } from '../../config/settings.ts';
import { auditRetentionWork } from '../../server/operation/audit-retention.ts';
import { keptDataOf } from '../../server/operation/kept-data.ts';
import { retentionWork } from '../../server/operation/retention-work.ts';
import type { SideWork } from '../../server/side-work.ts';
import type { Office } from '../open-office.ts';

export function retentionSide(
  config: Config,
  { engine, clock }: Pick<Office, 'engine' | 'clock'>,
  log: Logger,
): readonly SideWork[] {
  const { retention, auditDays: days } = config;
  const { db } = engine;
  const ofTrail = days === null ? [] : [auditRetentionWork({ db, clock, days, log })];
  return [retentionWork({ data: keptDataOf(config, engine), retention, log }), ...ofTrail];
}
