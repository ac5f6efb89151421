import { access, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { definePack, KhuyenCongError, type PackSource } from '@khuyencong/core'
import { nationalOf } from './checking.js'
import { fileError } from './files.js'
import type { Call, Verb } from './io.js'
import { fileSink } from './out-file.js'
import { readPackFolder } from './pack-folder.js'
import { answersTo } from './questions.js'
import { casesFor, documentEntry, fileText, type LevelAnswers, levelFile, modelOf, titlesOf } from './skeleton.js'

/** Quy định mới. / `new-rule`: a level in a pack that is there, with its cases; a document not yet listed is added to the register. */
export const newRuleVerb: Verb = async (call) => {
  const { source } = await readPackFolder(call.file)
  const pack = definePack(source)
  const { national } = await nationalOf(call)
  const listed = [...pack.documents.keys()]
  const answers = await levelAnswers(call, listed[0], (activity) => modelOf(activity, national)?.per ?? 'establishment')
  const file = `${answers.id.replace('.', '/')}.json`
  const schema = `../${(pack.manifest.$schema ?? 'schema/pack.schema.json').replace(/pack\.schema\.json$/u, 'rule.schema.json')}`
  const rule = levelFile(answers, national, schema)
  const known = listed.includes(answers.document)
  const documents = known ? source.documents : withDocument(source.documents, answers)
  const grown: PackSource = { ...source, documents, rules: { ...source.rules, [file]: rule } }
  await refuseTaken(path.join(call.file, file))
  const cases = casesFor(grown, file)
  await mkdir(path.dirname(path.join(call.file, file)), { recursive: true }).catch((error: unknown) => { throw fileError(error, call.file) })
  if (!known) await write(call, 'documents.json', fileText(documents))
  await write(call, file.replace('.json', '.cases.json'), cases)
  await write(call, file, fileText(rule))
  return 0
}

async function levelAnswers(call: Call, document: string | undefined, perOf: (activity: string) => string): Promise<LevelAnswers> {
  const { options } = call
  const { activity = '' } = await answersTo([{ option: 'activity', flag: '--activity', ask: ['nội dung hỗ trợ', 'activity'] }], call)
  const [title, titleEn] = titlesOf(activity)
  const answers = await answersTo([
    { option: 'document', flag: '--document', ask: ['số hiệu văn bản', 'number of the act'], ...(document !== undefined && { otherwise: document }) },
    { option: 'provision', flag: '--provision', ask: ['điều, khoản, điểm', 'article, clause, point'] },
    { option: 'from', flag: '--from', ask: ['ngày có hiệu lực', 'first day in force'] },
    { option: 'rate', flag: '--rate', ask: ['tỷ lệ tối đa (để trống nếu không có)', 'the highest share (empty if none)'], otherwise: '' },
    { option: 'cap', flag: '--cap', ask: ['mức tối đa (để trống nếu không có)', 'the cap (empty if none)'], otherwise: '' },
  ], call)
  const id = options.id ?? `support.${activity}`
  if (!/^support\.[a-z0-9-]+$/u.test(id)) throw new KhuyenCongError({ code: 'RULE_ID', at: '--id', found: id, message: 'Mã phải có dạng «support.ten-muc».', messageEn: 'The id must look like `support.name`.', hint: 'Quy định loại khác: chép một tệp cùng loại của gói quốc gia rồi sửa.', hintEn: 'For other kinds copy a file of the national pack.' })
  return { activity, id, title: options.title ?? title, titleEn: options.titleEn ?? titleEn, per: options.per ?? perOf(activity), document: '', provision: '', from: '', rate: '', cap: '', ...answers }
}

function withDocument(documents: unknown, { document, from }: LevelAnswers): unknown {
  const register = documents as { readonly documents: readonly unknown[] }
  return { ...register, documents: [...register.documents, documentEntry(document, from)] }
}

async function refuseTaken(file: string): Promise<void> {
  if (!await access(file).then(() => true, () => false)) return
  throw new KhuyenCongError({ code: 'FILE_EXISTS', at: file, message: 'Quy định này đã có tệp.', messageEn: 'This rule has a file already.', hint: 'Sửa tệp đó, hoặc đặt mã khác bằng --id.', hintEn: 'Edit that file, or give another --id.' })
}

async function write({ file: folder, err, say }: Call, name: string, text: string): Promise<void> {
  const sink = await fileSink(path.join(folder, name))
  await sink.write(text)
  await sink.commit()
  await err.write(say(`Đã viết ${name}\n`, `Wrote ${name}\n`))
}
