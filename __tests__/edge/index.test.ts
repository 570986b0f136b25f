import { describe, expect, it } from '@jest/globals';

import { readEdgeCode } from '../../src/edge/index.js';
import { known, unknown } from '../../src/model/value.js';
import { associated } from '../rules/edge/subjects.js';
import { behaviorOf, distributionOf } from '../support/model.js';
import { fileOf, functionOf, lambdaOf } from './scan/read.js';

const HOST = `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  request.headers.host = [{ value: 'x' }];
  return request;
};`;

describe('readEdgeCode', () => {
  it('reads each association by its own event', async () => {
    const definition = lambdaOf([fileOf('index.js', HOST)]);
    const [viewer, origin] = [associated('viewer-request', definition), associated('origin-request', definition)];
    const readings = await readEdgeCode([
      distributionOf({ behaviors: [behaviorOf({ edgeFunctions: [viewer, origin] })] }),
    ]);
    expect(readings.get(viewer)).toMatchObject({ status: 'read', faults: [{ code: 'header-read-only' }] });
    expect(readings.get(origin)).toMatchObject({ status: 'read', faults: [] });
  });

  it('gives one reading for the same code in many distributions', async () => {
    const functions = [1, 2, 3].map(() => associated('viewer-request', lambdaOf([fileOf('index.js', HOST)])));
    const distributions = functions.map((one) => distributionOf({ behaviors: [behaviorOf({ edgeFunctions: [one] })] }));
    const readings = await readEdgeCode(distributions);
    expect(readings.size).toBe(3);
    expect(new Set(readings.values()).size).toBe(1);
  });

  it('has nothing for functions without code, of unknown events, or of none that exists', async () => {
    const code = { status: 'unknown', reason: 'built elsewhere' } as const;
    const sound = functionOf('function handler(event) { return event.request; }');
    const edgeFunctions = [
      associated('viewer-request', null),
      associated('viewer-request', lambdaOf([], { code })),
      associated('viewer-request', sound, { eventType: unknown('variable', 'var.event') }),
      associated('viewer-request', sound, { eventType: known('connection-request') }),
    ];
    expect(await readEdgeCode([distributionOf({ behaviors: [behaviorOf({ edgeFunctions })] })])).toEqual(new Map());
    expect(await readEdgeCode([])).toEqual(new Map());
  });

  it('reads so much and no more in one run, and says so', async () => {
    const large = (index: number) => fileOf('index.js', `${HOST}\n// ${index}${'x'.repeat(990_000)}`);
    const edgeFunctions = Array.from({ length: 45 }, (_, index) =>
      associated('viewer-request', lambdaOf([large(index)])),
    );
    const readings = await readEdgeCode([distributionOf({ behaviors: [behaviorOf({ edgeFunctions })] })]);
    const unread = [...readings.values()].filter(({ status }) => status === 'not-read');
    expect(unread.length).toBeGreaterThan(0);
    expect(unread).toMatchObject(unread.map(() => ({ reason: 'there is more code than one run reads' })));
  });
});
