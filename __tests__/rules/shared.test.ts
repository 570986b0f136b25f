import { describe, expect, it } from '@jest/globals';

import { known, unknown } from '../../src/model/value.js';
import { breach, doubt, nameOf, weighed } from '../../src/rules/shared/values.js';
import { bounded, counted, duration, either, listed, ofAddresses } from '../../src/rules/shared/wording.js';
import { originOf } from '../support/model.js';

const MANY = Array.from({ length: 12 }, (_, index) => `n${index}`);

describe('wording', () => {
  it('joins names and bounds them', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'a'])).toBe('a and b');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(MANY)).toBe('n0, n1, n2, n3, n4 and 7 more');
    expect(either(['80', '443'])).toBe('80 or 443');
    expect(either(MANY)).toContain('or one of 7 more');
    expect(bounded(MANY, 10)).toHaveLength(11);
    expect(bounded(MANY, 10).at(-1)).toBe('and 2 more');
  });

  it('says which of the addresses are meant', () => {
    expect(ofAddresses(['203.0.113.7'], 1)).toBe('203.0.113.7');
    expect(ofAddresses(['203.0.113.7'], 3)).toBe('1 of 3 addresses (203.0.113.7)');
    expect(ofAddresses(['a', 'b'], 2)).toBe('all 2 addresses (a, b)'.replace(', ', ' and '));
  });

  it('counts and measures', () => {
    expect(counted(1, 'address', 'addresses')).toBe('1 address');
    expect(counted(2, 'address', 'addresses')).toBe('2 addresses');
    expect(duration(850)).toBe('850 ms');
    expect(duration(2_460)).toBe('2.5 s');
    expect(duration(10_000)).toBe('10 s');
    expect(duration(3_600_000)).toBe('60 min');
  });
});

describe('nameOf', () => {
  const pattern = [{ hole: 'Api' }, { literal: '.execute-api.' }, { hole: 'region' }, { literal: '.amazonaws.com' }];
  const named = (expression: string): string =>
    nameOf(originOf({ domainName: unknown('resource-attribute', expression, { pattern }) }));

  it('shows what is known of a name that functions put together, and else the expression as written', () => {
    expect(named('!Select [2, !Split [/, !Join ["", []]]]')).toBe('{Api}.execute-api.{region}.amazonaws.com');
    expect(named('replace(aws_apigatewayv2_api.x.api_endpoint, "https://", "")')).toBe(
      '{Api}.execute-api.{region}.amazonaws.com',
    );
    expect(named('${var.name}.example.com')).toBe('${var.name}.example.com');
    expect(nameOf(originOf({ domainName: unknown('variable', 'lower(var.name)') }))).toBe('lower(var.name)');
  });
});

describe('breach', () => {
  const tooBig = (value: number): boolean => value > 10;

  it('is sure for a known value and for alternatives that all break, and null for what is not known', () => {
    expect(breach(known(11), tooBig)).toMatchObject({ broken: [11], always: true });
    expect(breach(known(1), tooBig)).toBeNull();
    expect(breach(unknown<number>('variable', 'var.n'), tooBig)).toBeNull();
    expect(breach(unknown<number>('conditional', 'x', { alternatives: [11, 12] }), tooBig)).toMatchObject({
      always: true,
    });
  });

  it('lowers what only some alternatives break, and says so', () => {
    const found = breach(unknown<number>('conditional', 'var.n', { alternatives: [1, 11] }), tooBig);
    expect(found).toMatchObject({ broken: [11], always: false });
    expect(found && weighed(found)).toEqual({ level: 'warning', certainty: 'possible' });
    expect(found && doubt(found)).toContain('only some values of var.n');
  });
});
