import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  commandData,
  commandProperty,
  htmlText,
  httpsAddress,
  jsonText,
  logLine,
  markdownCode,
  markdownLink,
  markdownText,
  sarifText,
  terminalText,
  visible,
} from '../../src/reports/escape.js';
import { HOSTILE_TEXT, HOSTILE_TEXTS } from './fixtures.js';

const MAX = 10_000;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HOSTILE_TEXTS));

describe('visible', () => {
  it.each([
    ['\u001b[31m', '\\x1b[31m'],
    ['a\r\n\tb', 'a\\r\\n\\tb'],
    ['\u0000\u007f\u009b', '\\x00\\x7f\\x9b'],
    ['\u202egnp\u202c\u2066\u2069', '\\u202egnp\\u202c\\u2066\\u2069'],
    ['a\u200bb\ufeff\u00ad', 'a\\u200bb\\ufeff\\xad'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800x', '\\ud800x'],
    ['münchen.example 例え 😀', 'münchen.example 例え 😀'],
  ])('writes %j as %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('terminalText', () => {
  it('leaves nothing unseen and keeps the bound, whatever comes', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const shown = terminalText(text, max);
        expect(shown).not.toMatch(UNSEEN);
        expect(Array.from(shown).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('marks a cut with an ellipsis, and cuts nothing that fits', () => {
    expect(terminalText('abcdef', 4)).toBe('abc…');
    expect(terminalText('abcd', 4)).toBe('abcd');
    expect(terminalText('😀😀😀😀', 4)).toBe('😀😀😀😀');
    expect(terminalText('😀😀😀😀😀', 4)).toBe('😀😀😀…');
  });

  it('does not work through a text far beyond the bound', () => {
    expect(terminalText('\u0000'.repeat(5_000_000), 10)).toBe('\\x00\\x00\\…');
  });
});

describe('logLine', () => {
  it('takes the meaning from what the runner would run', () => {
    expect(logLine('   ::add-mask::x')).toBe('   \\::add-mask::x');
    expect(logLine('a ##[add-mask]x')).toBe('a ##\\[add-mask]x');
  });

  it('leaves addresses alone', () => {
    expect(logLine('  ::1 refused')).toBe('  ::1 refused');
    expect(logLine('at 2001:db8::1 and ::1')).toBe('at 2001:db8::1 and ::1');
  });
});

describe('markdownText', () => {
  it('leaves no character that Markdown or HTML takes for syntax', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = markdownText(text, MAX);
        expect(shown).not.toMatch(/[<>`*_[\]\\|~$@]/u);
        expect(shown.replace(/&#\d+;/gu, '')).not.toMatch(/&|::|:\/\//u);
        expect(shown).not.toMatch(UNSEEN);
      }),
    );
  });

  it('breaks what GitHub links by itself', () => {
    expect(markdownText('@octocat', MAX)).toBe('&#64;&#8203;octocat');
    expect(markdownText('#12 GH-3', MAX)).toBe('&#35;&#8203;12 GH-&#8203;3');
    expect(markdownText('https://a.example', MAX)).toBe('https&#58;&#8203;//a.example');
    expect(markdownText('www.a.example', MAX)).toBe('www&#8203;.a.example');
    expect(markdownText('&#64;me', MAX)).toBe('&#38;&#35;&#8203;64;me');
  });

  it('keeps a text at the start of a block from becoming a list or a heading', () => {
    expect(markdownText('1. one', MAX)).toBe('&#49;. one');
    expect(markdownText('- one', MAX)).toBe('&#45; one');
    expect(markdownText('===', MAX)).toBe('&#61;==');
    expect(markdownText('203.0.113.10', MAX)).toBe('203.0.113.10');
  });

  it('keeps ordinary prose as it is', () => {
    const prose = "The origin's port 443 (TCP) is refused, so CloudFront answers 502.";
    expect(markdownText(prose, MAX)).toBe(prose);
  });
});

describe('markdownCode', () => {
  it('uses backticks for what is plain, and references for everything else', () => {
    expect(markdownCode('aws_cloudfront_distribution.site', MAX)).toBe('`aws_cloudfront_distribution.site`');
    expect(markdownCode('a|b', MAX)).toBe('<code>a&#124;b</code>');
    expect(markdownCode('`x`', MAX)).toBe('<code>&#96;x&#96;</code>');
    expect(markdownCode('a\\|b', MAX)).toBe('<code>a&#92;&#124;b</code>');
    expect(markdownCode(' x', MAX)).toBe('<code> x</code>');
    expect(markdownCode('', MAX)).toBe('(empty)');
  });

  it('never lets a text out of the code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const code = markdownCode(text, MAX);
        const inside = /^`(?<plain>.*)`$/u.exec(code)?.groups?.['plain'];
        if (inside === undefined) expect(code.replace(/^<code>|<\/code>$/gu, '')).not.toMatch(/[<>`|]/u);
        else expect(inside).not.toMatch(/[`|<>\\[\]&]|::/u);
      }),
    );
  });
});

describe('markdownLink', () => {
  it('links https addresses only, and encodes what could end the link', () => {
    expect(markdownLink('page', 'https://a.example/x y)z|<b>')).toBe('[page](https://a.example/x%20y%29z%7C%3Cb%3E)');
    expect(markdownLink('page', 'javascript:alert(1)')).toBe('page');
    expect(markdownLink('page', 'http://a.example/')).toBe('page');
    expect(markdownLink('page', 'https://user@a.example/')).toBe('page');
    expect(markdownLink('page', 'no address')).toBe('page');
    expect(markdownLink('page', `https://a.example/${'x'.repeat(5000)}`)).toBe('page');
    expect(markdownLink('](x)', 'https://a.example/')).toBe('[&#93;(x)](https://a.example/)');
  });
});

describe('httpsAddress', () => {
  it('takes https addresses without a user name, and nothing else', () => {
    expect(httpsAddress('https://a.example/x y')).toBe('https://a.example/x%20y');
    for (const other of [
      'javascript:alert(1)',
      'http://a.example/',
      'https://user@a.example/',
      'data:text/html,x',
      '',
    ]) {
      expect(httpsAddress(other)).toBeNull();
    }
  });
});

describe('sarifText', () => {
  it('doubles braces and breaks what would be a link', () => {
    expect(sarifText('${var.name}', MAX)).toBe('${{var.name}}');
    expect(sarifText('[click](javascript:x)', MAX)).toBe('\\[click\\](javascript:x)');
    expect(sarifText('at [2001:db8::1]:443', MAX)).toBe('at [2001:db8::1]:443');
  });

  it('leaves no link and no placeholder, whatever comes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = sarifText(text, MAX);
        expect(shown.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/u);
        expect(shown.replace(/\\./gu, '')).not.toMatch(/\]\(/u);
        expect(shown).not.toMatch(UNSEEN);
      }),
    );
  });
});

describe('htmlText', () => {
  it('leaves neither tags nor quotes nor references', () => {
    expect(htmlText(`<a href="x" id='y'>&lt;`, MAX)).toBe('&#60;a href=&#34;x&#34; id=&#39;y&#39;&#62;&#38;lt;');
    expect(htmlText(HOSTILE_TEXT, MAX)).not.toMatch(/[<>"'`]/u);
  });
});

describe('workflow commands', () => {
  it('escapes data and properties as the runner undoes them', () => {
    expect(commandData('100% %0A\r\n: ,')).toBe('100%25 %250A%0D%0A: ,');
    expect(commandProperty('a:b,c\n%')).toBe('a%3Ab%2Cc%0A%25');
  });

  it('gives back exactly what went in', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const back = commandData(text).replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
        expect(back).toBe(text);
        expect(commandData(text)).not.toMatch(/[\r\n]/u);
      }),
    );
  });
});

describe('jsonText', () => {
  it('keeps the value and prints nothing unseen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const serialized = jsonText(JSON.stringify({ [text]: text }, null, 2));
        expect(JSON.parse(serialized)).toEqual({ [text]: text });
        expect(serialized.replaceAll('\n', '')).not.toMatch(UNSEEN);
      }),
    );
  });
});
