import { readFile, writeFile } from 'node:fs/promises'
import { verifyReceipt } from '#decision-log'
import { m } from '../../generated/paraglide/messages.js'
import { type Command, type CommandCall, type ExitCode, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import type { Context } from '../../platform/context.ts'
import { type CheckedLog, checkLog, type LogFault } from './check-log.service.ts'
import { logKey } from './receipt.service.ts'
import { signLog } from './sequencer.service.ts'
import { verifierFile } from './verifier-file.service.ts'
import {
  askWitnesses,
  listWitnessedLogs,
  listWitnesses,
  saveWitness,
  saveWitnessedLog,
  witnessKey,
} from './witness.service.ts'

/** Commands of the decision log. */

const auditName = 'styrhjul log'

async function contextsOf(call: CommandCall): Promise<Context[]> {
  const { listTenants, systemContext } = await call.platform()
  if (textOption(call, 'tenant') !== undefined) return [await contextOf(call, auditName)]
  return (await listTenants()).map(({ id }) => systemContext(id, auditName))
}

function sentenceOf(fault: LogFault): string {
  switch (fault.kind) {
    case 'row':
      return m.decision_log_fault_row({ index: fault.index })
    case 'missing':
      return m.decision_log_fault_missing({ index: fault.index })
    case 'schema':
      return m.decision_log_fault_schema({ index: fault.index })
    case 'document':
      return m.decision_log_fault_document({ index: fault.index })
    case 'tile':
      return m.decision_log_fault_tile({ tile: fault.tile })
    case 'checkpoint':
      return m.decision_log_fault_checkpoint()
    case 'signature':
      return m.decision_log_fault_signature()
  }
}

/** 0 proved · 1 wrong · 2 cannot be decided. */
async function verifyOne(call: CommandCall, receiptFile: string, documentFile: string): Promise<ExitCode> {
  const read = async (file: string) =>
    new Uint8Array(
      await readFile(file).catch(() => {
        throw new WrongUse(m.decision_log_cli_no_file({ file }))
      }),
    )
  const receipt = receiptIn(new TextDecoder().decode(await read(receiptFile)))
  const document = await read(documentFile)
  const key = textOption(call, 'key') ?? (await logKey(await contextOf(call, auditName)))
  const checked = await verifyReceipt(receipt, document, { logKey: key })
  if (call.values.json) call.io.out(JSON.stringify(checked))
  else {
    call.io.out(verdictWords[checked.verdict]())
    for (const { step, verdict } of checked.steps) call.io.out(`  ${stepWords[step]()}: ${saidWords[verdict]()}`)
  }
  return checked.verdict === 'ok' ? 0 : checked.verdict === 'wrong' ? 1 : 2
}

/** What is no receipt is judged as an empty one: wrong, never proved. */
function receiptIn(text: string): { statement: string; proof: string } {
  try {
    const { statement, proof } = JSON.parse(text) as Record<string, unknown>
    return { statement: String(statement), proof: String(proof) }
  } catch {
    return { statement: '', proof: '' }
  }
}

const verdictWords = {
  ok: m.decision_log_verify_ok,
  wrong: m.decision_log_verify_wrong,
  unknown: m.decision_log_verify_unknown,
}
const saidWords = {
  ok: m.decision_log_verify_said_ok,
  wrong: m.decision_log_verify_said_wrong,
  unknown: m.decision_log_verify_said_unknown,
}
const stepWords = {
  receipt: m.decision_log_verify_step_receipt,
  document: m.decision_log_verify_step_document,
  origin: m.decision_log_verify_step_origin,
  signature: m.decision_log_verify_step_signature,
  inclusion: m.decision_log_verify_step_inclusion,
  witnesses: m.decision_log_verify_step_witnesses,
  history: m.decision_log_verify_step_history,
}

async function verifyAll(call: CommandCall): Promise<ExitCode> {
  const checked: CheckedLog[] = []
  for (const ctx of await contextsOf(call)) checked.push(await checkLog(ctx))
  if (call.values.json) call.io.out(JSON.stringify({ logs: checked }))
  else
    for (const { origin, size, waiting, faults } of checked) {
      for (const fault of faults) call.io.out(m.decision_log_cli_fault({ origin, fault: sentenceOf(fault) }))
      if (faults.length === 0 && size > 0) call.io.out(m.decision_log_cli_whole({ origin, size }))
      if (waiting > 0) call.io.out(m.decision_log_cli_unsigned({ origin, count: waiting }))
    }
  if (checked.some(({ faults }) => faults.length > 0)) return 1
  return checked.some(({ waiting }) => waiting > 0) ? 2 : 0
}

const verify: Command = {
  name: 'log verify',
  usage: '[--receipt FILE --document FILE [--key KEY] | --all] [--tenant SLUG] [--json]',
  summary: () => m.decision_log_cli_verify(),
  options: {
    receipt: { type: 'string' },
    document: { type: 'string' },
    key: { type: 'string' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    ...tenantOption,
  },
  async run(call) {
    const [receipt, document] = [textOption(call, 'receipt'), textOption(call, 'document')]
    if (receipt && document && !call.values.all) return verifyOne(call, receipt, document)
    if (receipt || document) throw new WrongUse(m.decision_log_cli_wrong_use())
    return verifyAll(call)
  },
}

const sign: Command = {
  name: 'log sign',
  usage: '[--tenant SLUG]',
  summary: () => m.decision_log_cli_sign(),
  options: tenantOption,
  async run(call) {
    for (const ctx of await contextsOf(call)) {
      const { origin, size, added, root } = await signLog(ctx)
      call.io.out(m.decision_log_cli_signed({ origin, size, added, root }))
    }
    return 0
  },
}

const verifier: Command = {
  name: 'log verifier',
  usage: '--out FILE [--tenant SLUG]',
  summary: () => m.decision_log_cli_verifier(),
  options: { out: { type: 'string' }, ...tenantOption },
  async run(call) {
    const file = textOption(call, 'out')
    if (!file) throw new WrongUse('--out FILE')
    await writeFile(file, await verifierFile(await contextOf(call, auditName)))
    call.io.out(m.decision_log_cli_saved({ name: file }))
    return 0
  },
}

const witnessList: Command = {
  name: 'log witness list',
  usage: '[--tenant SLUG]',
  summary: () => m.decision_log_cli_witness_list(),
  options: tenantOption,
  async run(call) {
    const ctx = await contextOf(call, auditName)
    const state = (isActive: boolean) => (isActive ? m.decision_log_cli_on() : m.decision_log_cli_off())
    call.io.out(m.decision_log_cli_own_log({ key: await logKey(ctx) }))
    call.io.out(m.decision_log_cli_own_witness({ key: await witnessKey(ctx) }))
    for (const { name, address, isActive } of await listWitnesses(ctx))
      call.io.out(m.decision_log_cli_witness({ name, address, state: state(isActive) }))
    for (const { origin, size, isActive } of await listWitnessedLogs(ctx))
      call.io.out(m.decision_log_cli_witnessed({ origin, size, state: state(isActive) }))
    return 0
  },
}

const witnessAdd: Command = {
  name: 'log witness add',
  usage: '--key KEY --address URL [--end] [--tenant SLUG]',
  summary: () => m.decision_log_cli_witness_add(),
  options: { key: { type: 'string' }, address: { type: 'string' }, end: { type: 'boolean' }, ...tenantOption },
  async run(call) {
    const [verifierKey, address] = [textOption(call, 'key'), textOption(call, 'address')]
    if (!verifierKey || !address) throw new WrongUse('--key KEY --address URL')
    const saved = await saveWitness(await contextOf(call, auditName), {
      verifierKey,
      address,
      isActive: call.values.end !== true,
    })
    call.io.out(m.decision_log_cli_saved({ name: saved.name }))
    return 0
  },
}

const witnessTrust: Command = {
  name: 'log witness trust',
  usage: '--key KEY [--end] [--tenant SLUG]',
  summary: () => m.decision_log_cli_witness_trust(),
  options: { key: { type: 'string' }, end: { type: 'boolean' }, ...tenantOption },
  async run(call) {
    const verifierKey = textOption(call, 'key')
    if (!verifierKey) throw new WrongUse('--key KEY')
    const saved = await saveWitnessedLog(await contextOf(call, auditName), {
      verifierKey,
      isActive: call.values.end !== true,
    })
    call.io.out(m.decision_log_cli_saved({ name: saved.origin }))
    return 0
  },
}

const witnessAsk: Command = {
  name: 'log witness ask',
  usage: '[--tenant SLUG]',
  summary: () => m.decision_log_cli_witness_ask(),
  options: tenantOption,
  async run(call) {
    for (const ctx of await contextsOf(call)) {
      const names = await askWitnesses(ctx)
      call.io.out(m.decision_log_cli_asked({ names: names.join(', ') || m.decision_log_cli_nobody() }))
    }
    return 0
  },
}

export const decisionLogCommands: readonly Command[] = [
  verify,
  sign,
  verifier,
  witnessList,
  witnessAdd,
  witnessTrust,
  witnessAsk,
]
