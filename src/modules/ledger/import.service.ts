import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { bareNumber } from '../../shared/organisation-number.ts'
import { groupOf, isResultAccount } from './account.ts'
import { groupSetOf } from './account-group.store.ts'
import { yearOfBalance } from './balance-keeper.ts'
import * as store from './import.store.ts'
import { sumsByAccount } from './import.views.ts'
import { demandKeeper } from './keeper.service.ts'
import { type Collected, unknownNames } from './ledger-collector.ts'
import {
  type Difference,
  differenceOf,
  faultOfMonths,
  type ImportFault,
  type ImportId,
  type LedgerImport,
  mustHaveReason,
  type Remarks,
  replacedBy,
  type VoucherPrint,
} from './ledger-import.ts'
import type { LedgerSource } from './ledger-source.ts'
import { refuseFault } from './ledger-words.service.ts'
import { fingerprint, type LedgerFile, readLedgerFile } from './read-file.service.ts'
import { endedWell, recorded } from './record-run.service.ts'
import { knownSource, sourceToKeep } from './source.service.ts'
import { findSource, learnNumber, listChoices, standardSource } from './source.store.ts'
import { listUnitCodes } from './unit-code.store.ts'
import { placeCodes } from './unit-code.ts'
import { insertBalances, insertVouchers, listPrints, saveCodes } from './voucher.store.ts'

export interface ImportOrder {
  readonly file: LedgerFile
  readonly year: number
  /** Key of the source; the municipality's first one is made when it is named for the first time. */
  readonly source: string
  /** Needed when the file takes the place of another. */
  readonly reason?: string
  readonly onBytes?: (bytes: number) => void
  /** Id of the uploaded file, when it came that way. */
  readonly upload?: string
  /** Told when the run has been recorded and the reading begins. */
  readonly onBegun?: (run: ImportId) => void
}

/** What a file holds and what taking it in would mean. Sums are öre in the sign of the ledger. */
export interface ImportPreview {
  /** The same bytes are in already: nothing to do. */
  readonly unchanged: boolean
  readonly year: number
  readonly source: string
  readonly fileName: string
  readonly bytes: number
  readonly company: string
  readonly program: string
  readonly organisationNumber: string
  readonly firstMonth: number
  readonly lastMonth: number
  readonly vouchers: number
  readonly lines: number
  readonly debit: number
  readonly balances: number
  /** Everything that hinders; the first hundred are told. */
  readonly faults: readonly ImportFault[]
  readonly faultCount: number
  readonly remarks: Remarks
  /** Dimensions nobody has said what they are. */
  readonly unknownDimensions: readonly string[]
  readonly unmapped: { readonly codes: number; readonly accounts: number; readonly amount: number }
  readonly replaces: readonly LedgerImport[]
  readonly difference: Difference | null
}

export interface ImportOutcome {
  readonly unchanged: boolean
  readonly import: LedgerImport
  readonly replaced: number
}

/** Undefined for a municipality's first source while nothing has come from it. @throws Refusal ledger-source.unknown */
const sourceOf = (tx: Read, key: string): Promise<LedgerSource | undefined> =>
  key === standardSource ? findSource(tx, key) : knownSource(tx, key)

/**
 * Reads a file without keeping anything.
 * @throws NotAllowed, Refusal ledger-source.unknown, ledger.empty-file, ledger.file-too-large
 */
export async function previewImport(ctx: Context, order: ImportOrder): Promise<ImportPreview> {
  const known = await ctx.read(async (tx) => {
    await demandKeeper(ctx, tx)
    const source = await sourceOf(tx, order.source)
    return {
      source,
      choices: source ? await listChoices(tx, source.id) : [],
      active: source ? await store.activeOf(tx, source.id, order.year) : [],
    }
  })
  const { sha256, bytes } = await fingerprint(order.file)
  const { source, choices, active } = known
  const prints: VoucherPrint[] = []
  const see = active.length > 0 ? (print: VoucherPrint) => void prints.push(printOf(print)) : undefined
  const collected = await readLedgerFile(
    order.file,
    { year: order.year, source: source ?? { organisationNumber: null }, choices },
    { ...(see && { see }), ...(order.onBytes && { onBytes: order.onBytes }) },
  )
  const unchanged = active.some((one) => one.sha256 === sha256)
  const months = monthsOf(collected)
  // A file that is not right takes no other's place, so there is nothing to compare.
  const replaces = unchanged || !months || collected.faults.length > 0 ? [] : replacedBy(months, active)
  const lost = months && faultOfMonths(months, replaces)
  return ctx.read(async (tx) => ({
    unchanged,
    year: order.year,
    source: order.source,
    fileName: order.file.name,
    bytes,
    ...collected.told,
    firstMonth: months?.firstMonth ?? 0,
    lastMonth: months?.lastMonth ?? 0,
    vouchers: collected.counts.vouchers,
    lines: collected.counts.lines,
    debit: collected.counts.debit,
    balances: collected.balances.accounts.length,
    faults: lost ? [...collected.faults, lost] : collected.faults,
    faultCount: collected.counts.faults + (lost ? 1 : 0),
    remarks: remarksOf(collected),
    unknownDimensions: unknownNames(collected),
    unmapped: await unmappedIn(tx, order, collected),
    replaces,
    difference: replaces.length > 0 ? await compared(tx, order.year, replaces, prints, collected) : null,
  }))
}

const printOf = ({ series, number, bookedOn, text, debit, digest }: VoucherPrint): VoucherPrint => ({
  series,
  number,
  bookedOn,
  text,
  debit,
  digest,
})

const monthsOf = ({ counts }: Collected) =>
  counts.lastMonth === 0 ? undefined : { firstMonth: counts.firstMonth, lastMonth: counts.lastMonth }

const remarksOf = ({ counts, remarks }: Collected): Remarks => ({
  warning: counts.warning,
  info: counts.info,
  first: remarks,
})

/** Codes of the file that no unit answers for, and result accounts that no group takes. */
async function unmappedIn(
  tx: Read,
  { year, source }: ImportOrder,
  { balances }: Collected,
): Promise<ImportPreview['unmapped']> {
  const codes = [
    ...new Set(balances.responsibilities.filter((_, at) => isResultAccount(balances.accounts[at] as string))),
  ].map((code) => ({ source, code }))
  const placed = placeCodes(await listUnitCodes(tx), codes, year)
  const lost = new Set(placed.filter((one) => one.unit === null).map((one) => one.code))
  const { groups } = await groupSetOf(tx, year)
  const accounts = [...new Set(balances.accounts)].filter(isResultAccount)
  let amount = 0
  balances.responsibilities.forEach((code, at) => {
    if (lost.has(code) && isResultAccount(balances.accounts[at] as string))
      amount += yearOfBalance(balances.months[at] as number[])
  })
  return { codes: lost.size, accounts: accounts.filter((account) => !groupOf(groups, account)).length, amount }
}

async function compared(
  tx: Read,
  year: number,
  replaced: readonly LedgerImport[],
  prints: readonly VoucherPrint[],
  { balances }: Collected,
): Promise<Difference> {
  const ids = replaced.map((one) => one.id)
  const { groups } = await groupSetOf(tx, year)
  const placeOf = (key: string | null) => groups.find((one) => one.key === key)?.position ?? groups.length
  const sums = new Map<string | null, { before: number; after: number }>()
  const add = (account: string, side: 'before' | 'after', amount: number) => {
    if (!isResultAccount(account)) return
    const group = groupOf(groups, account)?.key ?? null
    const sum = sums.get(group) ?? { before: 0, after: 0 }
    sum[side] -= amount // told as the house tells money: revenue positive
    sums.set(group, sum)
  }
  for (const row of await sumsByAccount(tx, ids)) add(row.account, 'before', row.amount)
  balances.accounts.forEach((account, at) => {
    add(account, 'after', yearOfBalance(balances.months[at] as number[]))
  })
  return {
    ...differenceOf(await listPrints(tx, ids), prints),
    groups: [...sums]
      .map(([group, sum]) => ({ group, ...sum }))
      .filter((one) => one.before !== one.after)
      .sort((one, other) => placeOf(one.group) - placeOf(other.group)),
  }
}

/**
 * Takes a file in, whole or not at all. The same bytes again change nothing.
 * @throws NotAllowed, Refusal ledger-source.unknown, ledger.import-going-on, ledger.reason-missing, ledger.months-lost, and the first
 * fault of the file: ledger.other-year, .other-organisation, .unbalanced, .checksum-wrong, .truncated, .date-missing,
 * .date-outside-year, .no-vouchers, .unreadable
 */
export async function importLedger(ctx: Context, order: ImportOrder): Promise<ImportOutcome> {
  await ctx.read((tx) => demandKeeper(ctx, tx))
  const print = await fingerprint(order.file)
  const same = await ctx.read((tx) => findSame(tx, order, print.sha256))
  if (same) return { unchanged: true, import: same, replaced: 0 }
  const id = newId<'ledger-import'>() as ImportId
  const { source, year, file, upload = null } = order
  const run = { id, source, year, fileName: file.name, bytes: print.bytes, upload }
  return recorded(ctx, run, (onBytes) => {
    order.onBegun?.(id)
    return ctx.write('ledger.import', id, async (tx) => {
      await demandKeeper(ctx, tx)
      await store.lockImports(tx)
      const same = await findSame(tx, order, print.sha256)
      const [before, outcome] = same
        ? [null, { unchanged: true, import: same, replaced: 0 }]
        : await takeIn(ctx, tx, {
            ...order,
            ...print,
            id,
            source: await sourceToKeep(tx, source),
            onBytes: both(order, onBytes),
          })
      await endedWell(ctx, tx, id)
      return [before, outcome]
    })
  })
}

const both =
  ({ onBytes }: ImportOrder, also: (bytes: number) => void) =>
  (bytes: number) => {
    also(bytes)
    onBytes?.(bytes)
  }

async function findSame(tx: Read, order: ImportOrder, sha256: string): Promise<LedgerImport | undefined> {
  const source = await sourceOf(tx, order.source)
  if (!source) return undefined
  return (await store.activeOf(tx, source.id, order.year)).find((one) => one.sha256 === sha256)
}

interface Taking extends Omit<ImportOrder, 'source'> {
  readonly id: ImportId
  readonly source: LedgerSource
  readonly sha256: string
  readonly bytes: number
}

async function takeIn(ctx: Context, tx: Write, taking: Taking): Promise<readonly [unknown, ImportOutcome]> {
  const { id, source, year, file, reason = '' } = taking
  const choices = await listChoices(tx, source.id)
  const collected = await readLedgerFile(
    file,
    { year, source, choices },
    {
      store: (batch) => insertVouchers(tx, id, batch),
      stopAtFault: true,
      ...(taking.onBytes && { onBytes: taking.onBytes }),
    },
  )
  const [fault] = collected.faults
  if (fault) refuseFault(fault, ctx.locale)
  const months = monthsOf(collected) ?? refuse('ledger.no-vouchers', { line: 0 })
  const replaced = replacedBy(months, await store.activeOf(tx, source.id, year))
  const lost = faultOfMonths(months, replaced)
  if (lost) refuseFault(lost, ctx.locale)
  mustHaveReason(replaced, reason)
  await insertBalances(tx, id, collected.balances)
  await saveCodes(tx, source.id, collected.names)
  await learnOwner(tx, source, collected.told.organisationNumber)
  const made: LedgerImport = {
    id,
    source: source.id,
    year,
    ...months,
    status: 'active',
    fileName: file.name,
    sha256: taking.sha256,
    bytes: taking.bytes,
    company: collected.told.company,
    program: collected.told.program,
    vouchers: collected.counts.vouchers,
    lines: collected.counts.lines,
    debit: collected.counts.debit,
    remarks: remarksOf(collected),
    reason: replaced.length > 0 ? reason.trim() : '',
    importedBy: ctx.actor.name,
    importedAt: ctx.now(),
  }
  await store.insertImport(tx, made)
  for (const old of replaced) await store.retireImport(tx, old.id, id)
  const before = replaced.length > 0 ? { imports: replaced.map(logged) } : null
  return [before, { unchanged: false, import: made, replaced: replaced.length }]
}

/** The remarks stand with the import; the log need not hold them twice. */
const logged = ({ remarks: _, ...one }: LedgerImport) => one

/** The first file tells whose ledger it is; from then on another's is refused. */
async function learnOwner(tx: Write, source: LedgerSource, told: string): Promise<void> {
  if (source.organisationNumber === null && bareNumber(told).length === 10) await learnNumber(tx, source.id, told)
}
