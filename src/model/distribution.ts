import type { AccessControl, Backend } from './backend.js';
import type { EdgeDefinition } from './edge-function.js';
import type { SourceLocation } from './location.js';
import type { Value } from './value.js';

/** The languages and inputs a distribution can come from. */
export type SourceLanguage =
  'input' | 'distribution-config' | 'terraform' | 'terraform-plan' | 'cloudformation' | 'cdk' | 'serverless' | 'pulumi';

/** One CloudFront distribution as its configuration describes it. */
export interface Distribution {
  /** Terraform address, logical id, distribution id, or `input`. */
  readonly address: string;
  readonly language: SourceLanguage;
  /** The file that declares it; null for origins given by hand. */
  readonly file: string | null;
  /** Its own name, `d111111abcdef8.cloudfront.net`, where the source tells it. */
  readonly domainName: Value<string>;
  /** Alternate domain names. A single unknown stands for a list that could not be read. */
  readonly aliases: readonly Value<string>[];
  readonly enabled: Value<boolean>;
  /** `destroyed` and `disabled` distributions are listed and not judged. */
  readonly lifecycle: 'kept' | 'destroyed';
  /** Whether a condition that cannot be known decides about its existence: `count = var.create ? 1 : 0`. */
  readonly conditional: boolean;
  /** Whether it shares viewers with another one, as a staging distribution or through a continuous deployment policy. */
  readonly continuousDeployment: Value<boolean>;
  readonly origins: readonly Origin[];
  /** False where there may be more origins or origin groups than could be read. */
  readonly originsAreComplete: boolean;
  readonly originGroups: readonly OriginGroup[];
  readonly behaviors: readonly Behavior[];
  readonly errorPages: readonly ErrorPage[];
  readonly location: SourceLocation | null;
  /** Where the code at the top calls the module that declares it; null where that code itself does, or has no modules. */
  readonly calledFrom: SourceLocation | null;
}

/** What stands behind an origin's name, by evidence (type of the resource, form of the name, configuration). */
export type OriginKind =
  | 'custom'
  | 's3'
  | 's3-website'
  | 'load-balancer'
  | 'api-gateway'
  | 'function-url'
  | 'ec2'
  | 'app-runner'
  | 'amplify'
  | 'media'
  | 'cloudfront'
  | 'vpc'
  | 'unknown';

export interface Origin {
  /**
   * Stable over moved lines: `file:distribution:originId`, or `input:URL`. The file is that of the call where a module declares it, so
   * that two roots which call one module have keys of their own. Suppressions and baselines use it.
   */
  readonly key: string;
  readonly id: Value<string>;
  readonly kind: OriginKind;
  readonly domainName: Value<string>;
  /** OriginPath: empty, or a path that starts with `/` and does not end with one. */
  readonly path: Value<string>;
  readonly connection: OriginConnection;
  readonly connectionAttempts: Value<number>;
  readonly connectionTimeoutSeconds: Value<number>;
  /** Null: not enforced, CloudFront's default. */
  readonly responseCompletionTimeoutSeconds: Value<number | null>;
  readonly customHeaders: readonly CustomHeader[];
  /** Id of the origin access control; null when there is none. */
  readonly accessControl: Value<string | null>;
  /** That origin access control, where the same code defines it; null when it does not, or there is none. */
  readonly accessControlDefinition: AccessControl | null;
  /** The resource of the same code that its name leads to; known to be null when it is none of this code's. */
  readonly backend: Value<Backend | null>;
  readonly location: SourceLocation | null;
}

/** A header that CloudFront adds. The value is often a shared secret: it is sent to the origin and shown nowhere. */
export interface CustomHeader {
  readonly name: Value<string>;
  readonly secretValue: Value<string>;
}

export type ProtocolPolicy = 'http-only' | 'https-only' | 'match-viewer';
export type IpAddressType = 'ipv4' | 'ipv6' | 'dualstack';

/** How CloudFront connects; which settings exist depends on the type of origin. */
export type OriginConnection = CustomConnection | S3Connection | VpcConnection;

export interface CustomConnection {
  readonly type: 'custom';
  readonly httpPort: Value<number>;
  readonly httpsPort: Value<number>;
  readonly protocolPolicy: Value<ProtocolPolicy>;
  /** OriginSslProtocols as written: `SSLv3`, `TLSv1`, `TLSv1.1`, `TLSv1.2`; illegal values are kept for the rules to see. */
  readonly sslProtocols: Value<readonly string[]>;
  readonly readTimeoutSeconds: Value<number>;
  readonly keepaliveTimeoutSeconds: Value<number>;
  readonly ipAddressType: Value<IpAddressType>;
  /** Whether origin mTLS is configured, so that CloudFront can answer a request for a client certificate. */
  readonly clientCertificate: Value<boolean>;
}

export interface S3Connection {
  readonly type: 's3';
  /** Origin access identity, the predecessor of origin access control; null when there is none. */
  readonly accessIdentity: Value<string | null>;
  readonly readTimeoutSeconds: Value<number>;
}

export interface VpcConnection {
  readonly type: 'vpc';
  readonly vpcOriginId: Value<string>;
  readonly readTimeoutSeconds: Value<number>;
  readonly keepaliveTimeoutSeconds: Value<number>;
}

/** Two origins, the second asked when the first answers one of the status codes. */
export interface OriginGroup {
  readonly id: Value<string>;
  readonly memberIds: readonly Value<string>[];
  readonly failoverStatusCodes: Value<readonly number[]>;
  readonly location: SourceLocation | null;
}

export type ViewerProtocolPolicy = 'allow-all' | 'https-only' | 'redirect-to-https';

/** A cache behavior: which requests go to which origin, and what is forwarded. */
export interface Behavior {
  /** `*` for the default behavior. */
  readonly pathPattern: Value<string>;
  readonly isDefault: boolean;
  /** Id of an origin or of an origin group. */
  readonly targetOriginId: Value<string>;
  readonly viewerProtocolPolicy: Value<ViewerProtocolPolicy>;
  /** Methods that viewers may use, as written: `GET`, `HEAD`, … */
  readonly allowedMethods: Value<readonly string[]>;
  readonly cachePolicy: PolicyReference;
  readonly originRequestPolicy: PolicyReference;
  /** Legacy `ForwardedValues.Headers`; null when the behavior does not use ForwardedValues. */
  readonly forwardedHeaders: Value<readonly string[]> | null;
  readonly edgeFunctions: readonly EdgeFunction[];
  readonly grpc: Value<boolean>;
  readonly location: SourceLocation | null;
}

/** A cache policy or origin request policy: none, by id (managed or not), or with its headers read from the same code. */
export type PolicyReference =
  | { readonly type: 'none' }
  | { readonly type: 'id'; readonly id: Value<string> }
  | {
      readonly type: 'defined';
      readonly name: string;
      readonly headers: HeaderSelection;
      readonly location: SourceLocation | null;
    };

/** Which of the viewer's headers a policy sends to the origin. */
export interface HeaderSelection {
  readonly behavior: Value<'none' | 'whitelist' | 'allViewer' | 'allViewerAndWhitelistCloudFront' | 'allExcept'>;
  readonly names: Value<readonly string[]>;
}

export interface EdgeFunction {
  readonly type: 'lambda' | 'function';
  readonly eventType: Value<string>;
  readonly arn: Value<string>;
  /** Whether the function gets the body of the request (Lambda@Edge only). */
  readonly includeBody: Value<boolean>;
  /** The function itself, where the same code defines it; null when it does not. */
  readonly definition: EdgeDefinition | null;
  readonly location: SourceLocation | null;
}

/** A custom error response. */
export interface ErrorPage {
  readonly errorCode: Value<number>;
  readonly cachingMinTtlSeconds: Value<number | null>;
  readonly responseCode: Value<number | null>;
  readonly responsePagePath: Value<string | null>;
  readonly location: SourceLocation | null;
}

/** Something that was found and could not be read, or could only be read in part; or what the runner lacks. */
export interface Problem {
  /** In parentheses where no file is meant: `(runner)`. */
  readonly file: string;
  /** Null when the whole file is meant. */
  readonly line: number | null;
  readonly message: string;
}

/** What one source gives back: what it understood and what it could not. */
export interface Reading {
  readonly distributions: readonly Distribution[];
  readonly problems: readonly Problem[];
}
