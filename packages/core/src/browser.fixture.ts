// Trình duyệt không màn hình, dưới CSP chặt. / A headless browser under a strict content security
// policy, for tests.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const NAMES = [process.env['CHROMIUM'] ?? '', 'chromium', 'chromium-browser', 'google-chrome']

/** The command of a Chromium on this machine, or `null`. */
export function chromium(): string | null {
  return (
    NAMES.find(
      (name) => name !== '' && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
    ) ?? null
  )
}

const POLICY = "default-src 'none'; script-src 'self'"

/**
 * What a page that loads `page.js` of these files shows in the end. No `unsafe-eval`, no inline
 * script, no network but the files themselves.
 */
export async function shownBy(
  files: ReadonlyMap<string, string>,
  command: string,
): Promise<string> {
  const server = await serving(files)
  const profile = mkdtempSync(path.join(tmpdir(), 'chromium-'))
  try {
    const { port } = server.address() as AddressInfo
    return await dumped(command, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-extensions',
      `--user-data-dir=${profile}`,
      '--timeout=60000',
      '--virtual-time-budget=30000',
      '--dump-dom',
      `http://127.0.0.1:${port}/`,
    ])
  } finally {
    server.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function serving(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const script = files.get(url.slice(1))
    const [type, body] =
      script !== undefined
        ? ['text/javascript', script]
        : url === '/'
          ? [
              'text/html',
              '<!doctype html><pre id="result"></pre><script type="module" src="/page.js"></script>',
            ]
          : ['text/plain', '']
    response
      .writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': POLICY,
      })
      .end(body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}

async function dumped(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 90_000 })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  await new Promise((resolve) => child.on('close', resolve))
  const page = Buffer.concat(parts).toString('utf8')
  return (
    /<pre id="result">([\s\S]*?)<\/pre>/u.exec(page)?.[1] ?? `no result: ${page.slice(0, 500)}`
  )
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
