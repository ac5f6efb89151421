import { national } from '@khuyencong/rules-national'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { definePack, type Pack, type PackSource } from '@khuyencong/core'
import type { Io, Screen } from './terminal/io.js'
import { run } from './run.js'

/**
 * For the tests of this folder: runs in this process, with packs that no change of the law touches.
 */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A stream that keeps what it is given. */
export function screen(
  options: { readonly isTTY?: boolean; readonly columns?: number; readonly takes?: number } = {},
): Screen & { readonly text: () => string } {
  const parts: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (parts.length >= (options.takes ?? Infinity)) {
        done(Object.assign(new Error('closed'), { code: 'EPIPE' }))
        return
      }
      parts.push(chunk)
      done()
    },
  })
  return Object.assign(stream, { text: () => Buffer.concat(parts).toString('utf8') }, options)
}

/** Runs one command line; `stdin` is what comes in on it. */
export async function khuyencong(
  argv: readonly string[],
  {
    stdin = [],
    ...rest
  }: Partial<Omit<Io, 'stdin'>> & {
    readonly stdin?: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>
  } = {},
): Promise<Ran> {
  const stdout = screen()
  const stderr = screen()
  const code = await run(argv, {
    stdin: bytesOf(stdin),
    stdout,
    stderr,
    env: {},
    shipped: async () => Promise.resolve(samplePacks),
    ...rest,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

async function* bytesOf(
  parts: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

/** A folder for one test, and how to put files in it. */
export async function folder(): Promise<{
  readonly path: string
  readonly put: (name: string, content: unknown) => Promise<string>
  readonly remove: () => Promise<void>
}> {
  const home = await mkdtemp(path.join(tmpdir(), 'khuyến công '))
  return {
    path: home,
    put: async (name, content) => {
      const file = path.join(home, name)
      await writeFile(
        file,
        typeof content === 'string' || content instanceof Uint8Array
          ? content
          : JSON.stringify(content, null, 2),
      )
      return file
    },
    remove: async () => rm(home, { recursive: true, force: true }),
  }
}

const when = (value: string): object => ({ all: [{ fact: 'activity', operator: 'equal', value }] })
const manifest = (id: string, jurisdiction: string): object => ({
  id,
  version: '1.0.0',
  schemaVersion: 1,
  jurisdiction,
  title: id,
  titleEn: id,
  maintainer: 'x',
  lawAsOf: '2026-01-01',
})
const documents = (id: string): object => ({
  documents: [{ id, title: id, titleEn: id, issuer: 'x', issued: '2018-03-28' }],
})
const version = (
  document: string,
  activity: string,
  grant: unknown,
  more: object = {},
): object => ({
  from: '2018-05-11',
  to: null,
  citation: { document, provision: 'Điều 8' },
  evidence: 'quoted',
  when: when(activity),
  grant,
  ...more,
})
const support = (id: string, versions: readonly object[]): object => ({
  id: `support.${id}`,
  kind: 'support',
  title: `Mức ${id}`,
  titleEn: `Level ${id}`,
  encodedSince: '2014-04-08',
  versions,
})

export const nationalSource: PackSource = {
  manifest: manifest('national', 'national'),
  documents: documents('28/2018/TT-BTC'),
  rules: {
    'eligibility/who.json': {
      id: 'eligibility.who',
      kind: 'eligibility',
      title: 'Đối tượng',
      titleEn: 'Who',
      encodedSince: '2014-04-08',
      versions: [
        {
          from: '2014-04-08',
          to: null,
          citation: { document: '28/2018/TT-BTC', provision: 'Điều 2' },
          evidence: 'quoted',
          require: {
            fact: 'beneficiary.kind',
            operator: 'in',
            value: ['enterprise', 'business-household'],
          },
        },
      ],
    },
    'support/advanced-machinery.json': support('advanced-machinery', [
      version('28/2018/TT-BTC', 'advanced-machinery', {
        of: 'cost.machinery',
        rate: '50%',
        cap: '300 triệu đồng',
        per: 'establishment',
      }),
    ]),
    'support/trade-fair-join.json': support('trade-fair-join', [
      version(
        '28/2018/TT-BTC',
        'trade-fair-join',
        { of: 'cost.booth-rental', rate: '80%' },
        { evidence: 'memory' },
      ),
    ]),
    'support/showroom.json': support('showroom', [
      version('28/2018/TT-BTC', 'showroom', 'not-encoded'),
    ]),
  },
  register: {
    source: 'x',
    provinces: [
      { id: 'dak-lak', name: 'Đắk Lắk', periods: [{ kind: 'province', evidence: 'quoted' }] },
      { id: 'soc-trang', name: 'Sóc Trăng', periods: [{ kind: 'province', evidence: 'quoted' }] },
    ],
  },
}

export const provincialSource: PackSource = {
  manifest: manifest('dak-lak', 'dak-lak'),
  documents: documents('01/2020/NQ-HĐND'),
  rules: {
    'support/advanced-machinery.json': {
      ...support('advanced-machinery', [
        version('01/2020/NQ-HĐND', 'advanced-machinery', {
          of: 'cost.machinery',
          rate: '50%',
          cap: '400 triệu đồng',
          per: 'establishment',
        }),
      ]),
      refines: 'national:support.advanced-machinery',
    },
  },
}

/** Two small packs: a national one and one of Đắk Lắk, whose level is above the national one. */
export const samplePacks: readonly Pack[] = [
  definePack(nationalSource, { extends: national, shipped: true }),
  definePack(provincialSource, { extends: national, shipped: true }),
]

type Parts = Record<string, unknown>

/** A project that is eligible and within its ceiling; parts may be put in the place of its own. */
export function project(parts: Parts = {}, item: Parts = {}): Parts {
  return {
    id: 'p1',
    fund: 'national',
    items: [
      {
        id: '1',
        activity: 'advanced-machinery',
        beneficiary: { kind: 'enterprise' },
        site: { province: 'dak-lak' },
        costs: [{ kind: 'machinery', amount: '700 triệu đồng' }],
        requested: {
          national: '300 triệu đồng',
          local: 0,
          other: 0,
          counterpart: '400 triệu đồng',
        },
        ...item,
      },
    ],
    ...parts,
  }
}

/** The same, asking for more than the ceiling. */
export const greedy = (id = 'p2'): Parts =>
  project(
    { id },
    {
      requested: { national: '400 triệu đồng', local: 0, other: 0, counterpart: '300 triệu đồng' },
    },
  )
