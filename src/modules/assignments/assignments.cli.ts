import { m } from '../../generated/paraglide/messages.js'
import type { Command } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { listWatched } from './assignment.service.ts'

/** What is watched, late first. Exit 1 when something is late, so that a schedule can tell. */
const listCommand: Command = {
  name: 'assignments list',
  usage: '[--json] [--tenant SLUG]',
  summary: () => m.assignments_cli_list(),
  options: { json: { type: 'boolean' }, ...tenantOption },
  async run(call) {
    const lines = await listWatched(await contextOf(call, 'assignments list'))
    if (call.values.json)
      call.io.out(
        JSON.stringify(
          lines.map(({ assignment, isLate, carrier }) => ({ ...assignment, isLate, carrier })),
          null,
          2,
        ),
      )
    else
      for (const { assignment, isLate, carrier } of lines)
        call.io.out(
          [assignment.lastDay ?? '-', isLate ? m.assignments_late() : '', carrier, assignment.title]
            .filter((part) => part !== '')
            .join('  '),
        )
    return lines.some((line) => line.isLate) ? 1 : 0
  },
}

export const assignmentsCommands: readonly Command[] = [listCommand]
