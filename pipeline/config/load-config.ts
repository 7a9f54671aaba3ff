// Puts the configuration together: defaults < file (JSON) < environment < flags. Unknown keys are refused.
import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../contract/app-error.ts';
import { type Config, SETTINGS, type SettingName } from './settings.ts';

/** Looked for in the working folder when `CIVIS_CONFIG` names no other. */
export const CONFIG_FILE = 'civis-intake.config.json';

const NAMES = Object.keys(SETTINGS).filter((name): name is SettingName => name in SETTINGS);
/** Variables of ours that are not settings. */
const OTHER_ENV = new Set(['CIVIS_CONFIG']);

export type ConfigSource = 'default' | 'file' | 'environment' | 'flag';
export interface LoadedConfig {
  readonly config: Config;
  readonly sources: Readonly<Record<SettingName, ConfigSource>>;
}

/**
 * @param flags values given on the command line; undefined entries do not count.
 * @throws AppError config.invalid naming the entry, never its value if it is a secret.
 */
export function loadConfig(
  env: NodeJS.ProcessEnv,
  flags: Partial<Record<SettingName, unknown>> = {},
  folder: string = process.cwd(),
): LoadedConfig {
  const file = readConfigFile(env, folder);
  refuseUnknown(Object.keys(file), NAMES, 'file');
  const known = NAMES.map((name) => SETTINGS[name].env as string).concat([...OTHER_ENV]);
  refuseUnknown(
    Object.keys(env).filter((name) => name.startsWith('CIVIS_')),
    known,
    'environment',
  );

  const values: Record<string, unknown> = {};
  const sources: Record<string, ConfigSource> = {};
  for (const name of NAMES) {
    const [raw, source] = pick(flags[name], env[SETTINGS[name].env], file[name]);
    values[name] = source === 'default' ? SETTINGS[name].fallback() : parse(name, raw, source);
    sources[name] = source;
  }
  if (values['redisUrl'] && !values['databaseUrl']) {
    throw new AppError('config.invalid', 'redisUrl needs databaseUrl');
  }
  return { config: values as Config, sources: sources as Record<SettingName, ConfigSource> };
}

function pick(flag: unknown, env: string | undefined, file: unknown): [unknown, ConfigSource] {
  if (flag !== undefined) return [flag, 'flag'];
  if (env !== undefined && env !== '') return [env, 'environment'];
  if (file !== undefined) return [file, 'file'];
  return [undefined, 'default'];
}

function parse(name: SettingName, raw: unknown, source: ConfigSource): unknown {
  const entry = SETTINGS[name];
  const result = entry.schema.safeParse(raw);
  if (result.success) return result.data;
  const reason = result.error.issues.map((issue) => issue.message).join('; ');
  throw new AppError('config.invalid', `${name} (${entry.env}, from ${source}): ${reason}`);
}

function readConfigFile(env: NodeJS.ProcessEnv, folder: string): Record<string, unknown> {
  const named = env['CIVIS_CONFIG'];
  const path = named ?? `${folder}/${CONFIG_FILE}`;
  if (!existsSync(path)) {
    if (named) throw new AppError('config.invalid', `CIVIS_CONFIG names a file that is not there: ${path}`);
    return {};
  }
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (parsed && typeof parsed === 'object' && !Array.isArray(parsed)) return { ...parsed };
  } catch (error) {
    throw new AppError('config.invalid', `${path} is not valid JSON`, { cause: error });
  }
  throw new AppError('config.invalid', `${path} must hold one JSON object`);
}

function refuseUnknown(names: readonly string[], known: readonly string[], where: string): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new AppError('config.invalid', `unknown in ${where}: ${unknown.join(', ')}`);
}
