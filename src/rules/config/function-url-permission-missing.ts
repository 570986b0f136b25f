import { routingTo } from '../../cloudfront/routing.js';
import type { FunctionUrl, LambdaPermission } from '../../model/backend.js';
import type { SourceLanguage } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { possibleValues, type Value } from '../../model/value.js';
import { idOf } from '../shared/values.js';
import { FACTS_CHECKED, bounded, listed } from '../shared/wording.js';
import { judgedBackends, lowered } from './backends.js';
import { actionMatches, hasAccessControl } from './bucket-access.js';
import { exclusionByPermission, mayAnswerItself, type Exclusion } from './source-arns.js';

/** What a function URL needs to be granted: by the Lambda guide both since October 2025, whatever its auth type. */
const ACTIONS = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'] as const;

type Action = (typeof ACTIONS)[number];

/** The function URL of the same code does not let CloudFront call it. */
export const functionUrlPermissionMissing: Rule = {
  id: 'function-url-permission-missing',
  title: 'CloudFront is not allowed to call the function URL',
  layer: 'config',
  level: 'error',
  status: 403,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return judgedBackends(subject.origin, ['function-url'], (url) => {
      const { authType } = url;
      if (!authType.known) return [];
      const signing = signingOf(subject);
      if (signing === 'unknown') return [];
      if (authType.value === 'AWS_IAM') {
        if (signing === 'unsigned') return unsigned(subject, url);
        return [...grantsToCloudFront(subject, url), ...grantsToOthers(subject, url)];
      }
      return signing === 'signed' ? openThoughSigned(subject, url) : grantsToAll(subject, url);
    });
  },
};

/** Whether CloudFront signs its requests to this origin. */
function signingOf({ origin }: Subject): 'signed' | 'unsigned' | 'unknown' {
  if (hasAccessControl(origin)) {
    const definition = origin.accessControlDefinition;
    if (definition === null) return 'signed';
    const behaviors = possibleValues(definition.signingBehavior);
    if (behaviors.length === 0 || (behaviors.includes('never') && behaviors.length > 1)) return 'unknown';
    return behaviors.includes('never') ? 'unsigned' : 'signed';
  }
  return origin.accessControl.known ? 'unsigned' : 'unknown';
}

/** Requests signed by origin access control, to a URL that wants them signed. */
function grantsToCloudFront({ origin }: Subject, url: FunctionUrl): readonly Draft[] {
  const missing = ACTIONS.filter((action) => granted(url, action, isCloudFront) === 'no');
  if (missing.length === 0) return [];
  return [
    {
      message: `Origin ${idOf(origin)} is called through origin access control, and nothing grants ${listed(missing)} on ${url.address} to cloudfront.amazonaws.com. Lambda wants both lambda:InvokeFunctionUrl and lambda:InvokeFunction, so CloudFront gets 403.`,
      remediation: `Add a permission for each of the two actions with the principal cloudfront.amazonaws.com and the distribution's ARN as source (aws_lambda_permission with action, principal and source_arn; AWS::Lambda::Permission with Action, Principal and SourceArn).`,
      evidence: { functionUrl: url.address, missing, granted: grantedActions(url) },
      location: placeOf(url) ?? origin.location,
    },
  ];
}

/** Permissions that were copied from another distribution, and name that one still. */
function grantsToOthers(subject: Subject, url: FunctionUrl): readonly Draft[] {
  const { distribution, origin } = subject;
  const exclusion = (permission: LambdaPermission): Exclusion => exclusionByPermission(permission, distribution);
  const isLacking = (action: Action, isLeftOut: (permission: LambdaPermission) => boolean): boolean =>
    granted(url, action, isCloudFront) !== 'no' && granted(without(url, isLeftOut), action, isCloudFront) === 'no';
  const lacking = ACTIONS.filter((action) => isLacking(action, (permission) => exclusion(permission) !== 'no'));
  if (lacking.length === 0) return [];
  const isSure = lacking.some((action) => isLacking(action, (permission) => exclusion(permission) === 'surely'));
  const excluding = url.permissions.items.filter(
    (permission) =>
      exclusion(permission) !== 'no' && lacking.some((action) => grants(permission, action, isCloudFront) !== 'no'),
  );
  const named = excluding.flatMap(({ sourceDistributions }) => sourceDistributions);
  const others = named.filter((one) => one !== distribution.address);
  const draft: Draft = {
    message: `Origin ${idOf(origin)} is called through origin access control, and ${listed(lacking)} on ${url.address} is granted to cloudfront.amazonaws.com for ${listed(others)} alone, not for ${distribution.address}. CloudFront gets 403.`,
    remediation: `Set the source of the permissions to the ARN of ${distribution.address}, or add permissions for it (aws_lambda_permission with source_arn, AWS::Lambda::Permission with SourceArn).`,
    evidence: { functionUrl: url.address, missing: lacking, sources: bounded(named) },
    location: excluding[0]?.sourceArn.location ?? excluding[0]?.location ?? url.location ?? origin.location,
  };
  if (!isSure) return [lowered(draft, 'This is a warning because only some values of the sources are affected.')];
  if (!mayAnswerItself(subject)) return [draft];
  return [lowered(draft, 'This is a warning because a function at viewer-request may answer every request itself.')];
}

function without(url: FunctionUrl, isLeftOut: (permission: LambdaPermission) => boolean): FunctionUrl {
  const { items, mayBeMore } = url.permissions;
  return { ...url, permissions: { items: items.filter((one) => !isLeftOut(one)), mayBeMore } };
}

/** Requests that nobody signs, to a URL that wants them signed. */
function unsigned(subject: Subject, url: FunctionUrl): readonly Draft[] {
  const { origin } = subject;
  const draft: Draft = {
    certainty: 'likely',
    message: `${url.address} has the auth type AWS_IAM, and CloudFront does not sign its requests to origin ${idOf(origin)}: the origin has no origin access control that signs. Lambda answers 403, unless viewers sign for the URL themselves.`,
    remediation:
      'Give the origin an origin access control of type lambda with signing behavior always (origin_access_control_id, OriginAccessControlId) and grant both actions to cloudfront.amazonaws.com; or set the auth type to NONE (authorization_type, AuthType) and allow everybody.',
    evidence: { functionUrl: url.address, authType: 'AWS_IAM', signed: false },
    location: origin.accessControl.location ?? origin.location,
  };
  return [
    signsAtTheEdge(subject) ? lowered(draft, 'This is a warning because a Lambda@Edge function may sign them.') : draft,
  ];
}

/** Signed requests to a URL that checks no signature: it admits everybody, or nobody. */
function openThoughSigned({ origin, distribution }: Subject, url: FunctionUrl): readonly Draft[] {
  const isClosed = granted(url, ACTIONS[0], isEverybody, distribution.language) === 'no';
  return [
    {
      ...(isClosed ? {} : { level: 'warning', status: null }),
      message: isClosed
        ? `${url.address} has the auth type NONE, so the signature of the origin access control of ${idOf(origin)} counts for nothing, and no permission lets everybody call it. Lambda answers 403.`
        : `${url.address} has the auth type NONE, while origin ${idOf(origin)} has an origin access control, which AWS documents for AWS_IAM only. This is a warning because requests work where everybody may call the URL; it is then not protected.`,
      remediation:
        'Set the auth type of the function URL to AWS_IAM (authorization_type, AuthType) and grant lambda:InvokeFunctionUrl and lambda:InvokeFunction to cloudfront.amazonaws.com.',
      evidence: { functionUrl: url.address, authType: 'NONE', granted: grantedActions(url) },
      location: url.authType.location ?? url.location ?? origin.location,
    },
  ];
}

/** Requests that nobody signs, to a URL for everybody: AWS's pages disagree on whether it needs one grant or two. */
function grantsToAll({ origin, distribution }: Subject, url: FunctionUrl): readonly Draft[] {
  const missing = ACTIONS.filter((action) => granted(url, action, isEverybody, distribution.language) === 'no');
  if (missing.length === 0) return [];
  const closed = missing.includes('lambda:InvokeFunctionUrl');
  return [
    {
      ...(closed ? {} : { level: 'warning', certainty: 'likely' }),
      message: closed
        ? `${url.address} has the auth type NONE, and no permission lets everybody (*) call it: ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not granted. Lambda answers 403.`
        : `${url.address} has the auth type NONE and grants everybody (*) lambda:InvokeFunctionUrl, but not lambda:InvokeFunction. This is a warning because AWS's documents disagree: by the Lambda guide a URL made since October 2025 needs both and answers 403 otherwise, the CloudFront guide names only the first.`,
      remediation:
        'Add permissions for lambda:InvokeFunctionUrl (function_url_auth_type NONE, FunctionUrlAuthType NONE) and lambda:InvokeFunction with the principal * (aws_lambda_permission, AWS::Lambda::Permission); or protect the URL with AWS_IAM and origin access control.',
      evidence: { functionUrl: url.address, authType: 'NONE', missing, granted: grantedActions(url) },
      location: placeOf(url) ?? origin.location,
    },
  ];
}

type Answer = 'yes' | 'no' | 'maybe';

/** Whether an action is granted to some principal. */
function granted(
  { permissions }: FunctionUrl,
  action: Action,
  to: (principal: string) => boolean,
  language: SourceLanguage | null = null,
): Answer {
  if (language !== null && grantsByItself(language)) return 'yes';
  const answers = permissions.items.map((permission) => grants(permission, action, to));
  if (answers.includes('yes')) return 'yes';
  return permissions.mayBeMore || answers.includes('maybe') ? 'maybe' : 'no';
}

/**
 * Terraform's provider, and what is built on it, adds the public permissions by itself when it makes a URL of type NONE: the
 * one for `lambda:InvokeFunctionUrl` ever, the one for `lambda:InvokeFunction` since the end of 2025 (terraform-provider-aws,
 * pull request 44858). Which version made the URL is not known.
 */
function grantsByItself(language: SourceLanguage): boolean {
  return language === 'terraform' || language === 'terraform-plan' || language === 'pulumi';
}

function grants(
  { action: written, principal }: LambdaPermission,
  action: string,
  to: (principal: string) => boolean,
): Answer {
  const answers = [agreed(written, (pattern) => actionMatches(pattern, action)), agreed(principal, to)];
  if (answers.includes('no')) return 'no';
  return answers.includes('maybe') ? 'maybe' : 'yes';
}

function isCloudFront(principal: string): boolean {
  return principal.toLowerCase() === 'cloudfront.amazonaws.com' || isEverybody(principal);
}

function isEverybody(principal: string): boolean {
  return principal === '*';
}

function agreed<T>(value: Value<T>, holds: (value: T) => boolean): Answer {
  const answers = new Set(possibleValues(value).map(holds));
  if (answers.size !== 1) return 'maybe';
  return answers.has(true) ? 'yes' : 'no';
}

function grantedActions({ permissions }: FunctionUrl): readonly string[] {
  return permissions.items.map(({ action }) => (action.known ? action.value : action.expression));
}

/** The permission that stands alone, or else the URL that lacks one. */
function placeOf({ permissions, location }: FunctionUrl): SourceLocation | null {
  return permissions.items.find((permission) => permission.location !== null)?.location ?? location;
}

/** Before there was origin access control for them, functions signed requests to function URLs. */
function signsAtTheEdge({ distribution, origin }: Subject): boolean {
  return routingTo(distribution, origin).behaviors.some(({ edgeFunctions }) =>
    edgeFunctions.some(({ type }) => type === 'lambda'),
  );
}
