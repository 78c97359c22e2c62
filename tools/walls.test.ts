import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findBreaches, layerOf } from './walls.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

/** A small house of planted files; each module gets its README and door unless it plants them itself. */
function house(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'walls-'))
  roots.push(root)
  const modules = new Set(Object.keys(files).flatMap((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []))
  const furniture = [...modules].flatMap((name) => [`src/modules/${name}/README.md`, `src/modules/${name}/index.ts`])
  for (const path of [...furniture, ...Object.keys(files)]) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), files[path] ?? '')
  }
  return root
}

const rulesBroken = (files: Record<string, string>) => findBreaches(house(files)).map((breach) => breach.rule)

describe('the walls', () => {
  it('let a service use its own rules, policy, store and another module by the door', () => {
    const service = `import { a } from './goal.ts'\nimport { b } from './goal.policy.ts'\nimport { c } from './goal.store.ts'\nimport { d } from '../organisation/index.ts'`
    expect(
      rulesBroken({
        'src/modules/goals/goal.ts': 'export const a = 1',
        'src/modules/goals/goal.policy.ts': '',
        'src/modules/goals/goal.store.ts': '',
        'src/modules/goals/goal.service.ts': service,
        'src/modules/organisation/index.ts': '',
      }),
    ).toEqual([])
  })

  it('stop a rule that imports a store', () => {
    expect(
      rulesBroken({ 'src/modules/goals/goal.ts': `import './goal.store.ts'`, 'src/modules/goals/goal.store.ts': '' }),
    ).toEqual(['layer'])
  })

  it('stop a rule that imports a package, something of Node, or reads the clock', () => {
    expect(rulesBroken({ 'src/modules/goals/goal.ts': `import { z } from 'zod'` })).toEqual(['package'])
    expect(rulesBroken({ 'src/modules/goals/goal.ts': `import fs from 'node:fs'` })).toEqual(['package'])
    expect(rulesBroken({ 'src/modules/goals/goal.ts': 'export const now = () => Date.now()' })).toEqual(['clock'])
  })

  it('see a type import as an import', () => {
    expect(
      rulesBroken({
        'src/modules/goals/goal.ts': `import type { Db } from '../../platform/db.ts'`,
        'src/platform/db.ts': '',
      }),
    ).toEqual(['layer'])
    expect(
      rulesBroken({
        'src/modules/goals/goal.ts': `export type { Db } from '../../platform/db.ts'`,
        'src/platform/db.ts': '',
      }),
    ).toEqual(['layer'])
  })

  it('stop a module that goes past the door of another', () => {
    const files = {
      'src/modules/budget/budget.service.ts': `import '../goals/goal.store.ts'`,
      'src/modules/goals/goal.store.ts': '',
    }
    expect(rulesBroken(files)).toEqual(['door'])
  })

  it('stop a store that visits another module even by the door', () => {
    expect(
      rulesBroken({
        'src/modules/budget/budget.store.ts': `import '../goals/index.ts'`,
        'src/modules/goals/index.ts': '',
      }),
    ).toEqual(['door'])
  })

  it('let a rule name the types at the door of another module, but not run its code', () => {
    const rule = (text: string) => ({ 'src/modules/budget/budget.ts': text, 'src/modules/goals/index.ts': '' })
    expect(rulesBroken(rule(`import type { Goal } from '../goals/index.ts'`))).toEqual([])
    expect(rulesBroken(rule(`import { type Goal, showGoal } from '../goals/index.ts'`))).toEqual(['door'])
    expect(rulesBroken(rule(`import type { Goal } from '../goals/goal.ts'`))).toEqual(['door'])
  })

  it('stop the design system from knowing a module, and the platform from knowing the design system', () => {
    expect(
      rulesBroken({ 'src/ui/Table.tsx': `import '../modules/goals/index.ts'`, 'src/modules/goals/index.ts': '' }),
    ).toEqual(['door'])
    expect(rulesBroken({ 'src/platform/pdf.ts': `import '../ui/Table.tsx'`, 'src/ui/Table.tsx': '' })).toEqual([
      'layer',
    ])
  })

  it('find a ring of modules', () => {
    expect(
      rulesBroken({
        'src/modules/a/a.service.ts': `import '../b/index.ts'`,
        'src/modules/b/b.service.ts': `import '../c/index.ts'`,
        'src/modules/c/c.service.ts': `import '../a/index.ts'`,
      }),
    ).toEqual(['cycle'])
  })

  it('find a module without a README the moment it exists', () => {
    const root = house({ 'src/modules/goals/goal.ts': '' })
    rmSync(join(root, 'src/modules/goals/README.md'))
    expect(findBreaches(root)).toMatchObject([{ rule: 'readme', detail: 'README.md' }])
  })

  it('know a layer by the suffix of the file', () => {
    expect(layerOf('src/modules/goals/goal.ts')).toBe('pure')
    expect(layerOf('src/modules/goals/goal.views.ts')).toBe('views')
    expect(layerOf('src/modules/goals/pages/GoalPage.tsx')).toBe('pages')
    expect(layerOf('src/modules/goals/goal.db.test.ts')).toBe('test')
  })
})
