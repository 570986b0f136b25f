import type { Problem } from '../model/distribution.js';
import { readText, type FoundFile } from './files.js';

/** What to do instead, for those who use Terragrunt. */
export const TERRAGRUNT_ADVICE =
  "Terragrunt's files are not read: check a plan in their place (terragrunt show -json plan.out > plan.json)";

/** The source of the module that a unit deploys. */
const SOURCE = /^[^#\n]*?\bsource\s*=\s*"([^"\n]{1,500})"/gm;
/** Modules that are about CloudFront by their own name. */
const ABOUT_CLOUDFRONT = /cloudfront|cdn/i;

/** Whether the name of a file is that of a unit of Terragrunt's. Source: https://terragrunt.gruntwork.io/docs/features/units/ */
export function isTerragrunt(path: string): boolean {
  return /(?:^|\/)terragrunt\.hcl$/.test(path);
}

/**
 * Says once that units of Terragrunt's deploy something of CloudFront: the values that they give to a module are written in a language
 * of their own, and so that module is read as if nobody gave it any.
 */
export function terragruntLeftOut(files: readonly FoundFile[]): readonly Problem[] {
  const units = files.filter(({ path }) => isTerragrunt(path)).filter(isAboutCloudFront);
  const [first] = units;
  if (first === undefined) return [];
  const others = units.length > 1 ? ` (and ${units.length - 1} more like it)` : '';
  return [{ file: first.path, line: null, message: `left out${others}: ${TERRAGRUNT_ADVICE}` }];
}

function isAboutCloudFront(file: FoundFile): boolean {
  const content = readText(file);
  if (!('text' in content)) return false;
  return [...content.text.matchAll(SOURCE)].some(([, source = '']) => ABOUT_CLOUDFRONT.test(source));
}
