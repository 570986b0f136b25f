import { CLOUDPOSSE_CDN, CLOUDPOSSE_S3_CDN } from './cloudposse.js';
import { communityModule } from './community.js';
import type { Body } from './hcl/ast.js';
import { literalOf, moduleFromText, type ModuleSource } from './module-source.js';
import { versionOf, type ModuleVersion } from './module-version.js';

/**
 * What well-known public modules make of their arguments, as far as origins are concerned, in Terraform's own language. They stand
 * in for code that is not in the checkout before `terraform init`; where that has run, the code itself is read.
 */
interface Adapter {
  /** Matches the source of a module call. */
  readonly source: RegExp;
  readonly name: string;
  readonly textFor: (version: ModuleVersion, argumentNames: readonly string[]) => string;
}

const ADAPTERS: readonly Adapter[] = [
  {
    source: sourceOf('terraform-aws-modules', 'cloudfront'),
    name: 'terraform-aws-modules-cloudfront',
    textFor: communityModule,
  },
  {
    source: sourceOf('cloudposse', 'cloudfront-cdn'),
    name: 'cloudposse-cloudfront-cdn',
    textFor: () => CLOUDPOSSE_CDN,
  },
  {
    source: sourceOf('cloudposse', 'cloudfront-s3-cdn'),
    name: 'cloudposse-cloudfront-s3-cdn',
    textFor: () => CLOUDPOSSE_S3_CDN,
  },
];

/** A module in a registry or in its repository, whatever the version. */
function sourceOf(owner: string, name: string): RegExp {
  const registry = `^(?:registry\\.(?:terraform\\.io|opentofu\\.org)/)?${owner}/${name}/aws$`;
  return new RegExp(`${registry}|github\\.com[/:]${owner}/terraform-aws-${name}(?:\\.git)?(?:\\?|$)`);
}

const adapted = new Map<string, ModuleSource>();

/**
 * Stands in for a well-known module that is not in the checkout; null for any other.
 * @param call the arguments of the call
 */
export function adapterFor(source: string, call: Body): ModuleSource | null {
  const adapter = ADAPTERS.find((one) => one.source.test(source));
  if (adapter === undefined) return null;
  const text = adapter.textFor(
    versionOf(source, literalOf(call, 'version')),
    call.attributes.map(({ name }) => name),
  );
  const known = adapted.get(text);
  if (known !== undefined) return known;
  // The place is one of fetched code, so that everything is told of the call.
  const directory = `.terraform/adapters/${adapter.name}`;
  const made = moduleFromText(directory, `${directory}/main.tf`, text);
  adapted.set(text, made);
  return made;
}
