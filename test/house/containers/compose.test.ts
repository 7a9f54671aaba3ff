// The compose file keeps its rules, and each rule goes red when it is broken.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../pipeline/config/settings.ts';
import { instructionsOf } from '../../../scripts/container-steps.mjs';
import { composeProblems } from '../../support/compose-rules.ts';

const text = readFileSync('docker-compose.yml', 'utf8');
const dockerfile = instructionsOf(readFileSync('Dockerfile', 'utf8'));

describe('docker-compose.yml', () => {
  it('keeps every rule', () => {
    expect(composeProblems(text)).toEqual([]);
  });

  it.each([
    ['image is not pinned', 'redis:7.4.6-alpine', 'redis:7-alpine'],
    ['image is not pinned', 'postgres:16.10-alpine', 'postgres:latest'],
    ['no health check', 'healthcheck:', 'labels:'],
    ['runs as root', 'user: node', 'user: root'],
    ['root is not read-only', 'read_only: true', 'read_only: false'],
    ['no memory limit', 'mem_limit:', 'x-mem:'],
    ['no restart policy', 'restart: unless-stopped', "restart: 'no'"],
    ['no grace to stop', 'stop_grace_period:', 'x-grace:'],
    ['may gain rights', 'no-new-privileges:true', 'label:x'],
    ['holds a secret', 'REDISCLI_AUTH: $', 'REDISCLI_AUTH: x'],
    ['answers beyond this machine', '127.0.0.1:8080:8080', '8080:8080'],
    ['has a way out', 'networks: [inside]', 'networks: [inside, outside]'],
    ['has a way out', 'internal: true', 'internal: false'],
  ])('says that %s when it is so', (problem, good, bad) => {
    expect(text).toContain(good);
    expect(composeProblems(text.replaceAll(good, bad)).join('\n')).toContain(problem);
  });

  it('names only settings that there are', () => {
    const known = new Set<string>([
      ...Object.values(SETTINGS).map(({ env }) => env),
      ...['CIVIS_DB_PASSWORD', 'CIVIS_REDIS_PASSWORD'],
    ]);
    const named = `${text}\n${readFileSync('.env.example', 'utf8')}`.match(/CIVIS_[A-Z_]+/g) ?? [];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('builds in a stage of its own, and runs without rights and without what built it', () => {
    const froms = dockerfile.filter(({ word }) => word === 'FROM');
    expect(froms).toHaveLength(2);
    for (const { rest } of froms) expect(rest).toMatch(/^node:\d+\.\d+\.\d+-/);
    const last = dockerfile.slice(dockerfile.lastIndexOf(froms[1] ?? { word: '', rest: '' }));
    expect(last.find(({ word }) => word === 'USER')?.rest).toBe('node');
    expect(last.find(({ word }) => word === 'HEALTHCHECK')?.rest).toContain('health.js');
    expect(last.filter(({ word }) => word === 'RUN').every(({ rest }) => !rest.includes('npm'))).toBe(true);
    expect(dockerfile.some(({ rest }) => rest.includes('npm prune --omit=dev'))).toBe(true);
  });
});
