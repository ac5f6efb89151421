import type { RuleBook } from '../packs/rule-book.js'
import { findProvince } from '../territory/register.js'
import type { Titled } from '../vocabulary/open-vocabulary.js'
import type { MonitoredWork } from './monitored-work.js'
import type { Dimension } from './monitoring.js'
import type { RegionList } from './places.js'
import type { Tracked } from './rows.js'

/** Names of what stands in keys and scopes, by id. */
export interface ShownNames {
  readonly provinces: Readonly<Record<string, string>>
  readonly regions: Readonly<Record<string, Titled>>
  /** The contents of the law that groups are by. */
  readonly contents: Readonly<Record<string, Titled>>
}

/** What stands in keys and scopes: provinces, and the contents that groups are by. */
interface NamedIds {
  readonly provinces: readonly (string | null)[]
  readonly contents: readonly (string | null)[]
}

/** The provinces and contents that rows and the work stand by. */
export function namedIn(
  rows: readonly Tracked[],
  by: readonly Dimension[],
  work: MonitoredWork | null,
): NamedIds {
  const keys = (work?.groups ?? []).map(({ key }) => key)
  return {
    provinces: [
      ...rows.flatMap(({ place: { province, named, former } }) => [province, named, former]),
      ...keys.map(({ province = null }) => province),
    ],
    contents: by.includes('content')
      ? [...rows.map(({ content }) => content), ...keys.map(({ content = null }) => content)]
      : [],
  }
}

const sortedIds = (ids: readonly (string | null)[]): readonly string[] =>
  [...new Set(ids)].filter((id) => id !== null).sort()

/** Tên trong khóa. / The names of ids that stand in keys and scopes. */
export function namesOf(
  { register, vocabulary }: RuleBook,
  { regions }: RegionList,
  { provinces, contents }: NamedIds,
): ShownNames {
  return {
    provinces: Object.fromEntries(
      sortedIds(provinces).map((id) => [
        id,
        register === null ? id : findProvince(register, id).name,
      ]),
    ),
    regions: Object.fromEntries(regions.map(({ id, title, titleEn }) => [id, { title, titleEn }])),
    contents: Object.fromEntries(
      sortedIds(contents).flatMap((id) => {
        const named = vocabulary.contents.get(id)
        return named === undefined
          ? []
          : [[named.id, { title: named.title, titleEn: named.titleEn }] as const]
      }),
    ),
  }
}
