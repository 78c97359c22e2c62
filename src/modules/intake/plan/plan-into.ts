import type { Line } from '../../review/index.ts'
import type { PlanInto } from './plan-draft.ts'

/** What the first page calls the plan, and its years: a suggestion for the plan that is made. */

const name = /(?:verksamhets|nämnds?|styrelse|mål|enhets|aktivitets)plan|mål och budget/iu
const years = /\b(20\d\d)(?:\s*[-–—]\s*(?:20)?(\d\d))?\b/
const searched = 60
const longestName = 120

export function intoOf(lines: readonly Line[]): PlanInto {
  const first = lines.slice(0, searched).map(({ text }) => text.trim().replaceAll(/\s+/g, ' '))
  const title =
    first.find(
      (text) => name.test(text) && /^\p{Lu}/u.test(text) && text.length <= longestName && !/[.:,]$/.test(text),
    ) ?? ''
  const [, from = '', to] = years.exec(title) ?? first.map((text) => years.exec(text)).find(Boolean) ?? []
  return {
    version: '',
    title,
    key: keyOf(title),
    kind: 'committee',
    unit: '',
    model: '',
    firstYear: from,
    lastYear: to === undefined ? from : `20${to}`,
    level: '',
  }
}

/** As it can stand in an address. */
const keyOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
