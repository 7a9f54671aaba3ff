// The retention of `serve`: what has been kept long enough is purged, if the office says how long.
import type { Logger } from 'pino';
import type { Config } from '../../config/settings.ts';
import { keptDataOf } from '../../server/operation/kept-data.ts';
import { retentionWork } from '../../server/operation/retention-work.ts';
import type { SideWork } from '../../server/side-work.ts';
import type { Office } from '../open-office.ts';

/** None with the papers in a bucket unless a retention is set. @throws AppError backup.bucket where one is */
export function retentionSide(
  config: Config,
  { engine }: Pick<Office, 'engine'>,
  log: Logger,
): readonly SideWork[] {
  const { retention, s3Bucket } = config;
  if (s3Bucket !== null && retention === null) return [];
  return [retentionWork({ data: keptDataOf(config, engine.db), retention, log })];
}
