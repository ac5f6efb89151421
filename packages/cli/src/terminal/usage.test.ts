import { describe, expect, it } from 'vitest'
import { usageProblem } from './usage.js'

describe('a command line the parser refuses', () => {
  it('BAD_USAGE: what has no words of its own is told in those of the parser', () => {
    expect(
      usageProblem({
        code: 'commander.conflictingOption',
        message: 'error: a cannot be used with b',
      }),
    ).toMatchObject({ code: 'BAD_USAGE', messageEn: 'a cannot be used with b' })
  })
})
