// Chạy trong tiến trình con, để thử múi giờ và ngôn ngữ của máy. / Run in a child process, to try
// the time zone and language of a machine.
import { explain } from '../explain/explain.js'
import { sampleBook } from '../packs/sample-pack.fixture.js'
import { decideSample } from '../packs/sample-project.fixture.js'

const decision = decideSample()
console.log(
  JSON.stringify([
    decision,
    explain(decision, { lang: 'vi', book: sampleBook }),
    explain(decision, { lang: 'en', book: sampleBook }),
  ]),
)
