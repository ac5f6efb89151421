import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { ConditionSource } from '../conditions/conditions.js'
import { definePack, type Pack } from './pack.js'

/** One version as a test writes it; what is left out is filled in. */
export type TinyVersion = Readonly<Record<string, unknown>> & {
  readonly when?: ConditionSource
  readonly require?: ConditionSource
}

/**
 * A rule of a tiny pack: `support.x` with the versions given, each `quoted` from document `QĐ 1`.
 */
export function tinyRule(
  id: string,
  versions: readonly TinyVersion[],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id,
    kind: id.split('.')[0],
    title: id,
    titleEn: id,
    encodedSince: (versions[0]?.['from'] as string | undefined) ?? '2020-01-01',
    versions: versions.map((version) => ({
      from: '2020-01-01',
      to: null,
      citation: { document: 'QĐ 1', provision: 'Điều 1' },
      evidence: 'quoted',
      ...version,
    })),
    ...(id.startsWith('support.') && !('refines' in more) && { adds: true }),
    ...more,
  }
}

/** A pack of such rules, filed as `support/x.json`. */
export function tinyPack(
  rules: readonly Record<string, unknown>[],
  manifest: Readonly<Record<string, unknown>> = {},
  document: Readonly<Record<string, unknown>> = {},
  vocabulary: Vocabulary = NATIONAL_WORDS,
): Pack {
  return definePack(
    {
      manifest: {
        id: 'tiny',
        version: '1.0.0',
        schemaVersion: 1,
        jurisdiction: 'dak-lak',
        title: 'Gói nhỏ',
        titleEn: 'Tiny',
        maintainer: 'T',
        lawAsOf: '2026-01-01',
        ...manifest,
      },
      documents: {
        documents: [
          {
            id: 'QĐ 1',
            title: 'QĐ',
            titleEn: 'QĐ',
            issuer: 'UBND',
            from: '2000-01-01',
            ...document,
          },
        ],
      },
      rules: Object.fromEntries(
        rules.map((rule) => [`${String(rule['id']).replace('.', '/')}.json`, rule]),
      ),
    },
    { extends: { vocabulary } },
  )
}

export const is = (fact: string, value: string | boolean | number): ConditionSource => ({
  fact,
  operator: 'equal',
  value,
})

/** The rule of a national pack that ends the district level, as a tiny pack has it. */
export const DISTRICTS_ENDED = tinyRule('funding.district-level-ended', [
  {
    from: '2025-07-01',
    abolishes: { levels: ['district'], text: 'cấp huyện', textEn: 'the district level' },
  },
])
