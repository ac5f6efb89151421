import type { Call, ExitCode, Sink, Verb } from '../../terminal/io.js'

/** Results that a verb writes as tables, and that verb. */
const VERBS = {
  findings: async () => (await import('../audit/audit.js')).auditVerb,
  plan: async () => (await import('../plan/plan.js')).planVerb,
  score: async () => (await import('../score/score.js')).scoreVerb,
  monitoring: async () => (await import('../monitor/monitor.js')).monitorVerb,
  establishment: async () => (await import('../ledger/ledger.js')).ledgerVerb,
  'follow-up': async () => (await import('../follow-up/follow-up.js')).followUpVerb,
  report: async () => (await import('../reconcile/reconcile.js')).reconcileVerb,
} as const satisfies Readonly<Record<string, () => Promise<Verb>>>

/** Kết quả ghi thành bảng. / The name of a result that a verb works out. */
export type ResultName = keyof typeof VERBS

/** The names of results. */
export const RESULTS: readonly string[] = Object.keys(VERBS)

/** Whether a name is that of a result. */
export const isResult = (what: string): what is ResultName => Object.hasOwn(VERBS, what)

/**
 * Bảng kết quả. / The workbook alone of what a verb comes to: its own `--export`, without its page.
 * Exits as the verb does.
 */
export async function exportResult(what: ResultName, call: Call): Promise<ExitCode> {
  const { out, ...options } = call.options
  const verb = await VERBS[what]()
  return verb({
    ...call,
    out: QUIET,
    options: { ...options, ...(out !== undefined && { export: out }) },
  })
}

/** Where the page of the verb goes: nowhere. */
const QUIET: Sink = {
  closed: false,
  terminal: false,
  columns: 80,
  write: async () => Promise.resolve(),
  commit: async () => Promise.resolve(),
  abort: async () => Promise.resolve(),
}
