// NOTICE of core and of the command: the licences of the code of others that the build puts there.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { bundledPackages, NOT_BUNDLED } from './runtime-packages.mjs'

function licenceText({ home, name }) {
  const file = readdirSync(home).find((each) => /^licen[cs]e(\.\w+)?$/iu.test(each))
  if (file === undefined) throw new Error(`${name} has no licence file`)
  return readFileSync(path.join(home, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

const HEADS = {
  '@khuyencong/core': `@khuyencong/core

Bản dựng của gói này chứa mã của các thư viện dưới đây, dùng để kiểm tra chéo kết quả xét. Không có
${NOT_BUNDLED}: chỗ gọi tới nó được thay bằng một hàm từ chối.

The build of this package contains code of the libraries below, which cross-checks decisions.
${NOT_BUNDLED} is not among them: a function that refuses stands in its place.
`,
  '@khuyencong/cli': `@khuyencong/cli

Trang kiểm mà lệnh «khuyencong verifier» viết ra chứa mã của các thư viện dưới đây.

The page that "khuyencong verifier" writes contains code of the libraries below.
`,
}

function notice(head, packages) {
  const licences = packages.map((each) => {
    const { name, version, license } = each.manifest
    return `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${licenceText(each)}\n`
  })
  return [head, ...licences].join('\n')
}

/** What `npm run generate` writes: file and text. */
export const bundledLicences = async () =>
  Object.entries(await bundledPackages()).map(([name, packages]) => [
    `packages/${name.replace('@khuyencong/', '')}/NOTICE`,
    notice(HEADS[name], packages),
  ])
