import { definePack } from '@khuyencong/core'
import { readPackFolder } from './src/pack-folder.js'
import { runCases } from '../core/src/testing.js'
const f = await readPackFolder('packages/rules-national'); const pack = definePack(f.source)
for (const c of runCases(pack, f.cases).filter((c) => c.differences.length).slice(0,10)) console.log(c.rule, c.on, c.name, c.differences)
