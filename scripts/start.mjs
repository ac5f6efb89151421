// npm start: from a fresh clone to one explained decision.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { build } from './build.mjs'
import { setup } from './setup.mjs'
import { inOrder, root } from './steps.mjs'

const say = (text) => process.stderr.write(text)
const ready = await inOrder(
  [
    ['cài đặt / setup', () => setup(say)],
    ['biên dịch / build', build],
  ],
  say,
)

if (ready) {
  const command = ['decide', 'examples/01-soc-trang-2023/project.json', '--on', '2023-06-01']
  say(`\n$ khuyencong ${command.join(' ')}\n\n`)
  const main = path.join('packages', 'cli', 'dist', 'main.js')
  spawn(process.execPath, [main, ...command], { cwd: root, stdio: 'inherit' }).on(
    'close',
    (code) => {
      process.exitCode = code ?? 1
    },
  )
} else {
  process.exitCode = 1
}
