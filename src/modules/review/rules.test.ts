import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { families } from './checks/register.ts'
import { familyKeys, findingCodes } from './finding.ts'
import { ruleAnswers } from './rules.service.ts'

const english = JSON.parse(readFileSync(join(import.meta.dirname, 'messages/en.json'), 'utf8')) as Record<
  string,
  string
>
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')

describe('the register of rules', () => {
  test('the README tells of every family what the register tells, word for word', () => {
    const rows = readme.split('\n').flatMap((line) => {
      const cells = line.split('|').map((cell) => cell.trim().replaceAll('*', ''))
      return cells.length === 6 && familyKeys.some((key) => key.replaceAll('-', ' ') === cells[1])
        ? [cells.slice(1, 5)]
        : []
    })
    const told = families.map(({ key }) => {
      const word = (part: string) => english[`review_rules_${key.replaceAll('-', '_')}_${part}`]
      return [key.replaceAll('-', ' '), word('looks'), word('grounds'), word('blind')]
    })
    expect(rows.toSorted()).toEqual(told.toSorted())
  })

  test('every code belongs to one family, and every family has a name and three texts', () => {
    expect(findingCodes.toSorted()).toEqual([...new Set(findingCodes)].toSorted())
    expect(families.map(({ key }) => key)).toEqual(familyKeys)
    for (const { name, looksFor, grounds, blindTo } of ruleAnswers())
      for (const text of [name, looksFor, grounds, blindTo]) expect(text).toMatch(/\p{L}{3}/u)
  })
})
