import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, domainOf, removeWorkspaces } from './workspace.js';

afterEach(removeWorkspaces);

const RESOURCES = `
variable "open" {}
variable "flag" { type = bool }
variable "stage" { default = "dev" }
variable "names" { type = list(string) }
locals {
  map  = { b = "two", a = "one" }
  list = ["x", "y", "z"]
}
resource "aws_lb" "web" {}
resource "aws_s3_bucket" "assets" { bucket = "assets-bucket" }
resource "aws_apigatewayv2_api" "api" {}
resource "aws_lambda_function_url" "fn" {}
resource "aws_api_gateway_deployment" "rest" {}
resource "aws_acm_certificate" "cert" { domain_name = "www.example.com" }
`;

function valueOf(expression: string): string {
  return brief(domainOf(expression, RESOURCES));
}

describe('expressions', () => {
  it.each([
    ['"origin.example.com"', 'origin.example.com'],
    ['"${var.stage}.example.com"', 'dev.example.com'],
    ['"${var.open}.example.com"', '?variable {}.example.com'],
    ['var.open', '?variable'],
    ['"${aws_lb.web.dns_name}"', '?resource-attribute'],
    ['local.map["a"]', 'one'],
    ['local.map.b', 'two'],
    ['local.list[1]', 'y'],
    ['local.list.2', 'z'],
    ['element(local.list, 4)', 'y'],
    ['local.map[var.open]', '?variable of one|two'],
    ['var.flag ? "a.example" : "b.example"', '?conditional of a.example|b.example'],
    ['var.flag ? "a.example" : "a.example"', 'a.example'],
    ['var.stage == "dev" ? "dev.example" : var.open', 'dev.example'],
    ['"${var.flag ? "a" : "b"}.example.com"', '?conditional of a.example.com|b.example.com'],
    ['join(".", [for name in local.list : upper(name)])', 'X.Y.Z'],
    ['join(".", [for name in local.list : name if name != "y"])', 'x.z'],
    ['{ for k, v in local.map : v => "${k}.example" }["two"]', 'b.example'],
    ['join(",", [for k, v in { b = 1, a = 2 } : k])', 'a,b'],
    ['{ for v in ["aa", "ab", "b"] : substr(v, 0, 1) => v... }["a"][1]', 'ab'],
    ['([{ n = "p" }, { n = "q" }][*].n)[1]', 'q'],
    ['join("", aws_s3_bucket.assets.*.bucket)', 'assets-bucket'],
    ['join("-", [for name in var.names : name])', '?variable'],
    ['%EOT%', 'a.example\n'],
    ['"%{ if var.stage == "dev" }dev.%{ else }www.%{ endif }example.com"', 'dev.example.com'],
    ['"%{ if var.flag }dev.%{ endif }example.com"', '?conditional of dev.example.com|example.com'],
    ['"%{ for n in local.list }${n}.%{ endfor }example.com"', 'x.y.z.example.com'],
    ['"a$${b}.example"', 'a${b}.example'],
    ['"${1 + 2 * 3}.example"', '7.example'],
    ['!false && 3 > 2 ? "yes" : "no"', 'yes'],
    ['("0" && true) ? "yes" : "no"', 'no'],
    ['"1" ? "yes" : "no"', 'yes'],
    ['null', '?not-given'],
    ['"${null}.example"', '?unsupported'],
    ['terraform.workspace', '?workspace'],
    ['each.value', '?for-each'],
    ['aws_acm_certificate.cert.domain_name', 'www.example.com'],
    ['aws_lb.other.dns_name', '?resource-attribute'],
    ['data.aws_lb.x.dns_name', '?data-source'],
    ['data.terraform_remote_state.net.outputs.alb', '?remote-state'],
    ['module.gone.name', '?module-output'],
    ['local.gone', '?unsupported'],
    ['path.root', '.'],
  ])('%s is %s', (expression, expected) => {
    const written = expression === '%EOT%' ? '<<-EOT\n      a.example\n    EOT' : expression;
    expect(valueOf(written)).toBe(expected);
  });

  it('knows no more of computed names than their form', () => {
    expect(valueOf('aws_s3_bucket.assets.bucket_regional_domain_name')).toBe(
      '?resource-attribute assets-bucket.s3.{}.amazonaws.com',
    );
    expect(valueOf('aws_s3_bucket.assets.bucket_domain_name')).toBe('?resource-attribute assets-bucket.s3.{}');
    expect(valueOf('aws_s3_bucket.assets.id')).toBe('?resource-attribute');
    expect(valueOf('"${aws_s3_bucket.assets.id}.s3.amazonaws.com"')).toBe('?resource-attribute {}.s3.amazonaws.com');
  });

  it('keeps what an unresolved value refers to, through functions and locals', () => {
    expect(
      domainOf(
        'lower(trimsuffix(local.name, "."))',
        'locals { name = aws_lb.web.dns_name }\nresource "aws_lb" "web" {}',
      ),
    ).toMatchObject({
      known: false,
      reason: 'resource-attribute',
      reference: { address: 'aws_lb.web', type: 'aws_lb', attribute: 'dns_name' },
      expression: 'lower(trimsuffix(aws_lb.web.dns_name, "."))',
    });
  });
});

describe('functions', () => {
  it.each([
    [
      'replace(aws_apigatewayv2_api.api.api_endpoint, "https://", "")',
      '?resource-attribute {}.execute-api.{}.amazonaws.com',
    ],
    [
      'replace(aws_apigatewayv2_api.api.api_endpoint, "/^https?://([^/]*).*/", "$1")',
      '?resource-attribute {}.execute-api.{}.amazonaws.com',
    ],
    [
      'split("/", aws_api_gateway_deployment.rest.invoke_url)[2]',
      '?resource-attribute {}.execute-api.{}.amazonaws.com',
    ],
    [
      'trimsuffix(trimprefix(aws_lambda_function_url.fn.function_url, "https://"), "/")',
      '?resource-attribute {}.lambda-url.{}.on.aws',
    ],
    ['regex("//([^/]+)/", aws_lambda_function_url.fn.function_url)[0]', '?resource-attribute {}.lambda-url.{}.on.aws'],
    ['replace("https://a.${var.open}/x", "/${var.open}", "")', '?variable'],
    ['replace("https://${var.other}/${var.open}", "/${var.open}", "")', '?variable https://{}'],
    ['replace("https://a.example", var.open, "")', '?variable'],
    ['replace("a.${var.open}.b", var.open, "x")', '?variable'],
    ['trimsuffix("a.example/${var.open}", "/${var.open}")', 'a.example'],
    ['trimsuffix("a.example", var.open)', '?variable'],
    ['trimprefix("${var.open}.a.example", "${var.open}.")', 'a.example'],
    ['trim("a.example", var.open)', '?variable'],
    ['split("/", "https://a.example/b")[2]', 'a.example'],
    ['split(".", var.open)[0]', '?variable'],
    ['replace("a-b-c", "-", ".")', 'a.b.c'],
    ['replace("a1b22", "/[0-9]+/", "#")', 'a#b#'],
    ['replace("john smith", "/(?P<first>\\\\w+) (\\\\w+)/", "$2 $${first}")', 'smith john'],
    ['regex("^(?:https?://)?([^/]+)", "https://a.example/x")[0]', 'a.example'],
    ['regex("(?P<host>[a-z.]+)$", "x@a.example").host', 'a.example'],
    ['try(regex("q+", "abc"), "none")', 'none'],
    ['can(regex("b", "abc")) ? "yes" : "no"', 'yes'],
    ['try(local.map.missing, "fallback")', 'fallback'],
    ['try(var.open.x, "fallback")', '?variable'],
    ['lookup(local.map, "zzz", "fallback")', 'fallback'],
    ['lookup(local.map, "a", "fallback")', 'one'],
    ['lookup({ a = 1 }, "a", "b")', '1'],
    ['coalesce(null, "", "c")', 'c'],
    ['try(coalesce(null, ""), "none")', 'none'],
    ['coalesce("x", var.open)', 'x'],
    ['coalesce(var.open, "x")', '?variable'],
    ['format("%s-%03d.%s", var.stage, 7, "example")', 'dev-007.example'],
    ['format("%s.example.com", var.open)', '?variable {}.example.com'],
    ['format("%s", null)', '?unsupported'],
    ['formatlist("%s.example", local.list)[2]', 'z.example'],
    ['join(".", compact(["a", "", "b"]))', 'a.b'],
    ['join(".", [var.open, "example.com"])', '?variable {}.example.com'],
    ['join(".", distinct(concat(["a"], ["b", "a"])))', 'a.b'],
    ['join(",", sort(["b", "a"]))', 'a,b'],
    ['join(",", reverse(local.list))', 'z,y,x'],
    ['join(",", toset(["b", "a", "b"]))', 'a,b'],
    ['join(",", keys(merge(local.map, { c = "three" })))', 'a,b,c'],
    ['join(",", values(local.map))', 'one,two'],
    ['merge({ a = var.open }, { a = "known" }).a', 'known'],
    ['merge(var.open, { a = "known" }).a', 'known'],
    ['merge({ a = "known" }, var.open).a', '?variable'],
    ['join(",", flatten([["a"], [["b"], "c"]]))', 'a,b,c'],
    ['one(["a"])', 'a'],
    ['length(local.list) == 3 ? "three" : "other"', 'three'],
    ['contains(local.list, "y") ? "in" : "out"', 'in'],
    ['contains([var.open], "y") ? "in" : "out"', '?conditional of in|out'],
    ['zipmap(["k"], ["v"])["k"]', 'v'],
    ['slice(local.list, 1, 3)[0]', 'y'],
    ['join(",", range(3))', '0,1,2'],
    ['substr("hello", 1, 3)', 'ell'],
    ['substr("https://${var.open}", 0, 5)', 'https'],
    ['substr(var.open, 0, 5)', '?variable'],
    ['startswith("https://${var.open}", "https://") ? "tls" : "plain"', 'tls'],
    ['startswith(var.open, "https://") ? "tls" : "plain"', '?conditional of tls|plain'],
    ['upper("abc")', 'ABC'],
    ['lower("ABC.${var.open}")', '?variable abc.{}'],
    ['title("hello world")', 'Hello World'],
    ['trim("..a..", ".")', 'a'],
    ['trimspace("  a ")', 'a'],
    ['urlencode("a b")', 'a+b'],
    ['tostring(80)', '80'],
    ['tonumber("80") + 1', '81'],
    ['tobool("true") ? "t" : "f"', 't'],
    ['jsondecode("{\\"host\\": \\"a.example\\"}").host', 'a.example'],
    ['yamldecode("host: a.example").host', 'a.example'],
    ['basename("/a/b.txt")', 'b.txt'],
    ['cidrhost("10.0.0.0/8", 1)', '?unsupported'],
    ['provider::aws::arn_parse("arn:x").account', '?unsupported'],
    ['concat(["a"], var.names...)[0]', '?variable'],
    ['max(1, 5, 3)', '5'],
  ])('%s is %s', (expression, expected) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it('read files inside the workspace alone', () => {
    const files = {
      'hosts.yaml': 'hosts:\n  web: yaml.example\n',
      'name.tpl': '${name}.${zone}',
      'a.txt': 'file.example\n',
    };
    const of = (expression: string): string => brief(domainOf(expression, RESOURCES, files));
    expect(of('yamldecode(file("${path.module}/hosts.yaml")).hosts.web')).toBe('yaml.example');
    expect(of('templatefile("name.tpl", { name = "t", zone = var.open })')).toBe('?variable t.{}');
    expect(of('chomp(file("a.txt"))')).toBe('file.example');
    expect(of('fileexists("a.txt") ? "there" : "gone"')).toBe('there');
    expect(of('try(file("gone.txt"), "none")')).toBe('none');
    expect(of('file("/etc/hostname")')).toBe('?unsupported');
    expect(of('file("../../../../../etc/hostname")')).toBe('?unsupported');
    expect(of('try(file("../../../../../etc/hostname"), "none")')).toBe('?unsupported');
  });

  it.each([
    ['replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "/^(a+)+$/", "x")'],
    ['regex("^(a|a)*$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")'],
    ['regex("(.*)(.*)(.*)(.*)(.*)(.*)x", join("", [for i in range(2000) : "a"]))'],
    ['join("", [for i in range(1000000) : "a"])'],
    ['format("%999d%999d%999d", 1, 2, 3)'],
  ])('end at once: %s', (expression) => {
    const started = performance.now();
    domainOf(expression, RESOURCES);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
