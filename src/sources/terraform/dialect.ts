import type { Datum } from './values.js';

/** How a language whose code is read as Terraform's names things. */
export interface Dialect {
  /** What a name means that Terraform's language does not have; null for all others. */
  readonly lookUp: (name: string) => Datum | null;
  /** An address in a module, such as `aws_lb.site`, as the language writes it. */
  readonly addressOf: (local: string) => string;
  /** An attribute, such as `dns_name`, as the language writes it. */
  readonly attributeOf: (name: string) => string;
}

/** Terraform's own names. */
export const TERRAFORM: Dialect = {
  lookUp: () => null,
  addressOf: (local) => local,
  attributeOf: (name) => name,
};
