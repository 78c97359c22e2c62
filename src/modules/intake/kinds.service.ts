import type { z } from 'zod'
import type { Context, Read } from '../../platform/context.ts'
import type { ReadAsData } from '../review/index.ts'
import { budgetDrafts } from './budget/budget-drafts.service.ts'
import type { DraftContent, DraftKind, IntakeDraft, TakenIn } from './draft.ts'
import { minutesDrafts } from './minutes/minutes-drafts.service.ts'
import { planDrafts } from './plan/plan-drafts.service.ts'

/** What a kind of draft knows: how it is read, what a person may change in it, and how it is taken in. */
export interface KindOfDraft<Content extends DraftContent, Choices> {
  readonly contract: z.ZodType<Content>
  /** What the document says; undefined when it says nothing of the sort. */
  read(reading: ReadAsData): Content | undefined
  /** What a person wrote in the form of the draft, laid upon what it held. @throws InvalidInput */
  edited(ctx: Context, content: Content, form: FormData): Content
  /** What a person may choose among, and what stands in the way of taking it in. */
  choices(ctx: Context, tx: Read, draft: IntakeDraft<Content>): Promise<Choices>
  /**
   * Enters what is marked to be taken in, by the deeds of the modules it goes to, within one transaction.
   * @param one the context of that transaction
   * @throws whatever those deeds refuse
   */
  takeIn(one: Context, draft: IntakeDraft<Content>): Promise<TakenIn>
}

/** Each has content and choices of its own; what comes out of storage passes the contract of its kind. */
export const kindsOfDraft: Readonly<Record<DraftKind, KindOfDraft<DraftContent, unknown>>> = {
  minutes: minutesDrafts,
  plan: planDrafts,
  budget: budgetDrafts,
}
