import { describe, expect, it } from 'vitest'
import { machineProblem } from './fatal.js'

describe('what the machine refuses', () => {
  it.each([
    ['ERR_WORKER_OUT_OF_MEMORY', 'OUT_OF_MEMORY'],
    ['EMFILE', 'TOO_MANY_FILES'],
    ['ENFILE', 'TOO_MANY_FILES'],
  ])('%s is told as %s', (code, told) => {
    expect(machineProblem(Object.assign(new Error('x'), { code }))).toMatchObject({ code: told })
  })

  it('anything else is left to others', () => {
    expect(machineProblem(new Error('x'))).toBeNull()
    expect(machineProblem(undefined)).toBeNull()
  })
})
