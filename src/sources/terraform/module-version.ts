/** The versions of a public module that a call allows, by their first number; null where there is no bound, or none is known. */
export interface ModuleVersion {
  readonly least: number | null;
  readonly most: number | null;
}

const ANY: ModuleVersion = { least: null, most: null };

/**
 * What a call says about the version: a constraint, or the tag that its source names. Source:
 * https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function versionOf(source: string, constraint: string | null): ModuleVersion {
  const tag = /[?&]ref=(?:refs\/)?(?:tags\/)?v?(\d+)\.\d+/.exec(source)?.[1];
  if (tag !== undefined) return { least: Number(tag), most: Number(tag) };
  return (constraint ?? '').split(',').map(boundsOf).reduce(both, ANY);
}

/** One comparison: `~> 3.0` is of one major version; `~> 3` and `>= 3` have no upper bound. */
function boundsOf(comparison: string): ModuleVersion {
  const [, operator = '', first, rest = ''] = /^\s*(=|!=|>=|>|<=|<|~>|)\s*v?(\d+)((?:\.\d+)*)/.exec(comparison) ?? [];
  if (first === undefined) return ANY;
  const major = Number(first);
  switch (operator) {
    case '':
    case '=':
      return { least: major, most: major };
    case '~>':
      return { least: major, most: rest === '' ? null : major };
    case '>=':
    case '>':
      return { least: major, most: null };
    case '<':
      return { least: null, most: /[1-9]/.test(rest) ? major : major - 1 };
    case '<=':
      return { least: null, most: major };
    default:
      return ANY;
  }
}

function both(a: ModuleVersion, b: ModuleVersion): ModuleVersion {
  return {
    least: a.least === null || b.least === null ? (a.least ?? b.least) : Math.max(a.least, b.least),
    most: a.most === null || b.most === null ? (a.most ?? b.most) : Math.min(a.most, b.most),
  };
}

/** Whether every version that is allowed has at least this first number; null when some have and some have not. */
export function isSince(major: number, { least, most }: ModuleVersion): boolean | null {
  if (least !== null && least >= major) return true;
  return most !== null && most < major ? false : null;
}
