#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Prints the home of a JDK 25 or later, and with --quiet only looks for one.
# Order: PAGETORTURE_JAVA_HOME, JAVA_HOME, PATH, macOS' java_home, SDKMAN, /usr/lib/jvm. Exit 3 when there is none.

want=25
found=

# A JDK's version stands in its release file: reading it starts no JVM.
version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

try() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] || return 1
  v=$(version "$1")
  if [ "${v:-0}" -ge "$want" ] && [ -x "$1/bin/javac" ]; then
    [ "$2" = --quiet ] || echo "$1"
    exit 0
  fi
  case "$found" in *" $1 "*) ;; *) found="$found $1 (${v:-unknown})" ;; esac
}

quiet=${1:-}
try "${PAGETORTURE_JAVA_HOME:-}" "$quiet"
try "${JAVA_HOME:-}" "$quiet"
java=$(command -v java 2>/dev/null) && {
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case "$link" in /*) java=$link ;; *) java=$(dirname "$java")/$link ;; esac
  done
  try "$(dirname "$(dirname "$java")")" "$quiet"
}
[ -x /usr/libexec/java_home ] && try "$(/usr/libexec/java_home -v "$want+" 2>/dev/null)" "$quiet"
for home in "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* /usr/lib/jvm/* /usr/java/* /opt/java/*; do
  try "$home" "$quiet"
done

echo "pagetorture: no JDK $want or later found. Install one (for example Temurin $want), or name it in PAGETORTURE_JAVA_HOME." >&2
echo "  Looked at:${found:- nothing, there is no Java here}" >&2
exit 3
