import { posix } from 'node:path';

import { resolveIn, type Workspace } from './workspace.js';

/** A resource of one of the two types, as native and JSON syntax write them. */
const DISTRIBUTION = /aws_cloudfront_(?:multitenant_)?distribution"/;
/** The source of a module call; reading the whole file would cost a hundred times as much. */
const SOURCE = /(?:^|[\s{,])"?source"?\s*[=:]\s*"([^"\n]{1,500})"/g;
/** Modules whose code is not there and that are about CloudFront by their own name. */
const ABOUT_CLOUDFRONT = /cloudfront|cdn/i;

/** What a quick look at a directory tells. */
interface Glance {
  readonly declares: boolean;
  /** Directories of the modules it calls. */
  readonly calls: readonly string[];
}

/**
 * The root modules among the directories of some files: those that no other of them calls, and whose code, with the modules that it
 * calls, declares a distribution or asks a module from elsewhere for one. A module that nobody calls stands for itself. Source: what
 * Terraform calls the root module, https://developer.hashicorp.com/terraform/language/modules#the-root-module
 * @param files configuration files, relative to the workspace
 */
export function findRoots(files: readonly string[], workspace: Workspace): readonly string[] {
  const directories = new Map<string, string[]>();
  for (const file of files) {
    const paths = directories.get(directoryOf(file)) ?? [];
    paths.push(file);
    directories.set(directoryOf(file), paths);
  }
  const glances = new Map<string, Glance>();
  for (const [directory, paths] of directories) glances.set(directory, glanceAt(directory, paths, workspace));
  const called = new Set([...glances].flatMap(([directory, { calls }]) => calls.filter((one) => one !== directory)));
  const roots = [...directories.keys()].filter((directory) => !called.has(directory));
  const uncalled = roots.filter((directory) => reaches(directory, glances, workspace));
  return [...uncalled, ...onlyInCircles(glances, uncalled, called, workspace)].toSorted();
}

/** Modules that declare a distribution and are called only by each other: one root for them, so that they are not lost. */
function onlyInCircles(
  glances: Map<string, Glance>,
  roots: readonly string[],
  called: ReadonlySet<string>,
  workspace: Workspace,
): readonly string[] {
  const reached = new Set(roots.flatMap((root) => reachedFrom(root, glances, workspace)));
  const fromElsewhere = new Set(
    [...glances.keys()].filter((one) => !called.has(one)).flatMap((one) => reachedFrom(one, glances, workspace)),
  );
  const found: string[] = [];
  for (const [directory, { declares }] of glances) {
    if (!declares || reached.has(directory) || fromElsewhere.has(directory)) continue;
    found.push(directory);
    for (const one of reachedFrom(directory, glances, workspace)) reached.add(one);
  }
  return found;
}

export function directoryOf(path: string): string {
  const directory = posix.dirname(path);
  return directory === '.' ? '' : directory;
}

function glanceAt(directory: string, paths: readonly string[], workspace: Workspace): Glance {
  let declares = false;
  const calls: string[] = [];
  for (const path of paths) {
    const content = workspace.read(path);
    if (!('text' in content)) {
      // In another encoding, or too large: what it declares cannot be told, and reading it says so.
      declares ||= content.fault === 'forbidden';
      continue;
    }
    declares ||= DISTRIBUTION.test(content.text);
    if (!content.text.includes('source')) continue;
    for (const [, source = ''] of content.text.matchAll(SOURCE)) {
      const target = /^\.\.?(?:\/|$)/.test(source) ? resolveIn(directory, source) : null;
      // Where there is no code, in the checkout or outside of it, only the name tells what it is about.
      if (target !== null && filesIn(target, workspace).length > 0) calls.push(target);
      else declares ||= ABOUT_CLOUDFRONT.test(source);
    }
  }
  return { declares, calls };
}

function reaches(directory: string, glances: Map<string, Glance>, workspace: Workspace): boolean {
  return reachedFrom(directory, glances, workspace).some((one) => glances.get(one)?.declares === true);
}

/** A directory and all that it calls; those that were not among the files are looked at now. */
function reachedFrom(directory: string, glances: Map<string, Glance>, workspace: Workspace): readonly string[] {
  const reached = new Set([directory]);
  for (const one of reached) {
    const glance = glances.get(one) ?? glanceAt(one, filesIn(one, workspace), workspace);
    glances.set(one, glance);
    for (const call of glance.calls) reached.add(call);
  }
  return [...reached];
}

function filesIn(directory: string, workspace: Workspace): readonly string[] {
  const names = (workspace.list(directory) ?? []).filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name));
  return names.map((name) => posix.join(directory, name));
}
