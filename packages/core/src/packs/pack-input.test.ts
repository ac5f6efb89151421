import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { definePack, type PackSource } from './pack.js'
import type { ManifestInput, PackInput, RuleInput } from './pack-input.js'

const manifest = {
  id: 'dak-lak',
  version: '1.0.0',
  schemaVersion: 1,
  jurisdiction: 'dak-lak',
  title: 'Gói mẫu',
  titleEn: 'A sample',
  maintainer: 'mẫu',
  lawAsOf: '2026-01-01',
} as const satisfies ManifestInput
const rule = {
  id: 'support.looms',
  kind: 'support',
  title: 'Khung cửi',
  titleEn: 'Looms',
  encodedSince: '2026-01-01',
  adds: true,
  versions: [
    {
      from: '2026-01-01',
      to: null,
      citation: { document: 'QĐ 1', provision: 'Điều 1' },
      evidence: 'memory',
      when: { all: [{ fact: 'machinery.isNew', operator: 'equal', value: true }] },
      grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' },
    },
  ],
} as const satisfies RuleInput<'support'>
const document = {
  id: 'QĐ 1',
  title: 'Quyết định 1',
  titleEn: 'Decision 1',
  issuer: 'UBND',
} as const

describe('a pack written in TypeScript', () => {
  const source = {
    manifest,
    documents: { documents: [document] },
    rules: { 'support/looms.json': rule },
  } as const satisfies PackInput

  it('is typed in every part, and is what definePack takes', () => {
    expectTypeOf(source).toExtend<PackSource>()
    expect(definePack(source, { extends: NATIONAL }).rules.map(({ id }) => id)).toEqual([
      'support.looms',
    ])
  })

  it('misspelt words are compile errors', () => {
    const [version] = rule.versions
    const per = { ...rule, versions: [{ ...version, grant: { per: 5 } }] } as const
    const when = { fact: 'fund', operator: 'is', value: 'local' } as const
    expectTypeOf(rule).toExtend<RuleInput>()
    expectTypeOf({ ...rule, kind: 'suport' } as const).not.toExtend<RuleInput>()
    expectTypeOf(per).not.toExtend<RuleInput>()
    expectTypeOf({ ...rule, versions: [{ ...version, when }] } as const).not.toExtend<RuleInput>()
    expectTypeOf({ ...rule, versions: undefined } as const).not.toExtend<RuleInput>()
    expectTypeOf({ ...manifest, schemaVersion: 2 } as const).not.toExtend<ManifestInput>()
  })
})
