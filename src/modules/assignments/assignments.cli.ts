import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { listWatched } from './assignment.service.ts'

/** What is watched, late first. Exit 1 when something is late, so that a schedule can tell. */
const listCommand: Command = {
  name: 'assignments list',
  usage: '[--json] [--tenant SLUG]',
  summary: () => m.assignments_cli_list(),
  options: { json: { type: 'boolean' }, tenant: { type: 'string' } },
  async run(call) {
    const platform = await call.platform()
    const tenants = await platform.listTenants()
    const slug = textOption(call, 'tenant')
    const tenant = slug === undefined && tenants.length === 1 ? tenants[0] : tenants.find((one) => one.slug === slug)
    if (!tenant) throw new WrongUse(m.assignments_cli_tenant())
    const lines = await listWatched({ ...platform.systemContext(tenant.id, 'assignments list'), locale: getLocale() })
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
