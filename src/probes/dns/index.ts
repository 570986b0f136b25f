export { askAuthority, type AuthoritySettings } from './authority.js';
export { MAX_ADDRESSES, lookUp, typesFor, type LookUpSettings } from './look-up.js';
export { parseResolvers } from './resolver.js';
export { TRY_MS, ZoneMap, type ZoneMapSettings } from './zone-map.js';
