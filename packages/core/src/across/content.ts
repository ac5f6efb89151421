import { digestOf } from '../json/digest.js'
import { identityKey } from '../project/identity.js'
import { type Project, writeProject } from '../project/project.js'
import type { ProjectInput } from '../project/project-input.js'

type ItemInput = ProjectInput['items'][number]
type CostInput = NonNullable<ItemInput['costs']>[number]

/**
 * Nội dung đề án. / The digest of all that a project says but for its id: two projects with one
 * digest are one project under two ids. Where it says who benefits or what is bought, the title does
 * not count either. Reasons that people wrote, and the names of those who wrote them, never do.
 */
export function contentDigest(project: Project): string {
  const { id: _id, title, implementer, items, events, verified, ...rest } = writeProject(project)
  return digestOf(
    given({
      ...rest,
      title: items.some(isIdentified) ? null : compared(title),
      implementer: implementer && given({ ...implementer, name: compared(implementer.name) }),
      items: items.map(itemCompared),
      events: events?.map(({ why: _why, ...event }) => event),
      verified: verified?.map(({ why: _why, by: _by, ...answer }) => answer),
    }),
  )
}

/** Whether an item says who benefits, or what is bought. */
const isIdentified = ({ beneficiary, costs }: ItemInput): boolean =>
  beneficiary?.id != null || (costs ?? []).some(({ asset }) => asset?.serial != null)

function itemCompared({ beneficiary, site, costs, ...item }: ItemInput): object {
  return given({
    ...item,
    beneficiary: beneficiary && beneficiaryCompared(beneficiary),
    site:
      site &&
      given({ ...site, district: compared(site.district), commune: compared(site.commune) }),
    costs: costs?.map(costCompared),
  })
}

/** Where there is an id, nobody compares how the name is typed. */
const beneficiaryCompared = ({
  id,
  name,
  ...beneficiary
}: NonNullable<ItemInput['beneficiary']>): object =>
  given({ ...beneficiary, id: compared(id), name: id == null ? compared(name) : null })

function costCompared({ asset, ...line }: CostInput): object {
  if (asset == null) return line
  const { maker, model, serial, invoice } = asset
  return {
    ...line,
    asset: given({
      maker: compared(maker),
      model: compared(model),
      serial: compared(serial),
      invoice: compared(invoice),
    }),
  }
}

const compared = (text: string | null | undefined): string | null =>
  text == null ? null : identityKey(text)

/** Without what is not known: JSON has no `undefined`. */
const given = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each != null))
