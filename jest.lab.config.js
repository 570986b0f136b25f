/** The lab of real servers, which `scripts/install-lab.sh` installs: apart from the ordinary run, which needs only node. */
import ordinary from './jest.config.js';

export default {
  ...ordinary,
  testMatch: ['**/__tests__/real/**/*.lab.ts'],
  testTimeout: 120_000,
};
