import { type Actor, hasRole, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { CaseFile } from './case-file.ts'

/** The register of a body is kept by its secretary and by the registrar over it. */
export const mayKeepRegister = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'registrar')

/** The officer works with the case: registers documents in it and closes it. */
export const mayWorkWithCase = (actor: Actor, caseFile: Pick<CaseFile, 'body' | 'officer'>): boolean =>
  mayKeepRegister(actor, caseFile) || (actor.person !== null && actor.person === caseFile.officer)

/** Secret content is for those who keep the register of its body and for its officer; not for administrator, controller or auditor. */
export const mayReadSecretCase = (actor: Actor, caseFile: Pick<CaseFile, 'body' | 'officer'>): boolean =>
  mayWorkWithCase(actor, caseFile)

/** How cases are numbered and classified is the whole municipality's register. */
export const mayKeepSettings = (actor: Actor, { municipality }: { readonly municipality: UnitId | null }): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'registrar', 'administrator')

/** The register is public; its desk is for those who work here. */
export const mayReadDesk = (actor: Actor): boolean => isSignedIn(actor)

/** Offers the form at all, before a body is chosen. */
export const mayRegisterSomewhere = (actor: Actor): boolean => hasRole(actor, 'secretary', 'registrar')
