import { describe, expect, it } from 'vitest'
import { currentTab } from './current-tab.ts'

describe('the tab one is at', () => {
  const tabs = ['/uppdrag', '/uppdrag?visa=forsenade', '/uppdrag?visa=avslutade', '/motioner?version=2']
  it.each([
    ['/uppdrag', '', '/uppdrag'],
    ['/uppdrag', '?visa=avslutade', '/uppdrag?visa=avslutade'],
    ['/uppdrag', '?sida=2&visa=forsenade', '/uppdrag?visa=forsenade'],
    ['/uppdrag', '?visa=annat', '/uppdrag'],
    ['/motioner', '?version=2', '/motioner?version=2'],
    ['/motioner', '?version=3', undefined],
    ['/annat', '', undefined],
  ])('at %s%s it is %s', (pathname, search, at) => {
    expect(currentTab(tabs, { pathname, search })).toBe(at)
  })
})
