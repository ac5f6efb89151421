import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod/mini'
import type { ReadOnly } from '../json/read-only.js'
import type { Project, ProjectInput } from './project.js'
import type { Event } from './project-parts.js'
import type { ProjectEventInput } from './event-input.js'

/**
 * Both ways, and key by key: a field that is optional here and required there is a difference too.
 */
type Same<A, B> =
  (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false
type Flat<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Flat<E>[]
    : { readonly [K in keyof T]: Flat<T[K]> }

describe('the types of a project as it is written', () => {
  it('are those of the schema, field by field', () => {
    expectTypeOf<Same<ProjectInput, ReadOnly<z.input<typeof Project>>>>().toEqualTypeOf<true>()
    expectTypeOf<Same<ProjectEventInput, ReadOnly<z.input<typeof Event>>>>().toEqualTypeOf<true>()
    // the comparison itself tells what is one field off
    expectTypeOf<Same<{ a?: 1 }, { a?: 1 | null }>>().toEqualTypeOf<false>()
    expectTypeOf<Same<{ a: 1 }, { a?: 1 }>>().toEqualTypeOf<false>()
  })

  it('take a project written with `as const`', () => {
    const project = {
      id: 'p',
      items: [{ id: '1', activity: 'showroom', costs: [{ kind: 'showroom', amount: 5 }] }],
      events: [{ type: 'approved', on: '2023-01-01', papers: ['a'] }],
    } as const
    expectTypeOf(project).toExtend<ProjectInput>()
  })

  it('explain every field, Vietnamese first', () => {
    const lines = readFileSync(new URL('project-input.ts', import.meta.url), 'utf8').split('\n')
    const fields = lines.flatMap((line, index) =>
      /^\s+readonly [\w$]+\??:/u.test(line) ? [[line.trim(), lines[index - 1] ?? ''] as const] : [],
    )
    expect(fields.length).toBeGreaterThan(60)
    expect(
      fields.filter(([, before]) => !/^\s+(?:\/\*\* \S.* \/ \S.* \*\/|\*\/)$/u.test(before)),
    ).toEqual([])
  })
})
