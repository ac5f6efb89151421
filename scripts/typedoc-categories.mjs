// typedoc plugin: what a page of the API stands under, by the folder its source stands in. Where
// the sources are is then left out of the pages: they would name a commit.
import { CommentTag, Converter, ReflectionKind } from 'typedoc'

const CATEGORIES = {
  decision: 'Xét đề án · Deciding',
  explain: 'Xét đề án · Deciding',
  'cross-check': 'Xét đề án · Deciding',
  stages: 'Xét đề án · Deciding',
  mechanisms: 'Xét đề án · Deciding',
  questions: 'Xét đề án · Deciding',
  records: 'Bản ghi có chữ ký · Signed records',
  project: 'Đề án và dữ kiện · Projects and facts',
  territory: 'Đề án và dữ kiện · Projects and facts',
  conditions: 'Quy định và gói · Rules and packs',
  kinds: 'Quy định và gói · Rules and packs',
  packs: 'Quy định và gói · Rules and packs',
  trust: 'Quy định và gói · Rules and packs',
  lifecycle: 'Sự kiện của đề án · Events of a project',
  errors: 'Tiền, ngày, căn cứ, lỗi · Money, days, law, errors',
  values: 'Tiền, ngày, căn cứ, lỗi · Money, days, law, errors',
  json: 'Tiền, ngày, căn cứ, lỗi · Money, days, law, errors',
  reading: 'Tiền, ngày, căn cứ, lỗi · Money, days, law, errors',
  vocabulary: 'Tiền, ngày, căn cứ, lỗi · Money, days, law, errors',
  planning: 'Kế hoạch · Plans',
  reconciliation: 'Báo cáo · Reports',
  monitoring: 'Theo dõi chương trình · Monitoring',
  across: 'Kiểm toán · Auditing',
  auditing: 'Kiểm toán · Auditing',
  establishments: 'Sau hỗ trợ · After the support',
  'follow-up': 'Sau hỗ trợ · After the support',
  indicators: 'Theo dõi chương trình · Monitoring',
  scoring: 'Chấm điểm · Scoring',
  authoring: 'Soạn gói · Authoring',
  simulation: 'Soạn gói · Authoring',
  'json-schema': 'JSON Schema',
}

function categoryOf(file) {
  const folder = /\/packages\/core\/src\/([^/]+)\//u.exec(file)?.[1]
  if (folder !== undefined && !(folder in CATEGORIES))
    throw new Error(`scripts/typedoc-categories.mjs: no category of ${folder}`)
  return CATEGORIES[folder]
}

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      // as it is imported: core/src/plan → @khuyencong/core/plan
      module.name = module.name.replace(/^([\w-]+)\/src(.*)$/u, '@khuyencong/$1$2')
      for (const each of module.children ?? []) {
        const category = categoryOf(each.sources?.[0]?.fullFileName.replaceAll('\\', '/') ?? '')
        if (category === undefined) continue
        const owners = each.signatures ?? [each]
        // who has no comment is told of by the validation, and must not get an empty one here
        for (const { comment } of owners)
          comment?.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: category }]))
      }
    }
  })
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const each of Object.values(project.reflections)) delete each.sources
  })
}
