// Phần chạy trong trình duyệt, đóng từ mã nguồn như khi dựng. / What the verifier page runs, bundled
// from the source as the build does.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { withoutPathLibrary } from '../../../../scripts/without-path-library.mjs'

let made: Promise<string> | null = null

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    conditions: ['khuyencong-source'],
    charset: 'utf8',
    write: false,
    plugins: [withoutPathLibrary],
  })
  return outputFiles[0]?.text ?? ''
}

/** The script, made once. */
export const verifierScript = async (): Promise<string> => (made ??= bundled())
