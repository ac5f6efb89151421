import { readFileSync } from 'node:fs'
import type { ProjectInput } from '@khuyencong/core'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { NationalActivityId, NationalFact, NationalProject } from './national-project.js'

interface Named {
  readonly id: string
}

describe('the national vocabulary as types', () => {
  it('refuses a misspelt word at compile time, and is a project of core', () => {
    const project = { id: 'p', items: [{ id: '1', activity: 'trademark' }] } as const
    const misspelt = { id: 'p', items: [{ id: '1', activity: 'trademarks' }] } as const
    expectTypeOf(project).toExtend<NationalProject>()
    expectTypeOf(misspelt).not.toExtend<NationalProject>()
    expectTypeOf(misspelt).toExtend<ProjectInput>()
    expectTypeOf<NationalProject>().toExtend<ProjectInput>()
    expectTypeOf<'machinery.isNew'>().toExtend<NationalFact>()
    expectTypeOf<'nghe-an:craft-village'>().not.toExtend<NationalActivityId>()
  })

  it('is generated from the vocabulary of the pack', () => {
    const read = (file: string): string =>
      readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    const { activities, costKinds, units, facts } = JSON.parse(read('vocabulary.json')) as Record<
      'activities' | 'costKinds' | 'units' | 'facts',
      readonly Named[]
    >
    const types = read('src/national-words.ts')
    const missing = [activities, costKinds, units, facts]
      .flat()
      .filter(({ id }) => !types.includes(`'${id}'`))
    expect(missing).toEqual([])
    expect(activities).toHaveLength(32)
  })
})
