// sbom.cdx.json: the components of a release (CycloneDX), by `npm sbom` over what an installation of
// the packages would hold. Nothing of the day or of this machine is in it, so that everyone makes
// the same file.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundledPackages, installedPackages, ownPackages } from './runtime-packages.mjs'
import { root, run } from './steps.mjs'

const inside = await bundledPackages()
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** The manifest of a package of ours as it is published, as far as an installation asks. */
function published({ name, license, description, dependencies = {} }) {
  const versions = Object.fromEntries(ownPackages.map((own) => [own.name, own.manifest.version]))
  return {
    name,
    version: versions[name],
    license,
    description,
    dependencies: Object.fromEntries(
      Object.entries(dependencies).map(([id, asked]) => [id, versions[id] ?? asked]),
    ),
  }
}

/** A folder with the manifests of an installation, which is all that npm looks at. */
function installation(folder) {
  const write = (at, manifest) => {
    mkdirSync(path.join(folder, at), { recursive: true })
    writeFileSync(path.join(folder, at, 'package.json'), JSON.stringify(manifest))
  }
  write('.', {
    name: 'khuyencong',
    version,
    license: 'Apache-2.0',
    dependencies: Object.fromEntries(ownPackages.map((own) => [own.name, own.manifest.version])),
  })
  for (const { name, manifest } of ownPackages) write(`node_modules/${name}`, published(manifest))
  for (const { name, manifest } of installedPackages()) write(`node_modules/${name}`, manifest)
}

/** What the lock file says of the content of a package, as CycloneDX writes it. */
function hashesOf(name, version_) {
  const lock = readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8')
  const at =
    lock.indexOf(`${name}@${version_}'`) + 1 || lock.indexOf(`\n  ${name}@${version_}:`) + 1
  const [, digest] = /integrity: sha512-([A-Za-z0-9+/=]+)/u.exec(lock.slice(at)) ?? []
  if (at === 0 || digest === undefined) throw new Error(`${name}@${version_} is not in the lock`)
  return [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }]
}

/** A component without anything that npm knows of this machine. */
function plain({ type, name, version: of, licenses, purl, ...component }) {
  const ref = component['bom-ref']
  const isOwn = name.startsWith('@khuyencong/')
  return {
    type,
    'bom-ref': ref,
    name,
    version: of,
    ...(component.description && { description: component.description }),
    licenses,
    purl,
    ...(!isOwn && { hashes: hashesOf(name, of) }),
    ...(inside[name] && { components: inside[name].map((each) => bundled(name, each)) }),
  }
}

/** A library whose code the build puts into a package of ours. */
function bundled(into, { name, manifest: { version: of, license } }) {
  return {
    type: 'library',
    'bom-ref': `${into}#${name}@${of}`,
    name,
    version: of,
    licenses: [/[ (]/u.test(license) ? { expression: license } : { license: { id: license } }],
    purl: `pkg:npm/${name}@${of}`,
    hashes: hashesOf(name, of),
    properties: [{ name: 'khuyencong:bundled', value: 'true' }],
  }
}

const byRef = (a, b) => ((a['bom-ref'] ?? a.ref) < (b['bom-ref'] ?? b.ref) ? -1 : 1)

async function componentsOfRelease() {
  const folder = mkdtempSync(path.join(tmpdir(), 'khuyencong-'))
  try {
    installation(folder)
    const { code, output } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
      cwd: folder,
      env: { npm_config_update_notifier: 'false' },
      shell: process.platform === 'win32',
    })
    if (code !== 0) throw new Error(output)
    const { bomFormat, specVersion, metadata, components, dependencies } = JSON.parse(
      output.slice(output.indexOf('{')),
    )
    const { type, ...project } = metadata.component
    return {
      bomFormat,
      specVersion,
      version: 1,
      metadata: {
        component: {
          type,
          'bom-ref': project['bom-ref'],
          name: 'khuyencong',
          version: project.version,
        },
      },
      components: components.map(plain).sort(byRef),
      dependencies: dependencies
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: [...dependsOn].sort() }))
        .sort(byRef),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const componentsFile = async () => [
  ['sbom.cdx.json', JSON.stringify(await componentsOfRelease())],
]
