/** A place in a file of the user's checkout. Lines count from 1, as editors and GitHub's annotations do. */
export interface SourceLocation {
  /** Path relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
}
