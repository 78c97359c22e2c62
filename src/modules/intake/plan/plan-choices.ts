/** What the form of a plan's draft offers beside what was read. */

export interface PlanChoice {
  readonly value: string
  readonly label: string
  readonly group?: string
  /** The goal's words, whole. */
  readonly title?: string
}

export interface PlanChoices {
  /** Draft versions that the person may write in. */
  readonly versions: readonly PlanChoice[]
  readonly models: readonly PlanChoice[]
  readonly units: readonly PlanChoice[]
  /** Units whose plans the person may make. */
  readonly ownUnits: readonly PlanChoice[]
  readonly levels: readonly PlanChoice[]
  /** Goals that headings may stand for. */
  readonly above: readonly PlanChoice[]
  /** For each heading a goal that says the same; empty when there is none. */
  readonly suggested: readonly string[]
  /** What hinders each goal from being measured, by its place in the draft. */
  readonly remarks: Readonly<Record<string, readonly string[]>>
}
