import { readFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { listMinutesLines, saveTexts, showDraft } from './draft.service.ts'
import { findingText } from './finding-text.service.ts'
import { meetingNamed, reportMinutes } from './minutes-report.service.ts'
import { sendForApproval } from './send.service.ts'

/** The minutes commands of `bin/styrhjul`. A meeting is named by its id, or by body and day as `ks/2026-12-08`. */

const common = { json: { type: 'boolean' }, ...tenantOption } as const

const list: Command = {
  name: 'minutes list',
  usage: '[--json] [--tenant SLUG]',
  summary: () => m.minutes_cli_list(),
  options: common,
  async run(call) {
    const lines = (await listMinutesLines(await contextOf(call, 'minutes list'))).map(
      ({ meeting, bodyName, status, lastDay, isOverdue, approvedOn }) => ({
        meeting: `${meeting.bodyKey}/${meeting.day}`,
        body: bodyName,
        status,
        lastDay,
        isOverdue,
        approvedOn,
      }),
    )
    if (call.values.json) call.io.out(JSON.stringify(lines))
    else for (const one of lines) call.io.out(`${one.meeting}  ${one.status}  ${one.approvedOn ?? one.lastDay}`)
    return lines.some((one) => one.isOverdue) ? 1 : 0
  },
}

const show: Command = {
  name: 'minutes show',
  usage: 'MEETING [--json] [--tenant SLUG]',
  summary: () => m.minutes_cli_show(),
  options: common,
  positionals: { min: 1, max: 1 },
  async run(call) {
    const ctx = await contextOf(call, 'minutes show')
    const report = await reportMinutes(ctx, await meetingNamed(ctx, call.positionals[0] ?? ''))
    if (call.values.json) call.io.out(JSON.stringify(report))
    else
      for (const { number, title, sections } of report.paragraphs) {
        call.io.out(`\u00a7 ${number} ${title}`)
        for (const { title: heading, lines } of sections) {
          call.io.out(`  ${heading}`)
          for (const line of lines) call.io.out(`    ${line}`)
        }
      }
    return 0
  },
}

/** Exit 1 when something does not add up, so that a schedule can tell. */
const check: Command = {
  name: 'minutes check',
  usage: 'MEETING [--json] [--tenant SLUG]',
  summary: () => m.minutes_cli_check(),
  options: common,
  positionals: { min: 1, max: 1 },
  async run(call) {
    const ctx = await contextOf(call, 'minutes check')
    const { findings } = await showDraft(ctx, await meetingNamed(ctx, call.positionals[0] ?? ''))
    if (call.values.json) call.io.out(JSON.stringify(findings.map((one) => ({ ...one, text: findingText(one) }))))
    else if (findings.length === 0) call.io.out(m.minutes_check_none())
    else for (const one of findings) call.io.out(`${one.severity}  ${findingText(one)}`)
    return findings.length === 0 ? 0 : 1
  },
}

const texts = ['summary', 'background', 'treatment', 'note'] as const

const write: Command = {
  name: 'minutes write',
  usage: `MEETING PARAGRAPH --text ${texts.join('|')} --file FILE [--tenant SLUG]`,
  summary: () => m.minutes_cli_write(),
  options: { ...common, text: { type: 'string' }, file: { type: 'string' } },
  positionals: { min: 2, max: 2 },
  async run(call) {
    const text = texts.find((one) => one === textOption(call, 'text'))
    const file = textOption(call, 'file')
    if (!text || file === undefined) throw new WrongUse(`--text ${texts.join('|')} --file FILE`)
    const ctx = await contextOf(call, 'minutes write')
    const [name = '', number] = call.positionals
    const meeting = await meetingNamed(ctx, name)
    const found = (await reportMinutes(ctx, meeting)).paragraphs.find((one) => one.number === Number(number))
    if (!found) throw new WrongUse(m.minutes_cli_no_paragraph({ number: String(number) }))
    const { saved } = await saveTexts(ctx, meeting, found.item, { [text]: await readFile(file, 'utf8') })
    call.io.out(call.values.json ? JSON.stringify({ saved }) : m.minutes_cli_written({ count: saved }))
    return 0
  },
}

const send: Command = {
  name: 'minutes send',
  usage: 'MEETING [--json] [--tenant SLUG]',
  summary: () => m.minutes_cli_send(),
  options: common,
  positionals: { min: 1, max: 1 },
  async run(call) {
    const ctx = await contextOf(call, 'minutes send')
    const meeting = await meetingNamed(ctx, call.positionals[0] ?? '')
    const { candidates } = await showDraft(ctx, meeting)
    const approvers = candidates.filter((one) => one.isChosen).map((one) => one.person)
    const { id, sentDigest } = await sendForApproval(ctx, meeting, { part: 'whole', approvers })
    call.io.out(call.values.json ? JSON.stringify({ minutes: id, digest: sentDigest }) : m.minutes_done_sent())
    return 0
  },
}

export const minutesCommands: readonly Command[] = [list, show, check, write, send]
