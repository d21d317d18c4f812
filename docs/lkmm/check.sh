#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Asks herd7 about every litmus test here, and compares its answer with the test's "Result:".
#
# check.sh [DIR]    DIR, or else $LKMM: tools/memory-model of a Linux tree
# Exit: 0 all as they say, 1 an answer differs, 3 no herd7 or no such directory.

lkmm=${1:-${LKMM:-}}
if ! command -v herd7 >/dev/null; then
  echo "check.sh: no herd7 on the PATH; it is part of https://github.com/herd/herdtools7" >&2
  exit 3
fi
if [ ! -f "$lkmm/linux-kernel.cfg" ]; then
  echo "check.sh: no linux-kernel.cfg in '$lkmm'; give tools/memory-model of a Linux tree" >&2
  exit 3
fi
lkmm=$(cd "$lkmm" && pwd)
cd "$(dirname "$0")" || exit 3
asked=0
status=0

# ask DIR OPTION...: the tests of DIR, by the model that the options name.
ask() {
  tests=$1
  shift
  for test in "$tests"/*.litmus; do
    says=$(sed -n 's/^ \* Result: //p' "$test")
    answer=$(herd7 "$@" "$test" 2>&1 |
      sed -n 's/^Observation [^ ]* \([^ ]*\) .*/\1/p; s/^Flag data-race$/data race/p')
    asked=$((asked + 1))
    if [ "$answer" != "$says" ]; then
      echo "$test: says ${says:-nothing}, herd7 says ${answer:-nothing}"
      status=1
    fi
  done
}

ask c -I "$lkmm" -conf linux-kernel.cfg
ask aarch64 -model aarch64.cat
ask x86 -model x86tso-mixed.cat
echo "$asked litmus tests asked"
exit "$status"
