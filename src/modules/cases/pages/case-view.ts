import type { ShownCase } from '../show-case.service.ts'
import { changeView } from './change-view.ts'

/** What the page of a case shows, ready for the browser: only what this reader may see. */
export function viewOf({
  caseFile,
  classification,
  names,
  officers,
  documents,
  events,
  chain,
  changes,
  may,
}: ShownCase) {
  const nameOf = (unit: typeof caseFile.body | null) => (unit ? (names.get(unit) ?? '') : '')
  return {
    id: caseFile.id,
    number: caseFile.number,
    slug: caseFile.slug,
    title: caseFile.title,
    publicTitle: caseFile.publicTitle,
    secrecy: caseFile.secrecy,
    status: caseFile.status,
    kind: caseFile.kind,
    body: nameOf(caseFile.body),
    classification: classification ? `${classification.code} ${classification.name}` : caseFile.classification,
    officer: caseFile.officer,
    officerName: officers.find(({ id }) => id === caseFile.officer)?.name ?? '',
    openedOn: caseFile.openedOn,
    closedOn: caseFile.closedOn,
    returned: caseFile.returnedBy ? { by: nameOf(caseFile.returnedBy), reason: caseFile.returnedReason } : null,
    revision: caseFile.revision,
    may,
    officers: officers.map(({ id, name }) => ({ value: id as string, label: name })),
    documents: documents.map((one) => ({
      id: one.id,
      ordinal: one.ordinal,
      direction: one.direction,
      day: one.day,
      registeredOn: one.registeredOn,
      party: one.party,
      title: one.title,
      secrecy: one.secrecy?.provision ?? null,
      file: one.file?.name ?? null,
    })),
    changes: changes.map(changeView),
    events: events.map((event, at) => ({ ...event, id: `${at}-${event.kind}`, body: nameOf(event.body) })),
    chain: chain.map(({ body, events }, at) => ({
      id: String(at),
      body: nameOf(body),
      events: events.map(({ at: on, kind, text, href, publicHref }) => ({ on, kind, text, href, publicHref })),
    })),
  }
}

export type CaseView = ReturnType<typeof viewOf>
