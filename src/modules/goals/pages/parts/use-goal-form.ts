import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type DraftFields, fieldsOf, readDraft, saveDraft } from '../../../../ui/forms/draft.ts'
import { changeForm, type GoalValues, keptSecret, readGoalForm } from '../../goal-form.ts'
import { holdStill } from './hold-still.ts'

/** The goal form while somebody writes: what stands in it, and what its small buttons do at once. */
export interface GoalFormState {
  readonly values: GoalValues
  /** What was seen when the writing began; a restored draft brings its own, so that nobody's saving is lost. */
  readonly revision: number
  /** Changes when parts come or go: the fields are then written anew from the values. */
  readonly generation: number
  /** Parts of the form that stand unfolded, so that they still do when the form is written anew. */
  readonly opened: readonly string[]
  /** False on the server and until the script has come. */
  readonly isLive: boolean
  readonly box: RefObject<HTMLDivElement | null>
  readonly onChange: (event: { readonly target: EventTarget }) => void
  readonly onReset: () => void
  /** For a button that adds, removes or moves a part; without script the server does the same. */
  readonly change: (intent: string, focus: string) => (event: MouseEvent<HTMLButtonElement>) => void
}

interface Beginning {
  readonly initial: GoalValues
  readonly revision: number
  readonly draftKey: string
}

const pause = 500

export function useGoalForm({ initial, revision, draftKey }: Beginning): GoalFormState {
  const [shown, show] = useState({ values: initial, revision, generation: 0, opened: [] as readonly string[] })
  const [isLive, setLive] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const focus = useRef('')
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined)
  const form = () => box.current?.closest('form') ?? undefined
  const typed = () => {
    const element = form()
    return element ? readGoalForm(new FormData(element)) : shown.values
  }
  const rewrite = (values: GoalValues, seen?: number) =>
    show((before) => ({
      values,
      revision: seen ?? before.revision,
      generation: before.generation + 1,
      opened: unfoldedIn(box.current),
    }))

  useEffect(() => {
    setLive(true)
    const draft = readDraft(draftKey)
    if (!draft) return
    const entries = draft.fields.flatMap(asEntry)
    const seen = Number(entries.find(([name]) => name === 'revision')?.[1] ?? Number.NaN)
    const values = withKeptSecrets(readGoalForm(entries))
    show((before) => ({
      values,
      revision: Number.isInteger(seen) ? seen : before.revision,
      generation: before.generation + 1,
      opened: [],
    }))
  }, [draftKey])

  useEffect(() => show((before) => (before.revision === revision ? before : { ...before, revision })), [revision])

  useEffect(() => {
    if (focus.current === '') return
    const next = document.getElementById(focus.current)
    const part = next?.closest<HTMLDetailsElement>('details[data-part]')
    if (part) part.open = true
    next?.focus()
    focus.current = ''
    const element = box.current?.closest('form')
    if (element) saveDraft(draftKey, { at: new Date().toISOString(), fields: fieldsOf(element) })
  })

  return {
    ...shown,
    isLive,
    box,
    onChange: ({ target }) => {
      clearTimeout(wait.current)
      const isChoice = target instanceof HTMLSelectElement
      const tell = () => show((before) => ({ ...before, values: typed() }))
      wait.current = setTimeout(() => holdStill(box.current, tell), isChoice ? 0 : pause)
    },
    onReset: () => rewrite(initial, revision),
    change: (intent, next) => (event) => {
      event.preventDefault()
      clearTimeout(wait.current)
      focus.current = next
      rewrite(changeForm(typed(), intent))
    },
  }
}

const unfoldedIn = (box: HTMLElement | null): string[] =>
  [...(box?.querySelectorAll<HTMLDetailsElement>('details[data-part][open]') ?? [])].map(
    (one) => one.dataset.part ?? '',
  )

/** A draft writes a ticked box as `name=value` with `on`. */
function asEntry([name, value]: DraftFields[number]): (readonly [string, string])[] {
  const [field = '', ...ticked] = name.split('=')
  return ticked.length === 0 ? [[field, value]] : value === 'on' ? [[field, ticked.join('=')]] : []
}

/** The content of a secret target is never kept in a draft: what is stored then stays as it is. */
const withKeptSecrets = (values: GoalValues): GoalValues => ({
  ...values,
  indicators: values.indicators.map((indicator) => ({
    ...indicator,
    targets: indicator.targets.map((target) =>
      target.id !== '' && target.provision !== '' && target.type === '' ? { ...target, type: keptSecret } : target,
    ),
  })),
})
