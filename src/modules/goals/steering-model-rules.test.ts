import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import { fourPerspectives } from './goals.fixture.ts'
import { aModel } from './plan.fixture.ts'
import { mustHangTogether } from './steering-model-rules.ts'

const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const five = aModel()
const [vision, strategic, committee] = five.levels

describe('a steering model', () => {
  it('may have a vision, strategic goals and five perspectives', () => {
    expect(() => mustHangTogether(five, [])).not.toThrow()
    expect(five.perspectives).toHaveLength(5)
    expect(five.toYear).toBe(2038)
  })

  it('may have four perspectives, no vision and two levels of the same kind', () => {
    const four = aModel(fourPerspectives({ id: five.id }) as Partial<typeof five>)
    expect(() => mustHangTogether(four, [])).not.toThrow()
    expect(four.perspectives).toHaveLength(4)
  })

  it('has levels, from the top down, each with a name of its own', () => {
    expect(() => mustHangTogether({ ...five, levels: [] }, [])).toThrow(refused('steering-model.no-levels'))
    const turned = [strategic, vision].filter((level) => level !== undefined)
    expect(() => mustHangTogether({ ...five, levels: turned }, [])).toThrow(
      refused('steering-model.levels-out-of-order'),
    )
    const twice = [committee, committee].filter((level) => level !== undefined)
    expect(() => mustHangTogether({ ...five, levels: twice }, [])).toThrow(refused('steering-model.key-twice'))
  })

  it('keeps the levels goals stand on', () => {
    expect(() => mustHangTogether(five, ['vision', 'styrelsemal'])).not.toThrow()
    expect(() => mustHangTogether({ ...five, levels: five.levels.slice(0, 2) }, ['styrelsemal'])).toThrow(
      refused('steering-model.level-in-use'),
    )
  })

  it('runs forward in years', () => {
    expect(() => mustHangTogether({ ...five, toYear: 2000 }, [])).toThrow(refused('steering-model.years-backwards'))
  })
})
