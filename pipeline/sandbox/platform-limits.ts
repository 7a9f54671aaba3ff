// What this machine can enforce on a child: a data limit (`ulimit -d` counts heap, buffers, WASM and native memory;
// an address space limit would break WASM) and a network namespace. Probed once.
import { spawnSync } from 'node:child_process';

export interface PlatformLimits {
  readonly hasDataLimit: boolean;
  readonly hasNetworkNamespace: boolean;
}

const PROBE_TIMEOUT_MS = 5_000;
let probed: PlatformLimits | null = null;

export function platformLimits(): PlatformLimits {
  probed ??= {
    hasDataLimit: process.platform === 'linux' && works('sh', ['-c', 'ulimit -d 4000000 && ulimit -c 0']),
    hasNetworkNamespace:
      process.platform === 'linux' && works('unshare', ['-rn', process.execPath, '-e', '0']),
  };
  return probed;
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: PROBE_TIMEOUT_MS }).status === 0;
}

/** Command and arguments that start `node nodeArgs` under the limits there are. */
export function limitedCommand(
  nodeArgs: readonly string[],
  dataLimitKb: number,
  limits: PlatformLimits,
): readonly [string, readonly string[]] {
  const node = [process.execPath, ...nodeArgs];
  const isolated = limits.hasNetworkNamespace ? ['unshare', '-rn', ...node] : node;
  if (limits.hasDataLimit) {
    // exec keeps the process id: the watchdog and the kill reach node itself.
    return ['sh', ['-c', `ulimit -d ${dataLimitKb}; ulimit -c 0; exec "$0" "$@"`, ...isolated]];
  }
  const [command = process.execPath, ...args] = isolated;
  return [command, args];
}
