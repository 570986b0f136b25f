import type { Rule } from '../../model/rule.js';
import { dnsAnswersDisagree } from './dns-answers-disagree.js';
import { dnsCnameDangling } from './dns-cname-dangling.js';
import { dnsCnameLoop } from './dns-cname-loop.js';
import { dnsDnssecBogus } from './dns-dnssec-bogus.js';
import { dnsLameDelegation } from './dns-lame-delegation.js';
import { dnsNameserverUnreachable } from './dns-nameserver-unreachable.js';
import { dnsNoAddress } from './dns-no-address.js';
import { dnsNxdomain } from './dns-nxdomain.js';
import { dnsPrivateAddress } from './dns-private-address.js';
import { dnsResolverFailed } from './dns-resolver-failed.js';
import { dnsServfail } from './dns-servfail.js';
import { dnsTruncatedNoTcp } from './dns-truncated-no-tcp.js';

/** The rules on the public DNS view of an origin's name, in the order of the catalogue. */
export const DNS_RULES: readonly Rule[] = [
  dnsNxdomain,
  dnsNoAddress,
  dnsServfail,
  dnsDnssecBogus,
  dnsCnameDangling,
  dnsCnameLoop,
  dnsPrivateAddress,
  dnsLameDelegation,
  dnsNameserverUnreachable,
  dnsAnswersDisagree,
  dnsTruncatedNoTcp,
  dnsResolverFailed,
];
