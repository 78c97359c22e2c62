import { newId } from '../../../platform/context.ts'
import { actorWith, type TestDatabase, theSystem } from '../../../platform/testing/database.ts'
import { citizen } from '../../../shared/actor.ts'
import type { PersonId, UnitId } from '../../../shared/ids.ts'
import { anOrganisation } from '../../organisation/organisation.fixture.ts'
import type { CaseId } from '../case-file.ts'
import type { RecordDocumentId } from '../record-document.ts'
import type { SentFile } from './take-file.service.ts'

/** A case register with one open and one secret case, and the people who come to it. */
export async function aRegister(database: TestDatabase) {
  const system = database.as(theSystem)
  const units = await anOrganisation(system)
  const person = async (name: string): Promise<PersonId> => {
    const id = newId<'person'>() as PersonId
    await database.owner.query('insert into person (tenant_id, person_id, name) values (1, $1, $2)', [id, name])
    return id
  }
  await database.owner.query(
    `insert into case_series (tenant_id, unit_id, year, form, body_code) values (1, $1, 2026, '{year}/{number}', 'KS')`,
    [units.ks],
  )
  await database.owner.query(
    `insert into case_class (tenant_id, code, name, valid_from) values (1, '041', 'Budget', '2020-01-01')`,
  )
  const secretary = actorWith('secretary', units.ks, [units.ks], await person('Kommunsekreterare'))
  const others = actorWith('secretary', units.bn, [units.bn], await person('Nämndsekreterare'))
  const reporter = actorWith('reporter', units.hr, [units.hr], await person('Handläggare'))
  const auditor = actorWith('auditor', units.kommun, Object.values(units) as UnitId[], await person('Revisor'))
  let running = 0

  const aCase = async (publicTitle: string, secret?: { readonly title: string }): Promise<CaseId> => {
    const id = newId<'case'>() as CaseId
    running += 1
    await database.owner.query(
      `insert into case_file (tenant_id, case_id, unit_id, year, running_number, number, slug, class_code, public_title, opened_on,
         secrecy_provision, secrecy_marked_on, secrecy_authority)
       values (1, $1, $2, 2026, $3, $4, $5, '041', $6, '2026-03-02', $7, $8, $9)`,
      [
        id,
        units.ks,
        running,
        `2026/${running}`,
        `2026-${running}`,
        publicTitle,
        ...(secret ? ['OSL 21 kap. 1 §', '2026-03-02', 'Kommunstyrelsen'] : [null, null, null]),
      ],
    )
    if (secret)
      await database.owner.query('insert into case_secret (tenant_id, case_id, title) values (1, $1, $2)', [
        id,
        secret.title,
      ])
    return id
  }

  const aDocument = async (
    home: CaseId,
    publicTitle: string,
    secret?: { readonly title: string; readonly party: string },
  ): Promise<RecordDocumentId> => {
    const id = newId<'record-document'>() as RecordDocumentId
    await database.owner.query(
      `insert into record_document (tenant_id, document_id, case_id, ordinal, direction, day, registered_on, public_title,
         secrecy_provision, secrecy_marked_on, secrecy_authority)
       values (1, $1, $2, (select count(*) + 1 from record_document where case_id = $2), 'incoming', '2026-03-02', '2026-03-03', $3, $4, $5, $6)`,
      [id, home, publicTitle, ...(secret ? ['OSL 21 kap. 1 §', '2026-03-03', 'Kommunstyrelsen'] : [null, null, null])],
    )
    if (secret)
      await database.owner.query(
        'insert into record_secret (tenant_id, document_id, party, title) values (1, $1, $2, $3)',
        [id, secret.party, secret.title],
      )
    return id
  }

  return {
    units,
    aCase,
    aDocument,
    secretary: database.as(secretary),
    otherSecretary: database.as(others),
    employee: database.as(reporter),
    auditor: database.as(auditor),
    citizen: database.as(citizen),
  }
}

export const aFile = (name: string, content: string | Uint8Array, length?: number): SentFile => ({
  name,
  body: new Blob([content as BlobPart]).stream() as SentFile['body'],
  length,
})

export async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}
