// `config print` and its flags. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';

export function addConfigCommand(program: Command, terminal: Terminal): void {
  program
    .command('config')
    .description('configurazione')
    .command('print')
    .description('stampa la configurazione in vigore; i segreti restano nascosti')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: { data?: string }) => {
      const { loadConfig } = await import('../../config/load-config.ts');
      const { printConfig } = await import('../../config/print-config.ts');
      const flags = options.data === undefined ? {} : { dataDir: options.data };
      terminal.out(`${printConfig(loadConfig(terminal.env, flags))}\n`);
    });
}
