// The flags of `doctor`. What it runs is loaded when it runs.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { DoctorOptions } from './doctor.command.ts';

export function addDoctorCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('doctor')
    .description('controlla che tutto ciò che serve funzioni')
    .option('--rebuild', 'ricostruisce la base di dati dalle ricevute accanto agli originali')
    .option('--data <dir>', 'cartella dei dati')
    .option('--json', 'stampa l’esito in JSON')
    .action(async (options: DoctorOptions) => {
      const { doctorCommand } = await import('./doctor.command.ts');
      setExit(await doctorCommand(options, terminal));
    });
}
