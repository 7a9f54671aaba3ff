// All commands, in the order of the help. Each brings its flags; the code behind them is loaded when it is run, so that
// `--help` and small commands answer at once.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { addClientCommands } from './clients/add-client-commands.ts';
import { addConfigCommand } from './config.options.ts';
import { addDeadlineCommand } from './deadline.options.ts';
import { addDoctorCommand } from './doctor.options.ts';
import { addDraftCommand } from './draft.options.ts';
import { addExplainCommand } from './explain.options.ts';
import { addExportCommand } from './export.options.ts';
import { addFollowUpCommands } from './follow-up/add-follow-up-commands.ts';
import { addInspectCommand } from './inspect.options.ts';
import { addMailboxCommand } from './mailbox/add-mailbox-command.ts';
import { addOperationCommands } from './operation/add-operation-commands.ts';
import { addPracticeCommand } from './practice.options.ts';
import { addProcessCommand } from './process.options.ts';
import { addQueueCommand } from './queue/add-queue-command.ts';
import { addRemindCommand } from './remind.options.ts';
import { addReworkCommands } from './rework/add-rework-commands.ts';
import { addSanitiseCommand } from './sanitise.options.ts';
import { addServiceCommands } from './service/add-service-commands.ts';
import { addStatsCommand } from './stats.options.ts';
import { addWatchCommand } from './watch.options.ts';
import { addWebhookCommands } from './webhook-flags.ts';

export type AddCommands = (program: Command, terminal: Terminal, setExit: (code: ExitCode) => void) => void;

export const COMMANDS: readonly AddCommands[] = [
  addProcessCommand,
  addWatchCommand,
  addInspectCommand,
  addSanitiseCommand,
  addDeadlineCommand,
  addExplainCommand,
  addDraftCommand,
  addExportCommand,
  addPracticeCommand,
  addClientCommands,
  addFollowUpCommands,
  addReworkCommands,
  addRemindCommand,
  addStatsCommand,
  addDoctorCommand,
  addMailboxCommand,
  addServiceCommands,
  addOperationCommands,
  addQueueCommand,
  addWebhookCommands,
  addConfigCommand,
];
