// packages/core/NOTICE: the licences of the code of others that the build puts into core.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { bundledPackages, NOT_BUNDLED } from './runtime-packages.mjs'

function licenceText({ home, name }) {
  const file = readdirSync(home).find((each) => /^licen[cs]e(\.\w+)?$/iu.test(each))
  if (file === undefined) throw new Error(`${name} has no licence file`)
  return readFileSync(path.join(home, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

const HEAD = `@khuyencong/core

Bản dựng của gói này chứa mã của các thư viện dưới đây, dùng để kiểm tra chéo kết quả xét. Không có
${NOT_BUNDLED}: chỗ gọi tới nó được thay bằng một hàm từ chối.

The build of this package contains code of the libraries below, which cross-checks decisions.
${NOT_BUNDLED} is not among them: a function that refuses stands in its place.
`

export const bundledLicences = () => [
  [
    'packages/core/NOTICE',
    [
      HEAD,
      ...bundledPackages().map((each) => {
        const { name, version, license } = each.manifest
        return `${'-'.repeat(72)}\n${name} ${version} (${license})\n\n${licenceText(each)}\n`
      }),
    ].join('\n'),
  ],
]
