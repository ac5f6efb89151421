import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

// For tests: files as LibreOffice writes them again.

/** The program, where it is installed; `null`: nowhere. */
export const SOFFICE =
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'soffice'))
    .find((file) => existsSync(file)) ?? null
const home = mkdtempSync(path.join(tmpdir(), 'khuyến công '))
/** Takes the files away that were written for it. */
export const forgetRewritten = (): void => {
  rmSync(home, { recursive: true, force: true })
}

/** A file as LibreOffice writes it again, in the form of a filter. */
export function rewritten(name: string, bytes: Uint8Array, form: string): Uint8Array {
  writeFileSync(path.join(home, name), bytes)
  const out = path.join(home, 'out')
  execFileSync(
    SOFFICE ?? '',
    [
      `-env:UserInstallation=file://${encodeURI(path.join(home, 'profile'))}`,
      ...['--headless', '--convert-to', form, '--outdir', out, path.join(home, name)],
    ],
    { stdio: 'pipe', timeout: 100_000 },
  )
  return readFileSync(path.join(out, name.replace(/\.\w+$/u, `.${form.split(':')[0] ?? ''}`)))
}
