import { commands as accessCommands } from '../modules/access/access.cli.ts'
import { assignmentsCommands } from '../modules/assignments/assignments.cli.ts'
import { budgetCommands } from '../modules/budget/budget.cli.ts'
import { casesCommands } from '../modules/cases/cases.cli.ts'
import { registerChangeCommands } from '../modules/cases/register-change.cli.ts'
import { decisionLogCommands } from '../modules/decision-log/decision-log.cli.ts'
import { followUpCommands } from '../modules/follow-up/follow-up.cli.ts'
import { forecastCommands } from '../modules/forecast/forecast.cli.ts'
import { goalsCommands } from '../modules/goals/goals.cli.ts'
import { ledgerCommands } from '../modules/ledger/ledger.cli.ts'
import { meetingsCommands } from '../modules/meetings/meetings.cli.ts'
import { planningCommands } from '../modules/meetings/planning.cli.ts'
import { minutesCommands } from '../modules/minutes/minutes.cli.ts'
import { operatingBudgetCommands } from '../modules/operating-budget/operating-budget.cli.ts'
import { reportsCommands } from '../modules/reports/reports.cli.ts'
import { reviewCommands } from '../modules/review/review.cli.ts'
import { statementsCommands } from '../modules/statements/statements.cli.ts'
import { tablesCommands } from '../modules/statements/tables.cli.ts'
import type { Command } from '../platform/command.ts'
import { backupCommands } from './backup/backup.cli.ts'
import { demoCommands } from './demo/demo.cli.ts'
import { serveCommand } from './serve.cli.ts'
import { migrateCommand, tenantCommands } from './tenant.cli.ts'

/** Every command, in the order `--help` shows them. */
export const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  ...tenantCommands,
  ...demoCommands,
  ...goalsCommands,
  ...budgetCommands,
  ...operatingBudgetCommands,
  ...statementsCommands,
  ...tablesCommands,
  ...followUpCommands,
  ...forecastCommands,
  ...assignmentsCommands,
  ...ledgerCommands,
  ...casesCommands,
  ...registerChangeCommands,
  ...planningCommands,
  ...meetingsCommands,
  ...minutesCommands,
  ...reportsCommands,
  ...reviewCommands,
  ...decisionLogCommands,
  ...backupCommands,
  ...accessCommands,
]
