// Điều khiển một trang trong Chromium thật. / Drives one page in a real Chromium over the pipe of its
// debugging protocol, for tests.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'

const NAMES = [process.env['CHROMIUM'] ?? '', 'chromium', 'chromium-browser', 'google-chrome']

/** The command of a Chromium on this machine, or `null`. */
export const chromiumHere = (): string | null =>
  NAMES.find(
    (name) => name !== '' && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  ) ?? null

type Json = Record<string, unknown>

/** A page under test. */
export interface ChromiumPage {
  readonly open: (url: string) => Promise<void>
  /** What an expression comes to, as JSON. */
  readonly value: (expression: string) => Promise<unknown>
  readonly choose: (selector: string, files: readonly string[]) => Promise<void>
  /** A picture of the element, as a photograph of the printed page would show it. */
  readonly picture: (selector: string) => Promise<Buffer>
  /** Every address the page has asked for. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-extensions',
  '--remote-debugging-pipe',
]

/** Starts Chromium with one page. */
export async function chromiumPage(command: string): Promise<ChromiumPage> {
  const profile = mkdtempSync(path.join(tmpdir(), 'chromium-'))
  const child = spawn(command, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const { send, listen } = protocolOf(child)
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const ask = async (method: string, params: Json = {}): Promise<Json> =>
    send(method, params, String(sessionId))
  const asked: string[] = []
  listen('Network.requestWillBeSent', ({ request }) => asked.push((request as { url: string }).url))
  for (const domain of ['Page', 'DOM', 'Network']) await ask(`${domain}.enable`)
  const screen = { width: 900, height: 1200, deviceScaleFactor: 3, mobile: false }
  await ask('Emulation.setDeviceMetricsOverride', screen)
  const node = async (selector: string): Promise<unknown> => {
    const { root } = await ask('DOM.getDocument')
    const { nodeId } = await ask('DOM.querySelector', {
      nodeId: (root as { nodeId: number }).nodeId,
      selector,
    })
    return nodeId
  }
  return {
    open: async (url) => {
      const loaded = new Promise((resolve) => {
        listen('Page.loadEventFired', resolve)
      })
      await ask('Page.navigate', { url })
      await loaded
    },
    value: async (expression) => {
      const params = { expression, returnByValue: true, awaitPromise: true }
      const { result } = await ask('Runtime.evaluate', params)
      return (result as { value: unknown }).value
    },
    choose: async (selector, files) => {
      await ask('DOM.setFileInputFiles', { nodeId: await node(selector), files })
    },
    picture: async (selector) => {
      const nodeId = await node(selector)
      await ask('DOM.scrollIntoViewIfNeeded', { nodeId })
      const { model } = await ask('DOM.getBoxModel', { nodeId })
      const [x = 0, top = 0] = (model as { border: number[] }).border
      const { cssVisualViewport } = await ask('Page.getLayoutMetrics')
      const y = top + (cssVisualViewport as { pageY: number }).pageY
      const { width, height } = model as { width: number; height: number }
      const clip = { x, y, width, height, scale: 1 }
      const { data } = await ask('Page.captureScreenshot', { clip })
      return Buffer.from(String(data), 'base64')
    },
    asked: () => asked,
    close: async () => {
      const ended = new Promise((resolve) => child.on('close', resolve))
      await send('Browser.close').catch(() => undefined)
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Messages of the protocol, each ended by a zero byte. */
function protocolOf(child: ChildProcess) {
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, (answer: Json) => void>()
  const listeners: (readonly [method: string, take: (params: Json) => void])[] = []
  let last = 0
  let rest = ''
  output.setEncoding('utf8')
  output.on('data', (part: string) => {
    const texts = `${rest}${part}`.split('\0')
    rest = texts.pop() ?? ''
    for (const text of texts) {
      const { id, method, params, result, error } = JSON.parse(text) as Json & { id?: number }
      if (id !== undefined) waiting.get(id)?.((result ?? { error }) as Json)
      else for (const [name, take] of listeners) if (name === method) take((params ?? {}) as Json)
    }
  })
  const send = async (method: string, params: Json = {}, sessionId?: string): Promise<Json> =>
    new Promise((resolve, reject) => {
      const id = (last += 1)
      waiting.set(id, (answer) =>
        'error' in answer
          ? reject(new Error(`${method}: ${JSON.stringify(answer)}`))
          : resolve(answer),
      )
      input.write(
        `${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`,
      )
    })
  return {
    send,
    listen: (method: string, take: (params: Json) => void) => void listeners.push([method, take]),
  }
}
