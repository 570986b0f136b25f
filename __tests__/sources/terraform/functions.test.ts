import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, domainOf, removeWorkspaces } from './workspace.js';

afterEach(removeWorkspaces);

const DECLARED = `
variable "open" {}
variable "flag" { type = bool }
variable "map" { type = map(string) }
locals {
  e = "e\\u0301"
}
resource "aws_lb" "web" {}
`;

function valueOf(expression: string): string {
  return brief(domainOf(expression, DECLARED));
}

/** Each as Terraform 1.11 answers it. */
describe('what functions give', () => {
  it.each([
    // Numbers are decimal, and are written without exponents.
    ['"${0.1 + 0.2}"', '0.3'],
    ['0.1 + 0.2 == 0.3 ? "same" : "other"', 'same'],
    ['"${100 * 1.1}"', '110'],
    ['tostring(1e21)', '1000000000000000000000'],
    ['tostring(1e-7)', '0.0000001'],
    ['tonumber("1.50")', '1.5'],
    ['try(tonumber(" 1"), "none")', 'none'],
    ['parseint("ff", 16)', '255'],
    ['parseint("aA", 62)', '656'],
    ['try(parseint("12abc", 10), "none")', 'none'],
    ['try(range(1, 2, 0)[0], "none")', 'none'],
    ['try(length(range(1025)), "none")', 'none'],
    // Formats.
    ['format("%05d|%+d|%5.1f", -3, 3, 3.14)', '-0003|+3|  3.1'],
    ['format("%v %v %s", 1000000, 443, 1000000)', '1e+06 443 1000000'],
    ['format("%.2s|%-4s|%4s", "abcdef", "a", "b")', 'ab|a   |   b'],
    ['format("%q %#x %o %08b %t", "<é>", 255, 8, 5, "true")', '"\\u003cé\\u003e" 0xff 10 00000101 true'],
    ['format("%e|%g", 12345.678, 12345.678)', '1.234568e+04|12345.678'],
    ['format("%v", { a = [1, "x"] })', '{"a":[1,"x"]}'],
    ['try(format("%s", "a", "b"), "too many")', 'too many'],
    ['try(format("%d", 3.7), "no integer")', 'no integer'],
    // Characters are what a reader sees.
    ['length(local.e)', '1'],
    ['length("🇩🇪é")', '2'],
    ['substr("🤔a", 0, 1)', '🤔'],
    ['strrev("a\\r\\nb")', 'b\r\na'],
    ['upper("straße")', 'STRAßE'],
    ['title("it\'s a b-c x_y")', "It'S A B-C X_y"],
    ['trimspace("\\u2003a\\ufeff")', 'a\ufeff'],
    ['join("|", split("", "é😀"))', 'é|😀'],
    ['length(split("", ""))', '0'],
    ['replace("ab", "", "-")', '-a-b-'],
    ['replace("ab", "//", "-")', '-a-b-'],
    ['indent(120, "a\\nb")', `a\n${' '.repeat(120)}b`],
    ['urlencode("a b*(c)\'!")', 'a+b%2A%28c%29%27%21'],
    ['try(base64decode("aGVsbG8"), "no padding")', 'no padding'],
    ['substr(md5("a"), 0, 8)', '0cc175b9'],
    ['base64sha256("a")', 'ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='],
    ['dirname("/a")', '/'],
    ['dirname("a//b")', 'a'],
    ['basename("")', '.'],
    // Patterns.
    ['jsonencode(regexall("(?P<l>[a-z])(?P<d>[0-9])?", "a1b"))', '[{"d":"1","l":"a"},{"d":null,"l":"b"}]'],
    ['jsonencode(regex("(a)|(b)", "b"))', '[null,"b"]'],
    ['replace("baac", "/a*/", "-")', '-b-c-'],
    ['replace("abc", "/c*$/", "X")', 'abX'],
    ['length(regexall("a?", "baac"))', '4'],
    // One type for all elements.
    ['jsonencode(tolist(["a", 1]))', '["a","1"]'],
    ['jsonencode(toset([1, "1", true]))', '["1","true"]'],
    ['jsonencode(tomap({ a = 1, b = "x" }))', '{"a":"1","b":"x"}'],
    ['jsonencode(distinct([1, "1"]))', '["1"]'],
    ['jsonencode(compact([1, ""]))', '["1"]'],
    ['jsonencode(coalesce(null, 1, "b"))', '"1"'],
    ['jsonencode(true ? 1 : "a")', '"1"'],
    ['jsonencode(setintersection([1, 2], ["2"]))', '["2"]'],
    ['jsonencode(sort(["😀", "ﬀ"]))', '["ﬀ","😀"]'],
    ['jsonencode(chunklist(["a", "b"], 0))', '[["a","b"]]'],
    ['alltrue([true, null]) ? "all" : "some"', 'some'],
    ['anytrue(["true"]) ? "any" : "none"', 'any'],
    ['try(sum([]), "nothing")', 'nothing'],
    ['try(element(toset(["a"]), 0), "no place")', 'no place'],
    ['try(join(",", { a = "b" }), "no list")', 'no list'],
    // JSON and YAML.
    ['jsonencode({ b = "<&>", "10" = 1, "9" = 1e-7 })', '{"10":1,"9":0.0000001,"b":"\\u003c\\u0026\\u003e"}'],
    ['jsonencode(yamldecode("a: yes\\nb: off\\nc: 010"))', '?unsupported'],
    ['jsonencode(yamldecode("a: yes\\nb: Off\\ny: \'no\'\\nd: 0x1F"))', '{"a":true,"b":false,"d":31,"true":"no"}'],
    ['try(yamldecode("a: 1\\n---\\nb: 2"), "two documents")', 'two documents'],
    ['try(yamldecode(""), "nothing")', 'nothing'],
    ['yamldecode("a: 2020-01-01\\nb: x").b', 'x'],
    ['yamldecode("a: 2020-01-01\\nb: x").a', '?unsupported'],
  ])('%s is %s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each([
    // More digits than are kept here.
    'tostring(1 / 3)',
    'tostring(9007199254740993)',
    'tostring(pow(2, 64))',
    // What another engine reads differently.
    'regex(".", "😀x")',
    'replace("a\\u00a0b", "/\\\\s/", "-")',
    'replace("abc", "/\\\\u0061/", "-")',
    // In the middle between two, which is rounded by bits that are not kept.
    'format("%.1f", 2.25)',
    'pathexpand("~/a")',
    'format("%z", "a")',
    'format("%z%s", "a")',
  ])('%s is not told', (expression) => {
    expect(valueOf(expression)).toMatch(/^\?/);
  });
});

describe('what is told of open values', () => {
  it.each([
    // A branch of a condition keeps what it knows; none of them stands for all.
    ['"${var.flag ? "www" : "stage"}.${var.open}"', '?conditional'],
    ['lower("${var.flag ? "A" : "B"}.${var.open}")', '?conditional'],
    // Nobody knows whether the fallback is used.
    ['lookup(var.map, var.open, "fallback.example")', '?variable'],
    ['lookup({ for k in [var.open] : k => "x" }, "a", "fallback.example")', '?variable'],
    // An element that may not be there, and one of several.
    ['{ (var.open) = "k", b = "z" }[var.open]', '?conditional of k|z'],
    ['try({ a = "one", b = "two" }[var.open], "none")', '?variable of one|two|none'],
    ['{ a = "one" }[var.open]', '?variable'],
    ['{ a = { name = "one" }, b = { name = "one", more = 1 } }[var.open].name', 'one'],
    ['try({ a = { name = "one" }, b = { name = "one", more = 1 } }[var.open].name, "none")', '?variable of one|none'],
    ['can({ a = "one", b = "two" }[var.open]) ? "there" : "gone"', '?conditional of there|gone'],
    // Two open elements of a set may be one.
    ['length(toset(["b", var.open])) == 2 ? "two" : "one"', '?conditional of two|one'],
    ['length(distinct(["b", var.open])) == 2 ? "two" : "one"', '?conditional of two|one'],
    ['length([for x in toset(["b", var.open]) : x]) == 2 ? "two" : "one"', '?conditional of two|one'],
    ['toset(["a", "b"]) == toset(["b", var.open]) ? "same" : "other"', '?conditional of same|other'],
    ['length(toset(["a-${var.open}", "b-${var.open}"])) == 2 ? "two" : "one"', 'two'],
    // An open value may be a list.
    ['length(flatten([var.open, "b"])) == 2 ? "two" : "more"', '?conditional of two|more'],
    ['flatten([aws_lb.web.dns_name, "b.example"])[1]', 'b.example'],
    // What somebody passes in may contain what it is split at.
    ['split(".", "${var.open}.example.com")[1]', '?variable'],
    ['split("/", "https://${var.open}/x")[0]', 'https:'],
    ['split("/", "https://${aws_lb.web.dns_name}/x")[3]', 'x'],
    // A list is never equal to a tuple; which of both it is, is not known here.
    ['split(",", "a") == ["a"] ? "same" : "other"', '?conditional of same|other'],
    ['["a"] == ["b"] ? "same" : "other"', 'other'],
  ])('%s is %s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });
});
