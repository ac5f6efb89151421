import { sampleBook, decideSample } from './sample-pack.fixture.ts'
import { explain } from './explain.ts'
import { crossCheck } from './cross-check.ts'
const d = decideSample()
console.log(JSON.stringify({...d, steps: d.steps.length}, null, 1))
console.log(explain(d, { book: sampleBook })); console.log(explain(d, { book: sampleBook, lang: 'en' }))
console.log(await crossCheck(sampleBook, d))
