import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { definePack } from '../packs/pack.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'

const named = (id: string): object => ({ id, title: id, titleEn: id })

/** What is wrong with a rule of a kind whose version has this content. */
function problemsOf(kind: string, content: object): readonly object[] {
  const version = {
    from: '2026-01-01',
    citation: { document: 'VB mẫu', provision: 'Điều 1' },
    evidence: 'quoted',
    ...content,
  }
  try {
    definePack(
      {
        manifest: {
          ...named('mau'),
          version: '1.0.0',
          schemaVersion: 1,
          jurisdiction: kind === 'regions' ? 'national' : 'cao-bang',
          maintainer: 'T',
          lawAsOf: '2026-06-30',
        },
        documents: { documents: [{ ...named('VB mẫu'), issuer: 'T', from: '2026-01-01' }] },
        rules: {
          [`${kind}/x.json`]: {
            ...named(`${kind}.x`),
            kind,
            encodedSince: '2026-01-01',
            versions: [version],
          },
        },
      },
      { extends: NATIONAL },
    )
    return []
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return error.problems.map(({ code, at, messageEn }) => ({ code, at, messageEn }))
  }
}

describe('a condition that nothing would ask', () => {
  it.each([
    [
      'programme',
      { fact: 'project.kind', operator: 'equal', value: 'group' },
      {
        years: { from: 2026, to: 2030 },
        approvedBy: 'ministry',
        targets: [{ ...named('machines'), value: null }],
      },
    ],
    [
      'regions',
      { fact: 'project.kind', operator: 'equal', value: 'group' },
      { regions: [{ ...named('north'), provinces: ['cao-bang'] }] },
    ],
    [
      'scheme',
      { fact: 'projectOrder.flagship', operator: 'equal', value: true },
      {
        scale: 100,
        criteria: [
          { ...named('a'), max: 60 },
          { ...named('b'), max: 40 },
        ],
        panel: { aggregate: 'mean', over: 'total' },
        total: { atLeast: 60 },
        rankBy: 'score',
      },
    ],
  ])('is refused in %s', (kind, when, content) => {
    expect(problemsOf(kind, content)).toEqual([])
    expect(problemsOf(kind, { ...content, when })).toEqual([
      {
        code: 'WRONG_SHAPE',
        at: `${kind}/x.json › versions[0]`,
        messageEn: 'This kind of rule applies to every case: leave out `when`.',
      },
    ])
  })
})
