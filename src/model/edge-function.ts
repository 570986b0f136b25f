import type { Related } from './backend.js';
import type { SourceLocation } from './location.js';
import type { Value } from './value.js';

/** What the same code base says of a function that a behavior runs at the edge. */
export type EdgeDefinition = LambdaDefinition | CloudFrontFunctionDefinition;

export interface LambdaDefinition {
  readonly type: 'lambda';
  /** Terraform address or logical id of the function, for people. */
  readonly address: string;
  readonly location: SourceLocation | null;
  /** Where it is deployed to; by default what the provider or the stack says, which is mostly unknown. */
  readonly region: Value<string>;
  /** What the association names: a numbered version, `$LATEST`, an alias, or the function without any of them. */
  readonly qualifier: Value<'version' | 'latest' | 'alias' | 'none'>;
  readonly packageType: Value<'Zip' | 'Image'>;
  /** `nodejs22.x`, `python3.13`, …; null for an image. */
  readonly runtime: Value<string | null>;
  /** `index.handler`; null for an image. */
  readonly handler: Value<string | null>;
  readonly architectures: Value<readonly string[]>;
  readonly memoryMb: Value<number>;
  readonly timeoutSeconds: Value<number>;
  readonly ephemeralStorageMb: Value<number>;
  /** Names of its environment variables, never their values. */
  readonly environmentNames: Value<readonly string[]>;
  readonly usesVpc: Value<boolean>;
  readonly usesLayers: Value<boolean>;
  readonly usesDeadLetterQueue: Value<boolean>;
  readonly usesCustomerKey: Value<boolean>;
  /** Active X-Ray tracing. */
  readonly traces: Value<boolean>;
  /** Services that the execution role trusts; `mayBeMore` when the role or its policy cannot be read. */
  readonly trustedServices: Related<string>;
  readonly code: EdgeCode;
}

export interface CloudFrontFunctionDefinition {
  readonly type: 'function';
  readonly address: string;
  readonly location: SourceLocation | null;
  /** `cloudfront-js-1.0` or `cloudfront-js-2.0`. */
  readonly runtime: Value<string>;
  /** Published to the LIVE stage: an association needs that. */
  readonly publish: Value<boolean>;
  readonly code: EdgeCode;
}

/** The code of a function, as far as it is in the workspace. */
export type EdgeCode =
  | {
      readonly status: 'found';
      /** Bounded: the files that make up the package, the one with the handler first. */
      readonly files: readonly CodeFile[];
      /** Bytes of the package as it is uploaded, where it is there as a whole: a zip file, or the text of a CloudFront Function. */
      readonly packageBytes: number | null;
    }
  /** `reason`: for people, such as "built by a pipeline: dist/edge.zip is not in the workspace". */
  | { readonly status: 'unknown'; readonly reason: string };

/** One source file. Untrusted: it is parsed, and only run when `edge-replay` asks for it. */
export interface CodeFile {
  /** Its name in the package: `index.js`, `lib/auth.js`. */
  readonly name: string;
  readonly text: string;
  /**
   * Where the text stands in the workspace: `startLine` is the line of its first line, such as that of an inline block in a
   * template. Null for what is packed in an archive.
   */
  readonly location: SourceLocation | null;
}
