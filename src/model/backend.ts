import type { CustomConnection } from './distribution.js';
import type { SourceLocation } from './location.js';
import type { Value } from './value.js';

/**
 * What of the same code base stands behind an origin, or guards it: plain facts in AWS's terms, whatever language declared
 * them. A source puts together what belongs together; rules only look.
 */
export type Backend = LoadBalancer | Bucket | FunctionUrl | Api | Instance | VpcOrigin;

/** Resources of one kind that belong to another one. */
export interface Related<T> {
  readonly items: readonly T[];
  /** True when more may belong here: some could not be attributed, or code that could declare them cannot be read. */
  readonly mayBeMore: boolean;
}

/** What every resource has. */
interface Resource {
  /** Terraform address or logical id (with the nested stack's path), for people. */
  readonly address: string;
  readonly location: SourceLocation | null;
}

// -------------------------------------------------------------------------------------------------------- load balancers

export interface LoadBalancer extends Resource {
  readonly type: 'load-balancer';
  readonly family: Value<'application' | 'network' | 'gateway' | 'classic'>;
  readonly internal: Value<boolean>;
  /** Null when it has none: a Network Load Balancer without security groups admits everybody. */
  readonly securityGroups: Related<SecurityGroup> | null;
  readonly listeners: Related<Listener>;
}

export interface Listener extends Resource {
  readonly port: Value<number>;
  /** `HTTP`, `HTTPS`, `TCP`, `TLS`, `UDP`, `TCP_UDP`, `SSL` (classic), … in upper case. */
  readonly protocol: Value<string>;
  /** Null where the listener does not end TLS. */
  readonly tls: ListenerTls | null;
  /** Names in `host-header` conditions of its rules, patterns with `*` and `?` included. */
  readonly hostConditions: Related<Value<string>>;
  /** What requests get that no rule matches. */
  readonly defaultAction: Value<'forward' | 'redirect' | 'fixed-response' | 'authenticate' | 'other'>;
}

export interface ListenerTls {
  /** Name of the security policy, such as `ELBSecurityPolicy-TLS13-1-2-2021-06`; by default the service's own. */
  readonly policy: Value<string>;
  /** The default certificate and those added for SNI. */
  readonly certificates: Related<ServerCertificate>;
}

export interface ServerCertificate extends Resource {
  /** Domain name and subject alternative names, wildcards included; unknown for one that is only named by its ARN. */
  readonly names: Value<readonly string[]>;
}

// -------------------------------------------------------------------------------------------------------------- firewalls

export interface SecurityGroup extends Resource {
  readonly ingress: Related<IngressRule>;
}

export interface IngressRule {
  /** `tcp`, `udp`, `icmp`, a number, or `-1` for all. */
  readonly protocol: Value<string>;
  /** First and last port; they do not count with protocol `-1`. */
  readonly fromPort: Value<number>;
  readonly toPort: Value<number>;
  readonly peers: readonly IngressPeer[];
  readonly location: SourceLocation | null;
}

/** Whom a rule admits. */
export type IngressPeer =
  | { readonly type: 'cidr'; readonly cidr: Value<string> }
  /** By the id (`pl-…`) or by the name of the list (`com.amazonaws.global.cloudfront.origin-facing`). */
  | { readonly type: 'prefix-list'; readonly name: Value<string> }
  /** Other security groups, the group itself included: never CloudFront over the internet. */
  | { readonly type: 'security-group'; readonly group: Value<string> };

// ------------------------------------------------------------------------------------------------------- access policies

/** A statement of a resource policy. */
export interface PolicyStatement {
  readonly effect: Value<'Allow' | 'Deny'>;
  readonly principals: readonly Principal[];
  /** `NotPrincipal` in the place of `Principal`. */
  readonly excludesPrincipals: boolean;
  readonly actions: Value<readonly string[]>;
  readonly conditions: readonly PolicyCondition[];
  readonly location: SourceLocation | null;
}

/** `{ Service: cloudfront.amazonaws.com }`, `{ AWS: arn }`, `{ CanonicalUser: id }`; `*` alone is `{ AWS: * }`. */
export interface Principal {
  readonly type: 'Service' | 'AWS' | 'CanonicalUser' | 'Federated' | 'unknown';
  readonly id: Value<string>;
}

export interface PolicyCondition {
  /** `StringEquals`, `ArnLike`, … */
  readonly operator: string;
  /** `aws:SourceArn`, … as written. */
  readonly key: string;
  /** One of them has to match. */
  readonly values: Related<PolicyValue>;
}

/** A value that a policy asks for. */
export interface PolicyValue {
  readonly text: Value<string>;
  /**
   * Addresses of the distributions of the same code whose ARN it is: one, or each that a condition leaves. Empty where it is the ARN of
   * none, or that is not sure.
   */
  readonly distributions: readonly string[];
}

/** The statements of all policies of a resource. */
export type PolicyStatements = Related<PolicyStatement>;

// ------------------------------------------------------------------------------------------------------------------- S3

export interface Bucket extends Resource {
  readonly type: 'bucket';
  /** Which of its endpoints the origin's name is. */
  readonly endpoint: 'rest' | 'website';
  readonly region: Value<string>;
  readonly statements: PolicyStatements;
  /** Canned ACL; null when none is written. */
  readonly acl: Value<string | null>;
  /** Whether public access is blocked by `BlockPublicPolicy` or `RestrictPublicBuckets`; on by default since April 2023. */
  readonly blocksPublicPolicies: Value<boolean>;
  /**
   * Whether its website answers requests with redirects of its own, all of them or those that a routing rule names: for these S3 reads
   * no object, and nobody needs to be allowed to.
   */
  readonly websiteRedirects: Value<boolean>;
}

/** An origin access control, where the same code defines it. */
export interface AccessControl extends Resource {
  readonly originType: Value<'s3' | 'mediastore' | 'mediapackagev2' | 'lambda'>;
  readonly signingBehavior: Value<'always' | 'never' | 'no-override'>;
}

// ---------------------------------------------------------------------------------------------------- Lambda, API Gateway

export interface FunctionUrl extends Resource {
  readonly type: 'function-url';
  readonly authType: Value<'AWS_IAM' | 'NONE'>;
  /** Permissions on the function (with the URL's qualifier): `lambda:InvokeFunctionUrl` and the like. */
  readonly permissions: Related<LambdaPermission>;
}

export interface LambdaPermission extends Resource {
  readonly action: Value<string>;
  /** `cloudfront.amazonaws.com`, `*`, an account or an ARN. */
  readonly principal: Value<string>;
  readonly sourceArn: Value<string | null>;
  /** The same for the ARN of a source as for the values of a condition. */
  readonly sourceDistributions: PolicyValue['distributions'];
}

export interface Api extends Resource {
  readonly type: 'api';
  readonly protocol: Value<'REST' | 'HTTP' | 'WEBSOCKET'>;
  readonly endpointType: Value<'REGIONAL' | 'EDGE' | 'PRIVATE'>;
  readonly defaultEndpointDisabled: Value<boolean>;
  /** Names of the stages; `$default` is served without a path. */
  readonly stages: Related<Value<string>>;
  /** Custom domain names mapped to it. */
  readonly customDomains: Related<Value<string>>;
}

// ------------------------------------------------------------------------------------------------------------------ VPC

export interface Instance extends Resource {
  readonly type: 'instance';
  readonly securityGroups: Related<SecurityGroup> | null;
}

/** What a VPC origin of CloudFront leads to; its ports and protocols are settings of this resource. */
export interface VpcOrigin extends Resource {
  readonly type: 'vpc-origin';
  readonly httpPort: Value<number>;
  readonly httpsPort: Value<number>;
  readonly protocolPolicy: CustomConnection['protocolPolicy'];
  readonly sslProtocols: CustomConnection['sslProtocols'];
  /** Null: not a resource of the same code. */
  readonly target: Value<LoadBalancer | Instance | null>;
}
