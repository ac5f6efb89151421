import type { FORMAT } from '../reading/format.js'
import type { AuditDimension } from './dimensions.js'

/** How a sample is drawn: each project alike, or each đồng alike. */
export const SAMPLE_METHODS = ['random', 'money-unit'] as const
/** Cách chọn mẫu. / One of the ways to draw. */
export type SampleMethod = (typeof SAMPLE_METHODS)[number]

/** Yêu cầu chọn mẫu. / What is to be drawn. */
export interface SampleQuestion {
  readonly method: SampleMethod
  /** How many projects; by money unit, how many points. */
  readonly size: number
  /** Hạt giống: any text that is not blank. The same seed draws the same projects. */
  readonly seed: string
  /** What the projects are grouped by before they are drawn; absent: not grouped. */
  readonly by?: AuditDimension | null
}

/** Một đề án được chọn. / A project that was drawn. */
export interface DrawnProject {
  readonly id: string
  /** Where it stands in the input. */
  readonly where: string
  /** The money it asks of its fund, in đồng; `null`: not known. */
  readonly amount: number | null
  /** The values it is grouped by; empty where they are not known. */
  readonly stratum: readonly string[]
  /** The number by which it was drawn: SHA-256 of the seed, a line feed and the id. */
  readonly ticket: string
  /** How many points fell on it; 1 where each project is alike. */
  readonly points: number
}

/** Một nhóm. / One group of the projects, and how many of it were to be drawn. */
export interface SampledStratum {
  readonly stratum: readonly string[]
  readonly projects: number
  /** Đồng, of the projects whose amount is known. */
  readonly amount: number
  readonly size: number
  /** By money unit: the distance of the points, rounded down, and the number they start by. */
  readonly interval: number | null
  readonly start: number | null
}

/** Mẫu kiểm toán. / A sample, with all that is needed to draw it again. */
export interface Sample {
  readonly format: typeof FORMAT
  readonly method: SampleMethod
  readonly size: number
  readonly seed: string
  readonly by: AuditDimension | null
  readonly population: {
    readonly projects: number
    readonly amount: number
    /** Projects whose amount is not known: by money unit none of them can be drawn. */
    readonly unknownAmount: number
    /** Projects that ask for nothing: by money unit none of them can be drawn. */
    readonly noAmount: number
    /** Projects that have the id of another one. */
    readonly repeated: number
  }
  readonly strata: readonly SampledStratum[]
  readonly drawn: readonly DrawnProject[]
}

/** Bộ chọn mẫu. / Takes projects one by one, in any order, and draws of them. */
export interface ProjectSampler {
  /** Adds a project; throws `KhuyenCongError` for one that cannot be read. */
  readonly add: (project: unknown, where: string) => void
  /** The sample of what was added so far. */
  readonly sample: () => Sample
}
