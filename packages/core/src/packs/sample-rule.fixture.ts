// Một quy định mẫu. / How a test writes a rule: its conditions, its provision, its versions.
export type Json = Record<string, unknown>

export const fact = (name: string, operator: string, value: unknown): Json => ({
  fact: name,
  operator,
  value,
})
export const all = (...children: unknown[]): Json => ({ all: children })
export const any = (...children: unknown[]): Json => ({ any: children })
export const not = (child: unknown): Json => ({ not: child })
export const isActivity = (id: string): Json => fact('activity', 'equal', id)

export const QUOTED = { evidence: 'quoted' }
/** The provision a version rests on. */
export const citing = (document: string, provision: string): Json => ({
  citation: { document, provision },
})
export const TT28 = (provision: string): Json => citing('28/2018/TT-BTC', provision)
export const TT26 = (provision: string): Json => citing('26/2014/TTLT-BTC-BCT', provision)
export const ND45 = (provision: string): Json => citing('45/2012/NĐ-CP', provision)

export const documentOf = (id: string, issued: string, amendedBy: readonly Json[] = []): Json => ({
  id,
  title: id,
  titleEn: id,
  issuer: 'mẫu',
  issued,
  from: null,
  to: null,
  amendedBy,
})
export const ruleOf = (
  id: string,
  title: string,
  versions: readonly Json[],
  more: Json = {},
): Json => ({
  id,
  kind: id.split('.')[0],
  title,
  titleEn: `${title} (en)`,
  encodedSince: '2014-04-08',
  versions,
  ...more,
})

/** A support rule of one version, in force from the 2018 circular on. */
export const level = (activity: string, grant: Json | 'not-encoded', more: Json = {}): Json =>
  ruleOf(`support.${activity}`, `Hỗ trợ ${activity}`, [
    {
      from: '2018-05-11',
      to: null,
      ...TT28('Điều 8'),
      ...QUOTED,
      when: isActivity(activity),
      grant,
      ...more,
    },
  ])
