import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What HashiCorp's parser makes of a file: the tree as hcl2json writes it, or its complaint. */
export type Judgement = { readonly json: unknown } | { readonly error: string };

/** A node of HashiCorp's tree of an expression, as far as these tests look at it. */
export interface OracleNode {
  readonly type: string;
  readonly meta?: Readonly<Record<string, unknown>> | null;
  readonly children?: readonly OracleNode[] | null;
}

export interface Judgements {
  readonly files: Readonly<Record<string, Judgement>>;
  readonly expressions: readonly (OracleNode | null)[];
}

const SCRIPT = fileURLToPath(new URL('./ask-hashicorp.mjs', import.meta.url));

/** Asks HashiCorp's parser, in a process that ends. */
export function askOracle(request: {
  files?: Readonly<Record<string, string>>;
  expressions?: readonly string[];
}): Judgements {
  const input = JSON.stringify({ files: request.files ?? {}, expressions: request.expressions ?? [] });
  const answer = execFileSync(process.execPath, [SCRIPT], { input, encoding: 'utf8', timeout: 60_000 });
  return JSON.parse(answer) as Judgements; // ask-hashicorp.mjs prints exactly this
}
