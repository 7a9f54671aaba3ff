#!/usr/bin/env node
// Is the process of this container well? For the image's health check: `health.js` asks the service, `health.js worker` the
// database that a worker needs. Exit code 0 for yes, 1 for no; nothing is printed but a code.
import { get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';
import pg from 'pg';
import { asAppError } from '../../contract/app-error.ts';
import { loadConfig } from '../config/load-config.ts';
import type { Config } from '../config/settings.ts';
import { findLocalKey } from '../server/access/local-key.ts';

const TIMEOUT_MS = 8_000;

async function isWell(isWorker: boolean): Promise<boolean> {
  const { config } = loadConfig(process.env);
  return isWorker ? reachesDatabase(config) : answers(config);
}

async function answers(config: Config): Promise<boolean> {
  const local = await findLocalKey(config.dataDir);
  const url = new URL('/healthz', local?.url ?? `http://127.0.0.1:${config.port}`);
  const get = url.protocol === 'https:' ? httpsGet : httpGet;
  const trust = local?.certificate ? { ca: local.certificate, checkServerIdentity: () => undefined } : {};
  return new Promise((resolve) => {
    const asked = get(url, { timeout: TIMEOUT_MS, ...trust }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.on('close', () => resolve(false));
  });
}

async function reachesDatabase({ databaseUrl }: Config): Promise<boolean> {
  if (!databaseUrl) return false;
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } finally {
    await client.end();
  }
}

try {
  process.exitCode = (await isWell(process.argv[2] === 'worker')) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${asAppError(error).code}\n`);
  process.exitCode = 1;
}
