/** Writes `dist/sbom.cdx.json`, the bill of materials: every package whose code is in the shipped files, in the form of CycloneDX 1.6. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { at } from './at.ts';
import { packagesInside, type PackageInside } from './packages-inside.ts';

const { name, version, description, license } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Readonly<Record<'name' | 'version' | 'description' | 'license', string>>;

const licences = (expression: string): Models.LicenseRepository =>
  new Models.LicenseRepository([expression.includes(' ') ? new Models.LicenseExpression(expression) : new Models.SpdxLicense(expression)]);

/** The lock file writes in base64 what a bill of materials writes in hexadecimal figures. */
function hashes(integrity: string | undefined): Models.HashDictionary {
  const sha512 = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  return new Models.HashDictionary(sha512 ? [[Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex')]] : []);
}

function component(one: PackageInside): Models.Component {
  const [, group, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name)!;
  return new Models.Component(Enums.ComponentType.Library, own!, {
    group, version: one.version, purl: one.purl,
    bomRef: one.purl ?? one.name,
    scope: Enums.ComponentScope.Required,
    licenses: licences(one.licence),
    hashes: hashes(one.integrity),
    externalReferences: new Models.ExternalReferenceRepository(
      one.page ? [new Models.ExternalReference(one.page, Enums.ExternalReferenceType.Website)] : [],
    ),
    properties: new Models.PropertyRepository([
      ...one.builds.map((build) => new Models.Property(`${name}:build`, build)),
      ...(one.cameIn ? [new Models.Property(`${name}:cameIn`, one.cameIn)] : []),
    ]),
  });
}

const inside = packagesInside();
const components = new Map(inside.map((one) => [one.name, component(one)]));
const refs = (names: readonly string[]): readonly Models.BomRef[] => names.map((one) => components.get(one)!.bomRef);
for (const one of inside) for (const ref of refs(one.needs)) components.get(one.name)!.dependencies.add(ref);

const ours = new Models.Component(Enums.ComponentType.Library, name, {
  version, description, purl: `pkg:npm/${name}@${version}`, bomRef: `pkg:npm/${name}@${version}`, licenses: licences(license),
});
const needed = new Set(inside.flatMap(({ needs }) => needs));
for (const ref of refs(inside.flatMap((one) => (needed.has(one.name) ? [] : [one.name])))) ours.dependencies.add(ref);

/** Of whoever builds it again; a bill made from the same sources is the same bill, so the clock is not asked. */
const epoch = process.env['SOURCE_DATE_EPOCH'];
const bom = new Models.Bom({
  version: 1,
  metadata: new Models.Metadata({
    component: ours,
    lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
    ...(epoch ? { timestamp: new Date(Number(epoch) * 1000) } : {}),
  }),
  components: new Models.ComponentRepository(components.values()),
});

const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
const asText = (): string => serializer.serialize(bom, { sortLists: true, space: 2 });
/** A number of its own, as the form asks, made from what it says. */
const [a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(createHash('sha256').update(asText()).digest('hex'))!.slice(1);
bom.serialNumber = `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;

writeFileSync(at('dist/sbom.cdx.json'), `${asText()}\n`);
