import * as z from 'zod'
import { strict } from '../dossier/reading.js'
import { dated, named, prose } from './rule-base.js'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/u).max(80)

/** Một khu vực. / One region: the provinces a text puts in it, by their ids on the first day of the version. */
const Region = strict({ id, title: prose, titleEn: prose, provinces: z.array(id).min(1).max(200) })

/** Danh sách khu vực. / A list of regions by date; a province stands in at most one region of a version. */
export const RegionsShape = strict({ ...named, kind: z.literal('regions'), versions: z.array(strict({ ...dated, regions: z.array(Region).min(1).max(50) })).min(1).max(50) })
export type RegionsRule = z.output<typeof RegionsShape>
