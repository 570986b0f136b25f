import { describe, expect, it } from '@jest/globals';

import type { Api, Backend } from '../../../src/model/backend.js';
import { known, unknown, type Value } from '../../../src/model/value.js';
import { apiGatewayEndpointClosed } from '../../../src/rules/config/api-gateway-endpoint-closed.js';
import { apiGatewayStageMissing } from '../../../src/rules/config/api-gateway-stage-missing.js';
import { hostHeaderRejected } from '../../../src/rules/config/host-header-rejected.js';
import { all, api, at, OPEN, some } from '../../support/backends.js';
import { behaviorOf, findings, line, type SubjectParts } from '../../support/model.js';

const DEFAULT = 'abc123.execute-api.eu-west-1.amazonaws.com';
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';

function calling(overrides: Partial<Api>, parts: SubjectParts = {}): SubjectParts {
  return {
    ...parts,
    origin: {
      domainName: known(DEFAULT, line(12)),
      kind: 'api-gateway',
      backend: known(api(overrides)),
      ...parts.origin,
    },
  };
}

const notMade = unknown<string>('resource-attribute', 'aws_api_gateway_rest_api.api.id', {
  pattern: [{ hole: 'id' }, { literal: '.execute-api.' }, { hole: 'region' }, { literal: '.amazonaws.com' }],
});

describe('api-gateway-endpoint-closed', () => {
  const found = (parts: SubjectParts) => findings(apiGatewayEndpointClosed, parts);

  it('is an error where the default endpoint is disabled', () => {
    const disabled = { defaultEndpointDisabled: known(true, at(123)) };
    expect(found(calling(disabled))).toMatchObject([
      { level: 'error', status: 403, certainty: 'certain', location: at(123) },
    ]);
    expect(found(calling(disabled, { origin: { domainName: notMade } }))).toHaveLength(1);
  });

  it('is a 504 for a private API', () => {
    expect(found(calling({ endpointType: known('PRIVATE', at(122)) }))).toMatchObject([
      { level: 'error', status: 504, location: at(122) },
    ]);
  });

  it('lets custom domains, open endpoints and unknown settings pass', () => {
    const disabled = { defaultEndpointDisabled: known(true) };
    for (const name of ['api.example.com', 'd-abc.execute-api.eu-west-1.amazonaws.com']) {
      expect(found(calling(disabled, { origin: { domainName: known(name) } }))).toEqual([]);
    }
    const reference = {
      address: 'aws_api_gateway_domain_name.d',
      type: 'aws_api_gateway_domain_name',
      attribute: 'regional_domain_name',
    };
    const target = unknown<string>('resource-attribute', 'aws_api_gateway_domain_name.d.regional_domain_name', {
      reference,
    });
    expect(found(calling(disabled, { origin: { domainName: target } }))).toEqual([]);
    expect(found(calling({}))).toEqual([]);
    expect(found(calling({ defaultEndpointDisabled: OPEN, endpointType: OPEN }))).toEqual([]);
    expect(found({ origin: { domainName: known(DEFAULT), backend: OPEN } })).toEqual([]);
  });

  it('is a warning where only some values break', () => {
    const maybe = unknown<boolean>('conditional', 'var.closed', { alternatives: [true, false] });
    expect(found(calling({ defaultEndpointDisabled: maybe }))).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
    const backend = unknown<Backend | null>('conditional', 'var.x', {
      alternatives: [api(), api({ defaultEndpointDisabled: known(true) })],
    });
    expect(found(calling({}, { origin: { backend } }))).toMatchObject([{ level: 'warning' }]);
  });
});

describe('api-gateway-stage-missing', () => {
  const found = (parts: SubjectParts) => findings(apiGatewayStageMissing, parts);
  const at15 = (path: string): SubjectParts => ({ origin: { path: known(path, line(15)) } });
  const http = { protocol: known('HTTP' as const) };

  it('is an error, likely, where the path begins with no stage', () => {
    const [finding] = found(calling({}, at15('/dev/v1')));
    expect(finding).toMatchObject({ level: 'error', status: 403, certainty: 'likely', location: line(15) });
    expect(finding?.message).toContain('which has prod');
    expect(found(calling({ ...http }, at15('/dev')))).toMatchObject([{ level: 'error', status: 404 }]);
  });

  it('lets a stage, $default and empty paths that viewers may fill pass', () => {
    expect(found(calling({}, at15('/prod')))).toEqual([]);
    expect(found(calling({}, at15('/prod/v1')))).toEqual([]);
    expect(found(calling({}, at15('')))).toEqual([]);
    expect(found(calling({ ...http, stages: all(known('$default'), known('dev')) }, at15('/v1')))).toEqual([]);
  });

  it('warns where no path is set and the behavior’s own begins with no stage', () => {
    const behind = (pattern: string): SubjectParts => ({
      distribution: { behaviors: [behaviorOf({ pathPattern: known(pattern), isDefault: false })] },
    });
    expect(found(calling({}, behind('/api/*')))).toMatchObject([
      { level: 'warning', certainty: 'likely', status: 403 },
    ]);
    expect(found(calling({}, behind('/prod/*')))).toEqual([]);
    expect(found(calling({}, behind('/p*')))).toEqual([]);
    expect(found(calling({}, behind('*.json')))).toEqual([]);
  });

  it('says nothing of what it does not know', () => {
    expect(found(calling({ stages: some(known('prod')) }, at15('/dev')))).toEqual([]);
    expect(found(calling({ stages: all<Value<string>>(known('prod'), OPEN) }, at15('/dev')))).toEqual([]);
    expect(found(calling({ stages: all() }, at15('/dev')))).toEqual([]);
    expect(found(calling({ protocol: OPEN }, at15('/dev')))).toEqual([]);
    expect(found(calling({}, { origin: { path: OPEN } }))).toEqual([]);
    expect(found(calling({}, { origin: { ...at15('/dev').origin, domainName: known('api.example.com') } }))).toEqual(
      [],
    );
  });

  it('is a warning where only some values break', () => {
    const path = unknown<string>('conditional', 'var.stage', { alternatives: ['/prod', '/dev'] });
    expect(found(calling({}, { origin: { path } }))).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });
});

describe('host-header-rejected, with the API’s custom domain names', () => {
  const behaviors = [behaviorOf({ originRequestPolicy: { type: 'id', id: known(ALL_VIEWER, line(44)) } })];
  const found = (overrides: Partial<Api>, aliases: readonly Value<string>[] = [known('www.example.com')]) =>
    findings(hostHeaderRejected, calling(overrides, { distribution: { behaviors, aliases } }));

  it('is an error without one', () => {
    expect(found({})).toMatchObject([{ level: 'error', status: 403, certainty: 'likely' }]);
    expect(found({ customDomains: all(known('api.example.com')) })).toMatchObject([{ level: 'error' }]);
  });

  it('lets the viewers’ names pass where all are custom domain names', () => {
    expect(found({ customDomains: all(known('WWW.example.com')) })).toEqual([]);
    expect(found({ customDomains: all(known('*.example.com')) })).toEqual([]);
    expect(found({ customDomains: all<Value<string>>(OPEN) }, [OPEN])).toEqual([]);
  });

  it('is a warning where some are, or where one is not known', () => {
    const some = [known('www.example.com'), known('shop.example.net')];
    expect(found({ customDomains: all(known('www.example.com')) }, some)).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
    expect(found({ customDomains: all<Value<string>>(OPEN) })).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
  });
});
