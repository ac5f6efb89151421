import { type Bounds, figureOf, known, type MonitorFigure, ratioOf } from '../monitoring/figure.js'
import type { BlendedIn } from '../monitoring/work-figures.js'
import { identityKey } from '../project/identity.js'
import type { Project, ProjectItem } from '../project/project.js'
import type { DeclaredProgramme } from './work-records.js'

/**
 * What other programmes pay of an item. Lines that do not say leave a lower bound; an empty list is
 * known to be nothing.
 */
export function blendedBounds({ costs }: ProjectItem): Bounds | null {
  if (costs === null) return null
  const parts = costs.flatMap(({ otherSources }): readonly (Bounds | null)[] =>
    otherSources === null
      ? [null]
      : otherSources.map(({ amount }) => (amount === null ? null : known(amount))),
  )
  if (parts.length === 0) return known(0)
  if (parts.every((part) => part === null)) return null
  const { least, most } = figureOf(parts)
  return { least, most }
}

interface Paid {
  programme: string
  projects: number
  amount: MonitorFigure | null
  readonly byCost: Map<string | null, MonitorFigure>
}

/** The programmes blended in, one by one; of the projects only the sums are kept. */
export class BlendedProgrammes {
  readonly #paid = new Map<string, Paid>()

  add({ items }: Project): void {
    const here = new Set<string>()
    for (const { costs } of items)
      for (const { kind, otherSources } of costs ?? [])
        for (const { programme, amount } of otherSources ?? []) {
          const paid = this.#programme(programme)
          const part = amount === null ? null : known(amount)
          paid.amount = plus(paid.amount, part)
          paid.byCost.set(kind, plus(paid.byCost.get(kind) ?? null, part))
          here.add(identityKey(programme))
        }
    for (const key of here) {
      const paid = this.#paid.get(key)
      if (paid !== undefined) paid.projects += 1
    }
  }

  #programme(programme: string): Paid {
    const key = identityKey(programme)
    const known = this.#paid.get(key) ?? { programme, projects: 0, amount: null, byCost: new Map() }
    if (programme < known.programme) known.programme = programme
    this.#paid.set(key, known)
    return known
  }

  /** Those that projects name and those that were declared, by id. */
  all(declared: readonly DeclaredProgramme[]): readonly BlendedIn[] {
    const ids = new Map(declared.map(({ programme }) => [identityKey(programme), programme]))
    const keys = [...new Set([...this.#paid.keys(), ...ids.keys()])].sort()
    return keys.map((key) =>
      blendedIn(
        ids.get(key) ?? key,
        this.#paid.get(key),
        declared.filter(({ programme }) => identityKey(programme) === key),
      ),
    )
  }
}

function blendedIn(
  id: string,
  paid: Paid | undefined,
  declared: readonly DeclaredProgramme[],
): BlendedIn {
  const amount = paid?.amount ?? figureOf([known(0)])
  const target = targetOf(declared)
  return {
    programme: paid?.programme ?? id,
    title: declared.find(({ title }) => title !== null)?.title ?? null,
    projects: paid?.projects ?? 0,
    amount,
    byCost: [...(paid?.byCost ?? [])]
      .map(([costKind, of]) => ({ costKind, amount: of }))
      .sort((a, b) => ((a.costKind ?? '\uffff') < (b.costKind ?? '\uffff') ? -1 : 1)),
    target,
    rate: target === null ? null : ratioOf(amount, known(target)),
  }
}

/** The targets of all years together; one that is not known leaves none. */
function targetOf(declared: readonly DeclaredProgramme[]): number | null {
  if (declared.length === 0 || declared.some(({ target }) => target === null)) return null
  return figureOf(declared.map(({ target }) => known(target ?? 0))).value
}

/** A figure and one more part; the parts that are not known are counted. */
function plus(figure: MonitorFigure | null, part: Bounds | null): MonitorFigure {
  if (figure === null) return figureOf([part])
  const { value, least, most } = figureOf([figure, part])
  return {
    value,
    least,
    most,
    parts: figure.parts + 1,
    unknown: figure.unknown + (part === null ? 1 : 0),
    twice: 0,
  }
}
