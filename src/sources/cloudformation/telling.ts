import type { SourceLanguage } from '../../model/distribution.js';
import type { JsonNode } from '../distribution-config/json.js';
import type { Locator, Problems } from './fields.js';
import type { Scope } from './scope.js';

/** How what is found is told of. */
export interface Telling {
  readonly language: SourceLanguage;
  readonly problems: Problems;
  /** The address of a resource for people: its logical id, or the path of its construct. */
  readonly addressOf: (scope: Scope, name: string, resource: JsonNode) => string;
  /** The place of what stands in a resource; null: outside of any. */
  readonly locatorOf: (scope: Scope, resource: JsonNode | null) => Locator;
}
