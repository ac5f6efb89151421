import type { VerbEntry } from './terminal/verb-entry.js'
import { archiveEntry } from './verbs/archive/entry.js'
import { auditEntry } from './verbs/audit/entry.js'
import { bundleEntry } from './verbs/bundle/entry.js'
import { checkEntry } from './verbs/check/entry.js'
import { decideEntry } from './verbs/decide/entry.js'
import { diffEntry } from './verbs/diff/entry.js'
import { exportEntry } from './verbs/export/entry.js'
import { followUpEntry } from './verbs/follow-up/entry.js'
import { importEntry } from './verbs/import/entry.js'
import { indicatorsEntry } from './verbs/indicators/entry.js'
import { ledgerEntry } from './verbs/ledger/entry.js'
import { levelsEntry } from './verbs/levels/entry.js'
import { lockEntry } from './verbs/lock/entry.js'
import { monitorEntry } from './verbs/monitor/entry.js'
import { newKeyEntry } from './verbs/new-key/entry.js'
import { newPackEntry } from './verbs/new-pack/entry.js'
import { newRuleEntry } from './verbs/new-rule/entry.js'
import { packIndexEntry } from './verbs/pack-index/entry.js'
import { planEntry } from './verbs/plan/entry.js'
import { pseudonymiseEntry } from './verbs/pseudonymise/entry.js'
import { publishEntry } from './verbs/publish/entry.js'
import { questionsEntry } from './verbs/questions/entry.js'
import { reconcileEntry } from './verbs/reconcile/entry.js'
import { replayEntry } from './verbs/replay/entry.js'
import { reviewEntry } from './verbs/review/entry.js'
import { sampleEntry } from './verbs/sample/entry.js'
import { scoreEntry } from './verbs/score/entry.js'
import { signEntry } from './verbs/sign/entry.js'
import { testEntry } from './verbs/test/entry.js'
import { verifierEntry } from './verbs/verifier/entry.js'
import { verifyEntry } from './verbs/verify/entry.js'
import { verifyPackEntry } from './verbs/verify-pack/entry.js'
import { wordsEntry } from './verbs/words/entry.js'

/** The verbs in the order of the help page; the code of each is loaded when it is called. */
export const VERBS: readonly VerbEntry[] = [
  decideEntry,
  questionsEntry,
  auditEntry,
  pseudonymiseEntry,
  sampleEntry,
  importEntry,
  exportEntry,
  levelsEntry,
  planEntry,
  monitorEntry,
  indicatorsEntry,
  followUpEntry,
  ledgerEntry,
  scoreEntry,
  reconcileEntry,
  replayEntry,
  verifyEntry,
  verifierEntry,
  archiveEntry,
  checkEntry,
  testEntry,
  reviewEntry,
  newPackEntry,
  newRuleEntry,
  wordsEntry,
  packIndexEntry,
  bundleEntry,
  signEntry,
  publishEntry,
  verifyPackEntry,
  newKeyEntry,
  lockEntry,
  diffEntry,
]
