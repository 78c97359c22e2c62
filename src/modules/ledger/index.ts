/** The door of the ledger: what other modules may know of what was booked. */
export {
  type AccountGroup,
  type Actual,
  type CodePart,
  codeParts,
  groupOf,
  type StatementRow,
  statementRows,
} from './account.ts'
export {
  type ActualsWish,
  accountGroups,
  actualsOf,
  lastBookedMonth,
  type ProjectSpending,
  spentOnProjects,
} from './actuals.service.ts'
export { vouchersAddress } from './address.ts'
export { codeNames } from './code-name.service.ts'
export {
  type ImportOrder,
  type ImportOutcome,
  type ImportPreview,
  importLedger,
  previewImport,
} from './import.service.ts'
export { setLedgerFiles } from './ledger-files.service.ts'
export type { LedgerFile } from './read-file.service.ts'
export { addSource } from './source.service.ts'
export { pasteUnitCodes, saveUnitCodes } from './unit-code.service.ts'
export type { UnitCode } from './unit-code.ts'
export { tidyUploads } from './upload.service.ts'
