import type { Project } from '../project/project.js'
import type { Register } from '../territory/register.js'
import { type AuditDimension, dimensionValue, spelling } from './dimensions.js'

/** The groups that projects are drawn by, under one key however their names are typed. */
export interface StrataNames {
  readonly keyOf: (project: Project) => string
  /** The names of a group as they are written; none where they are not known. */
  readonly written: (key: string) => readonly string[]
}

/** A project with items of several groups is of a group of its own. */
export function strataNames(by: AuditDimension | null, register: Register | null): StrataNames {
  const spellings = new Map<string, string>()
  return {
    keyOf: (project) => {
      const keys = new Set<string>()
      for (const item of by === null ? [] : project.items) {
        const value = dimensionValue(by as AuditDimension, item, project, register)
        if (value === null) continue
        keys.add(value.key)
        spellings.set(value.key, spelling(spellings.get(value.key), value.written))
      }
      return JSON.stringify([...keys].sort())
    },
    written: (key) => (JSON.parse(key) as string[]).map((each) => spellings.get(each) ?? each),
  }
}
