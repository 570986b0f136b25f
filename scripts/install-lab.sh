#!/usr/bin/env bash
# Installs what `npm run test:lab` needs and this machine lacks: the servers it is run against, from Debian's archive
# (or Ubuntu's). Nothing is installed, and no rights are needed, where everything is there. Of the packages' own services
# none is started: while they are installed, policy-rc.d forbids it, and it is put back as it was afterwards.
set -euo pipefail

# Distributions put servers where an ordinary user's PATH does not lead.
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

# Program, and the package that brings it.
needed=(
  nginx:nginx
  haproxy:haproxy
  openssl:openssl
  gnutls-serv:gnutls-bin
  nsd:nsd
  knotd:knot
  unbound:unbound
  ldns-signzone:ldnsutils
  chromium:chromium
  setpriv:util-linux
)

missing=()
for pair in "${needed[@]}"; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
if [ "${#missing[@]}" -eq 0 ]; then
  echo "install-lab: everything is there"
  exit 0
fi

echo "install-lab: missing: ${missing[*]}"
if ! command -v apt-get >/dev/null; then
  echo "install-lab: there is no apt-get here; install these by your own system's means and run this again" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
    echo "install-lab: run once as root: apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

# invoke-rc.d(8) asks this program whether a service may be started; 101 says no.
policy=/usr/sbin/policy-rc.d
kept=$(mktemp)
had_policy=no
if [ -e "$policy" ]; then
  had_policy=yes
  cp -p "$policy" "$kept"
fi
restore() {
  if [ "$had_policy" = yes ]; then "${as_root[@]}" cp -p "$kept" "$policy"; else "${as_root[@]}" rm -f "$policy"; fi
  rm -f "$kept"
}
trap restore EXIT
printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
"${as_root[@]}" chmod 755 "$policy"

apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3)
echo "install-lab: apt-get update, then install --no-install-recommends (no service is started)"
"${apt[@]}" update
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}"

for pair in "${needed[@]}"; do
  if ! command -v "${pair%%:*}" >/dev/null; then
    echo "install-lab: ${pair##*:} was installed, yet there is no ${pair%%:*}" >&2
    exit 1
  fi
done
echo "install-lab: done"
