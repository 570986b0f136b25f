/**
 * Writes schemas/config.schema.json from the table of options and the rules, as they were last built to lib/. A test fails
 * when the file is stale.
 */
import { writeFileSync } from 'node:fs';

import { format, resolveConfig } from 'prettier';

import { configSchema } from '../lib/config/schema.js';
import { RULES } from '../lib/rules/index.js';

const FILE = 'schemas/config.schema.json';

const text = JSON.stringify(configSchema(RULES), null, 2);
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
