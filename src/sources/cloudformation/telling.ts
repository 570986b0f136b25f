import type { SourceLanguage } from '../../model/distribution.js';
import type { CodeWorkspace } from '../code/index.js';
import type { JsonNode } from '../distribution-config/json.js';
import type { Locator, Problems } from './fields.js';
import type { Scope } from './scope.js';
import type { WorkspaceFiles } from './workspace.js';

/** How what is found is told of. */
export interface Telling {
  readonly language: SourceLanguage;
  readonly problems: Problems;
  /** The address of a resource for people: its logical id, or the path of its construct. */
  readonly addressOf: (scope: Scope, name: string, resource: JsonNode) => string;
  /** The place of what stands in a resource; null: outside of any. */
  readonly locatorOf: (scope: Scope, resource: JsonNode | null) => Locator;
  /** The Region that a template is deployed to, where that is known. */
  readonly regionOf: (scope: Scope) => string | null;
  readonly files: WorkspaceFiles;
  /** Where the code of functions is read from. */
  readonly code: CodeWorkspace;
}
