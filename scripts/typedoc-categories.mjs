// typedoc plugin: what a page of the API stands under, by the folder its source stands in. Where the sources are is then left out of
// the pages: they would name a commit.
import { CommentTag, Converter, ReflectionKind } from 'typedoc'

const CATEGORIES = {
  'core/src/decision': 'Xét đề án · Deciding',
  'core/src/stages': 'Xét đề án · Deciding',
  'core/src/dossier': 'Đề án và dữ kiện · Projects and facts',
  'core/src/rules': 'Quy định và gói · Rules and packs',
  'core/src/ledger': 'Sự kiện của đề án · Events of a project',
  'core/src/words': 'Tiền, ngày, căn cứ, lỗi · Money, days, law, errors',
  'core/src/planning': 'Kế hoạch · Plans',
  'core/src/reconciliation': 'Báo cáo · Reports',
  'core/src/monitoring': 'Theo dõi chương trình · Monitoring',
  'core/src/scoring': 'Chấm điểm · Scoring',
  'core/src/pack-tools': 'Soạn gói · Authoring',
  'core/src/schema': 'JSON Schema',
}

const categoryOf = (file) =>
  Object.entries(CATEGORIES).find(([folder]) => file.includes(`/packages/${folder}/`))?.[1]

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
