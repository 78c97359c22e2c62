import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import type { Context } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { isId } from '../../shared/ids.ts'
import type { MeetingId } from './room-event.ts'
import { listRooms, reportRoom } from './room-report.service.ts'

/** The meetings commands of `bin/styrhjul`. They act as the system. */

const statusText = (status: string) => findText(`meetings_status_${status}`, getLocale()) ?? status
const outcomeText = (outcome: string) =>
  findText(`meetings_room_outcome_${outcome.replaceAll('-', '_')}`, getLocale()) ?? outcome

const options = { json: { type: 'boolean' }, tenant: { type: 'string' } } as const

async function contextOf(call: CommandCall): Promise<Context> {
  const platform = await call.platform()
  const tenants = await platform.listTenants()
  const slug = textOption(call, 'tenant')
  if (slug === undefined && tenants.length > 1) throw new WrongUse(m.goals_import_cli_tenant())
  const tenant = slug === undefined ? tenants[0] : tenants.find((one) => one.slug === slug)
  if (!tenant) throw new WrongUse(m.goals_import_cli_tenant_unknown({ slug: slug ?? '' }))
  return platform.systemContext(tenant.id, 'meetings')
}

const list: Command = {
  name: 'meetings list',
  usage: '[--body KEY] [--json] [--tenant SLUG]',
  summary: () => m.meetings_cli_list(),
  options: { body: { type: 'string' }, ...options },
  async run(call) {
    const meetings = await listRooms(await contextOf(call), textOption(call, 'body'))
    if (call.values.json) call.io.out(JSON.stringify({ meetings }))
    else
      for (const { day, startsAt, body, status, id } of meetings)
        call.io.out(`${day} ${startsAt}  ${body.padEnd(8)} ${statusText(status).padEnd(16)} ${id}`)
    return 0
  },
}

const show: Command = {
  name: 'meetings show',
  usage: 'ID [--json] [--tenant SLUG]',
  summary: () => m.meetings_cli_show(),
  options,
  positionals: { min: 1, max: 1 },
  async run(call) {
    const id = call.positionals[0] ?? ''
    if (!isId(id)) throw new WrongUse(m.meetings_cli_unknown_meeting())
    const room = await reportRoom(await contextOf(call), id as MeetingId)
    if (call.values.json) call.io.out(JSON.stringify(room))
    else {
      call.io.out(
        `${room.meeting.body} ${room.meeting.day} ${room.meeting.startsAt}  ${statusText(room.meeting.status)}`,
      )
      for (const { paragraph, title, outcome, decision } of room.items) {
        call.io.out(
          `${paragraph === null ? '   -' : `§ ${paragraph}`}  ${title}${outcome ? `  (${outcomeText(outcome)})` : ''}`,
        )
        for (const clause of decision) call.io.out(`       ${clause}`)
      }
    }
    return 0
  },
}

export const meetingsCommands: readonly Command[] = [list, show]
