import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { partsOf, play, ROOT } from './page-commands.fixture.js'

// Every command of every README of the examples is run as it stands, from a copy of the examples
// beside the packages, with the exit code and the output that the page shows.

const folders = readdirSync(path.join(ROOT, 'examples')).filter((name) => /^\d\d-/u.test(name))
const pages = folders.flatMap((name) => [
  `examples/${name}/README.md`,
  `examples/${name}/README.en.md`,
])
/** The example whose commands are run in its own folder, as its page says. */
const IN_ITS_FOLDER = '14-many-processes'

/** A folder like that of the sources, in which commands may write. */
function copyOfSources(example: string): string {
  const home = mkdtempSync(path.join(tmpdir(), 'khuyến công '))
  mkdirSync(path.join(home, 'examples'))
  for (const name of folders)
    cpSync(path.join(ROOT, 'examples', name), path.join(home, 'examples', name), {
      recursive: true,
    })
  symlinkSync(path.join(ROOT, 'packages'), path.join(home, 'packages'))
  return example === IN_ITS_FOLDER ? path.join(home, 'examples', example) : home
}

describe('the commands of the READMEs of the examples', () => {
  it('are there in each of them', () => {
    expect(folders.length).toBeGreaterThan(13)
    for (const page of pages)
      expect([page, partsOf(page).some(({ kind }) => kind === 'step')]).toEqual([page, true])
  })

  it.each(pages)('%s runs as it stands', async (page) => {
    const home = copyOfSources(path.basename(path.dirname(page)))
    const before = process.cwd()
    process.chdir(home)
    try {
      expect(await play(page)).toBeGreaterThan(0)
    } finally {
      process.chdir(before)
      rmSync(home, { recursive: true })
    }
  })
})
