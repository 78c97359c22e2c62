import { m } from '../../generated/paraglide/messages.js'
import { type Command, type CommandCall, textOption } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import type { Context } from '../../platform/context.ts'
import { parseInput } from '../../platform/contract.ts'
import { refuse } from '../../shared/failure.ts'
import { giveSeat, unitsIn } from '../organisation/index.ts'
import { personDetails, seatGiven } from './access.contract.ts'
import { createPerson, deactivatePerson } from './person.service.ts'
import { findPersonNamed, listPeople } from './show-access.service.ts'

const auditName = 'bin/styrhjul user'

const addUser: Command = {
  name: 'user add',
  usage: '--name NAME --email EMAIL [--role ROLE --unit KEY] [--tenant SLUG]',
  summary: () => m.access_cli_add(),
  options: {
    ...tenantOption,
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
  },
  async run(call) {
    const ctx = await contextOf(call, auditName)
    const details = parseInput(personDetails, { name: call.values.name, email: call.values.email }, ctx.locale)
    const seat = call.values.role === undefined ? undefined : await seatOf(ctx, call)
    const person = await createPerson(ctx, { ...details, isActive: true })
    if (seat) await giveSeat(ctx, { ...seat, person: person.id })
    call.io.out(m.access_cli_added({ name: person.name, id: person.id }))
    return 0
  },
}

async function seatOf(ctx: Context, call: CommandCall) {
  const key = textOption(call, 'unit')
  const unit = (await ctx.read(unitsIn)).find((one) => one.key === key)
  if (!unit) refuse('access.no-such-unit', { key: key ?? '' })
  return parseInput(seatGiven, { unit: unit.id, role: call.values.role, from: ctx.today() }, ctx.locale)
}

const listUsers: Command = {
  name: 'user list',
  usage: '[--json] [--tenant SLUG]',
  summary: () => m.access_cli_list(),
  options: { ...tenantOption, json: { type: 'boolean' } },
  async run(call) {
    const { items } = await listPeople(await contextOf(call, auditName), { q: '', offset: 0, size: 10_000 })
    if (call.values.json) call.io.out(JSON.stringify({ users: items }))
    else {
      for (const person of items) {
        const state = person.isActive ? '' : `\t${m.access_inactive()}`
        call.io.out(`${person.name}\t${person.email ?? '–'}\t${person.roles.join(', ') || '–'}${state}`)
      }
    }
    return 0
  },
}

const deactivateUser: Command = {
  name: 'user deactivate',
  usage: 'EMAIL [--tenant SLUG]',
  summary: () => m.access_cli_deactivate(),
  options: tenantOption,
  positionals: { min: 1, max: 1 },
  async run(call) {
    const ctx = await contextOf(call, auditName)
    const email = call.positionals[0] ?? ''
    const person = await findPersonNamed(ctx, email)
    if (!person) refuse('access.no-such-user', { email })
    await deactivatePerson(ctx, person.id)
    call.io.out(m.access_cli_deactivated({ name: person.name }))
    return 0
  },
}

export const commands: readonly Command[] = [addUser, listUsers, deactivateUser]
