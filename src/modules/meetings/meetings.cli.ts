import { readFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { findText, parseInput } from '../../platform/contract.ts'
import { isId } from '../../shared/ids.ts'
import { addDays, holdsOn } from '../../shared/local-date.ts'
import { callOrderText, endContract, mandateContract, mandateParam, onQuery } from './mandate.contract.ts'
import { bodyOfKey, endMandate, giveMandate, listMandates, saveCallOrder } from './mandate.service.ts'
import type { HeldMandate } from './mandate-rules.ts'
import type { MeetingId } from './room-event.ts'
import { listRooms, reportRoom } from './room-report.service.ts'

/** The meetings commands of `bin/styrhjul`. They act as the system. */

const auditName = 'meetings'

const statusText = (status: string) => findText(`meetings_status_${status}`, getLocale()) ?? status
const outcomeText = (outcome: string) =>
  findText(`meetings_room_outcome_${outcome.replaceAll('-', '_')}`, getLocale()) ?? outcome

const options = { json: { type: 'boolean' }, ...tenantOption } as const

const list: Command = {
  name: 'meetings list',
  usage: '[--body KEY] [--json] [--tenant SLUG]',
  summary: () => m.meetings_cli_list(),
  options: { body: { type: 'string' }, ...options },
  async run(call) {
    const meetings = await listRooms(await contextOf(call, auditName), textOption(call, 'body'))
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
    const room = await reportRoom(await contextOf(call, auditName), id as MeetingId)
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

const needed = (call: CommandCall, name: string): string => {
  const text = textOption(call, name)
  if (text === undefined) throw new WrongUse(`--${name}`)
  return text
}

function mandateText({ from, until, name, party, post, order, id, revision }: HeldMandate): string {
  const word = findText(`meetings_post_${post.replace('-chair', '').replaceAll('-', '_')}`, getLocale()) ?? post
  const lastDay = until === null ? '' : addDays(until, -1)
  return `${from} ${lastDay.padEnd(10)}  ${word.padEnd(22)} ${party.padEnd(4)} ${String(order).padStart(2)}  ${name}  ${id} (${revision})`
}

const mandates: Command = {
  name: 'meetings mandates',
  usage: '--body KEY [--on DAY] [--all] [--json] [--tenant SLUG]',
  summary: () => m.meetings_cli_mandates(),
  options: { body: { type: 'string' }, on: { type: 'string' }, all: { type: 'boolean' }, ...options },
  async run(call) {
    const ctx = await contextOf(call, auditName)
    const { on = ctx.today() } = parseInput(onQuery, { on: textOption(call, 'on') }, ctx.locale)
    const { all, composition } = await listMandates(ctx, await bodyOfKey(ctx, needed(call, 'body')), on)
    const shown = call.values.all ? all : all.filter((mandate) => holdsOn(mandate, on))
    if (call.values.json) call.io.out(JSON.stringify({ mandates: shown, callOrder: composition.callOrder }))
    else for (const mandate of shown) call.io.out(mandateText(mandate))
    return 0
  },
}

const text = { type: 'string' } as const

const give: Command = {
  name: 'meetings give-mandate',
  usage: '--body KEY --person ID --post POST --from DAY [--party TEXT] [--order N] [--last-day DAY] [--tenant SLUG]',
  summary: () => m.deed_mandate_give(),
  options: { body: text, person: text, post: text, party: text, order: text, from: text, 'last-day': text, ...options },
  async run(call) {
    const ctx = await contextOf(call, auditName)
    const { person, post, from, party, order = '1', 'last-day': lastDay = null } = call.values
    const wanted = parseInput(mandateContract, { person, post, from, party, order, lastDay }, ctx.locale)
    const given = await giveMandate(ctx, { ...wanted, body: await bodyOfKey(ctx, needed(call, 'body')) })
    call.io.out(call.values.json ? JSON.stringify(given) : mandateText(given))
    return 0
  },
}

const end: Command = {
  name: 'meetings end-mandate',
  usage: 'ID --last-day DAY --revision N [--json] [--tenant SLUG]',
  summary: () => m.deed_mandate_end(),
  options: { 'last-day': text, revision: text, ...options },
  positionals: { min: 1, max: 1 },
  async run(call) {
    const ctx = await contextOf(call, auditName)
    const { mandate } = parseInput(mandateParam, { mandate: call.positionals[0] }, ctx.locale)
    const sent = { lastDay: needed(call, 'last-day'), revision: needed(call, 'revision') }
    const ended = await endMandate(ctx, mandate, parseInput(endContract, sent, ctx.locale))
    call.io.out(call.values.json ? JSON.stringify(ended) : mandateText(ended))
    return 0
  },
}

const callOrder: Command = {
  name: 'meetings call-order',
  usage: 'FILE --body KEY --from DAY [--json] [--tenant SLUG]',
  summary: () => m.deed_mandate_call_order(),
  options: { body: text, from: text, ...options },
  positionals: { min: 1, max: 1 },
  async run(call) {
    const ctx = await contextOf(call, auditName)
    const orders = await readFile(call.positionals[0] as string, 'utf8')
    const wanted = parseInput(callOrderText, { from: needed(call, 'from'), orders }, ctx.locale)
    const saved = await saveCallOrder(ctx, await bodyOfKey(ctx, needed(call, 'body')), wanted)
    if (call.values.json) call.io.out(JSON.stringify(saved))
    else for (const { party, next } of saved.orders) call.io.out(`${party}: ${next.join(', ')}`)
    return 0
  },
}

export const meetingsCommands: readonly Command[] = [list, show, mandates, give, end, callOrder]
