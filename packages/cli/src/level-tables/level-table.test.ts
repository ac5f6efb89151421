import { definePack, type Pack, type PackSource } from '@khuyencong/core'
import { type Rule, sourceOf } from '@khuyencong/core/packs'
import { levelTableFile, readLevelTable } from '@khuyencong/office'
import { national } from '@khuyencong/rules-national'
import { provincial } from '@khuyencong/rules-provincial'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readPackFolder } from '../files/pack-folder.js'
import { cellsOfPack } from './cells-of-pack.js'
import { levelsOfTable } from './levels-of-table.js'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const sample = (await readPackFolder(path.join(root, 'examples/16-sample-province/pack'))).source

/** The pack without its levels, as a table is read into. */
const bare = (source: PackSource): PackSource => ({
  ...source,
  rules: Object.fromEntries(
    Object.entries(source.rules ?? {}).filter(([name]) => !name.startsWith('support/')),
  ),
})

/** The levels of a pack through a file and back. */
async function throughFile(pack: Pack, source: PackSource, form: 'xlsx' | 'csv') {
  const { vocabulary } = pack
  const { rows, acts } = cellsOfPack(pack, vocabulary)
  const file = await levelTableFile({ rows, acts, vocabulary, on: '2026-11-30', form })
  const table = await readLevelTable(file, `muc.${form}`)
  const packs = [national, ...provincial]
  const options = { pack: [], allow: [], lang: 'vi', crossCheck: true, trust: [] } as const
  const read = levelsOfTable(table, {
    source: bare(source),
    packs,
    vocabulary,
    national,
    options,
    schema: '../schema/rule.schema.json',
  })
  return { rows, table, read }
}

/** What a rule says of support, less what no column has. */
function saidOf(rule: Rule): readonly object[] {
  if (rule.kind !== 'support') return []
  const { id, title, refines, versions } = rule
  return versions.map(({ from, to, when, grant, elsewhere, evidence, citation, note }) => ({
    ...{ id, title, refines, from, to, when, grant, elsewhere, evidence, citation, note },
  }))
}

describe('the levels of a pack, written as a table and read again', () => {
  const packs: readonly (readonly [string, Pack, PackSource])[] = [
    ['sample', definePack(sample, { extends: national }), sample],
    ['national', national, sourceOf(national)],
    ...provincial.map((pack) => [pack.manifest.id, pack, sourceOf(pack)] as const),
  ]
  it.each(packs)('%s is the same cell by cell', async (_, pack, source) => {
    const { rows, table, read } = await throughFile(pack, source, 'xlsx')
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
    expect(read.problems).toEqual([])
    const again =
      pack === national ? definePack(read.source) : definePack(read.source, { extends: national })
    expect(cellsOfPack(again, again.vocabulary).rows).toEqual(rows)
    expect(again.rules.flatMap(saidOf)).toEqual(pack.rules.flatMap(saidOf))
  })
})
