// The units for services: hardened, and valid where systemd can say so.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const unit = readFileSync('deploy/civis-intake.service', 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('deploy/civis-intake.service', () => {
  it.each([
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'ProtectHome=yes',
    'PrivateTmp=yes',
    'CapabilityBoundingSet=',
    'User=civis-intake',
    'TimeoutStopSec=60',
  ])('says %s', (line) => {
    expect(unit.split('\n')).toContain(line);
  });

  it.skipIf(!hasSystemd)('is what systemd understands', () => {
    const said = execFileSync('systemd-analyze', ['verify', '--man=no', 'deploy/civis-intake.service'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(said.toString()).toBe('');
  });
});
