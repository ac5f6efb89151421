import type { Pack } from '@khuyencong/core'
import { readWrittenCondition } from '@khuyencong/core/packs'
import type { Call } from '../../terminal/io.js'
import { answersTo } from '../../terminal/prompts.js'
import { newRuleTexts } from './messages.js'

/** The conditions of the options; on a terminal one is asked for where there are none. */
export async function conditionsOf(call: Call, { vocabulary }: Pack): Promise<readonly string[]> {
  const { when = [], choose = [] } = call.options
  if (when.length > 0 || choose.length > 0) return when
  const { condition = '' } = await answersTo(
    [
      {
        option: 'condition',
        flag: '--when',
        ask: newRuleTexts.when,
        otherwise: '',
        check: (text) => (readWrittenCondition(text, vocabulary), text),
      },
    ],
    { ...call, vocabulary },
  )
  return condition === '' ? [] : [condition]
}
