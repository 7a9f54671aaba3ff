// `config print` and docs/configuration.md, both from the table of settings.
import type { LoadedConfig } from './load-config.ts';
import { SETTINGS, type Setting, type SettingName } from './settings.ts';

const entries = () => Object.entries(SETTINGS) as [SettingName, Setting<unknown>][];

/** The configuration in force as JSON, each value with where it came from; secrets are hidden. */
export function printConfig({ config, sources }: LoadedConfig): string {
  const shown = entries().map(([name, entry]) => {
    const value = config[name];
    return [
      name,
      { value: entry.isSecret && value !== null ? '(hidden)' : value, from: sources[name], env: entry.env },
    ];
  });
  return JSON.stringify(Object.fromEntries(shown), null, 2);
}

/** The Markdown page of all settings. */
export function configPage(): string {
  const rows = entries().map(([name, entry]) => {
    const fallback = entry.fallback();
    const shown = entry.fallbackText ?? (fallback === null ? 'none' : `\`${String(fallback)}\``);
    return `| \`${name}\` | \`${entry.env}\` | ${shown} | ${entry.doc}${entry.isSecret ? ' Secret: never printed.' : ''} |`;
  });
  return [
    '# Configuration',
    '',
    '<!-- Printed by `npm run docs:config` from pipeline/config/settings.ts; do not edit by hand. -->',
    '',
    'Order of force: defaults, then `civis-intake.config.json` in the working folder (or the file that',
    '`CIVIS_CONFIG` names), then environment variables, then flags. Unknown keys are refused (exit code 9).',
    '`civis-intake config print` shows the values in force and where each came from.',
    '',
    '| key in the file | variable | default | what for |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
