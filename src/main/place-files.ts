import { setDocumentFiles } from '../modules/cases/index.ts'
import { setLogFiles } from '../modules/decision-log/index.ts'
import { setLedgerFiles } from '../modules/ledger/index.ts'
import { setWebhookPlaces } from '../modules/webhooks/index.ts'
import type { Config } from '../platform/config.ts'
import { setSealKeys } from '../platform/pdf/seal-key.ts'

/** Says where everything that is no row of the database lies: before anything else of a process, whatever it was started for. */
export function placeFiles(config: Config): void {
  setLedgerFiles(config)
  setDocumentFiles(config)
  setLogFiles(config)
  setSealKeys(config)
  setWebhookPlaces(config)
}
