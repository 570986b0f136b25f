/** Whether a host name fits a name of a certificate or an alias, wildcard or not. Case and a trailing dot do not count. */
export function matchesPattern(pattern: string, host: string): boolean {
  const wanted = canonical(host);
  return wanted !== '' && matches(canonical(pattern), wanted);
}

/** RFC 6125 6.4.3: a wildcard is the whole left-most label, and stands for exactly one label. */
function matches(pattern: string, host: string): boolean {
  if (!pattern.includes('*')) return pattern === host;
  const rest = pattern.slice(1);
  if (!pattern.startsWith('*.') || rest.length < 2 || rest.includes('*')) return false;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot) === rest;
}

function canonical(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
