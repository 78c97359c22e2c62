import { m } from '../../generated/paraglide/messages.js'
import { type Command, type CommandCall, type ExitCode, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import type { Context } from '../../platform/context.ts'
import { parseInput } from '../../platform/contract.ts'
import { NotFound } from '../../shared/failure.ts'
import { liftSecrecy, markCaseSecret } from './case-deeds.service.ts'
import { caseCorrectionContract, liftingContract, markingContract, recordCorrectionContract } from './cases.contract.ts'
import { slugOf } from './number-series.ts'
import { correctCase, correctRecord, liftRecordSecrecy, markRecordSecret } from './register-change.service.ts'
import { caseAt, showCase } from './show-case.service.ts'

/** Commands that correct the register, mark and lift: a case, or with `--document` a document of it. */

const common = { document: { type: 'string' }, ...tenantOption } as const
const placeUsage = 'NUMBER [--document N] [--tenant SLUG]'

async function placeOf(call: CommandCall, ctx: Context) {
  const { caseFile, documents } = await showCase(ctx, await caseAt(ctx, slugOf(call.positionals.join(' '))))
  const ordinal = textOption(call, 'document')
  const record = documents.find((one) => String(one.ordinal) === ordinal)
  if (ordinal !== undefined && !record) throw new NotFound('record-document')
  return { caseFile, record }
}

const said = (call: CommandCall, number: string): ExitCode => {
  call.io.out(m.cases_cli_changed({ number }))
  return 0
}

const correct: Command = {
  name: 'cases correct',
  usage: `${placeUsage} --title TEXT [--public-title TEXT] [--day DAY] [--party TEXT] --reason TEXT`,
  summary: () => m.cases_cli_correct(),
  options: {
    ...common,
    title: { type: 'string' },
    'public-title': { type: 'string' },
    day: { type: 'string' },
    party: { type: 'string' },
    reason: { type: 'string' },
  },
  positionals: { min: 1, max: 2 },
  async run(call) {
    const ctx = await contextOf(call, 'cases correct')
    const { caseFile, record } = await placeOf(call, ctx)
    const given = {
      title: textOption(call, 'title'),
      publicTitle: textOption(call, 'public-title'),
      reason: textOption(call, 'reason'),
    }
    if (record) {
      // The command line reads no secrets, so it cannot leave a secret party as it was.
      if (record.secrecy && textOption(call, 'party') === undefined) throw new WrongUse('--party')
      const order = {
        ...given,
        revision: record.revision,
        day: textOption(call, 'day') ?? record.day,
        party: textOption(call, 'party') ?? record.party,
      }
      const { revision, correction } = parseInput(recordCorrectionContract, order, ctx.locale)
      await correctRecord(ctx, { id: record.id, revision }, correction)
    } else {
      const order = { ...given, revision: caseFile.revision }
      const { revision, correction } = parseInput(caseCorrectionContract, order, ctx.locale)
      await correctCase(ctx, { id: caseFile.id, revision }, correction)
    }
    return said(call, caseFile.number)
  },
}

const mark: Command = {
  name: 'cases mark-secret',
  usage: `${placeUsage} --provision TEXT --day DAY --authority TEXT --public-title TEXT`,
  summary: () => m.cases_cli_mark(),
  options: {
    ...common,
    provision: { type: 'string' },
    day: { type: 'string' },
    authority: { type: 'string' },
    'public-title': { type: 'string' },
  },
  positionals: { min: 1, max: 2 },
  async run(call) {
    const ctx = await contextOf(call, 'cases mark-secret')
    const { caseFile, record } = await placeOf(call, ctx)
    const order = {
      revision: (record ?? caseFile).revision,
      provision: textOption(call, 'provision'),
      markedOn: textOption(call, 'day'),
      authority: textOption(call, 'authority'),
      publicTitle: textOption(call, 'public-title'),
    }
    const { revision, marking } = parseInput(markingContract, order, ctx.locale)
    if (record) await markRecordSecret(ctx, { id: record.id, revision }, marking)
    else await markCaseSecret(ctx, { id: caseFile.id, revision }, marking)
    return said(call, caseFile.number)
  },
}

const lift: Command = {
  name: 'cases lift-secrecy',
  usage: `${placeUsage} --day DAY --authority TEXT [--reason TEXT]`,
  summary: () => m.cases_cli_lift(),
  options: { ...common, day: { type: 'string' }, authority: { type: 'string' }, reason: { type: 'string' } },
  positionals: { min: 1, max: 2 },
  async run(call) {
    const ctx = await contextOf(call, 'cases lift-secrecy')
    const { caseFile, record } = await placeOf(call, ctx)
    const order = {
      revision: (record ?? caseFile).revision,
      decidedOn: textOption(call, 'day'),
      authority: textOption(call, 'authority'),
      reason: textOption(call, 'reason'),
    }
    const { revision, lifting } = parseInput(liftingContract, order, ctx.locale)
    if (record) await liftRecordSecrecy(ctx, { id: record.id, revision }, lifting)
    else await liftSecrecy(ctx, { id: caseFile.id, revision }, lifting)
    return said(call, caseFile.number)
  },
}

export const registerChangeCommands: readonly Command[] = [correct, mark, lift]
