import type { Distribution, PolicyReference, Problem } from '../model/distribution.js';

/** A file that was read: its path relative to the workspace with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export type DefinedPolicy = Extract<PolicyReference, { type: 'defined' }>;

/** A cache policy or origin request policy that some file defines; behaviors in any file may refer to its id. */
export interface PolicyDefinition {
  readonly kind: 'cache' | 'origin-request';
  readonly id: string;
  readonly policy: DefinedPolicy;
}

/** What one file gave: the distributions and policies in it, and what could not be read. */
export interface FileReading {
  readonly distributions: readonly Distribution[];
  readonly policies: readonly PolicyDefinition[];
  readonly problems: readonly Problem[];
  /** Why the file as a whole could not be read; null when it could. */
  readonly broken: Problem | null;
  /** Other files that this one stands for, such as the templates of nested stacks: they are not reported by themselves. */
  readonly covers?: readonly string[];
  /** Root modules of Terraform that this file stands for, such as the one that a plan was made of; directories. */
  readonly coversRoots?: readonly string[];
}

/** What a run says to every reader. */
export interface ReaderSettings {
  /** Directory that file names are relative to. */
  readonly workspace: string;
  /** Values for the parameters of CloudFormation templates: `name=value`, and files of them. */
  readonly cloudformation: { readonly parameters: readonly string[]; readonly parameterFiles: readonly string[] };
  readonly terraform: {
    /** `terraform.workspace`; empty when it is not known. */
    readonly workspaceName: string;
    /** Root modules that a config file lists, relative to the workspace. */
    readonly roots: readonly string[];
  };
}

/** What the module of an input language has to export. It takes any text and never throws. */
export interface LanguageReader {
  read(file: SourceFile): FileReading;
}
