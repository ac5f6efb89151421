import { describe, expect, it } from 'vitest'
import { day } from '../values/calendar.js'
import { rulesOn } from './rules-on-day.js'
import { is, tinyPack, tinyRule } from './tiny-pack.fixture.js'

describe('the rules of an activity', () => {
  it('share the conditions that do not ask for the activity: a large pack is not compiled once for each', () => {
    const require = { all: [is('beneficiary.kind', 'enterprise'), is('fund', 'local')] }
    const pack = tinyPack([tinyRule('eligibility.a', [{ require }])])
    const [one, other] = (['trademark', 'showroom'] as const).map(
      (activity) => rulesOn([pack], day('2026-01-01'), activity, pack.vocabulary).eligibility[0],
    )
    expect(one).toMatchObject({ answer: 'in-force' })
    expect(
      one !== undefined && 'require' in one ? [one.require, one.requireForActivity] : null,
    ).toEqual(
      other !== undefined && 'require' in other
        ? [other.require, other.requireForActivity]
        : undefined,
    )
    expect((one as { require: unknown }).require).toBe((other as { require: unknown }).require)
    expect((one as { requireForActivity: unknown }).requireForActivity).toBe(
      (other as { requireForActivity: unknown }).requireForActivity,
    )
  })
})
