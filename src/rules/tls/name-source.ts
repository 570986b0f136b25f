import type { Cluster } from '../shared/exchanges.js';

/** Why CloudFront sends the names of some exchanges (SNI and Host follow each other), for messages. */
export function nameSource({ failing }: Cluster<unknown>): string {
  switch (failing[0].planned.nameRole) {
    case 'origin-domain':
      return "it is the origin's domain name and Host is not forwarded";
    case 'viewer-host':
      return "the viewer's Host header is forwarded";
    case 'viewer-host-unknown':
      return "it stands in for viewer names that are not known here (the viewer's Host header is forwarded)";
  }
}
