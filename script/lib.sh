# What the doors share: where they stand, the tools that bootstrap put beside the code, and the window's build.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PWD/target/tools/node/bin:$HOME/.cargo/bin:$PATH"

# The window has a build folder of its own, so that it never waits for the tests' build; where nobody waits,
# one folder saves compiling SQLCipher twice.
if [ "${CI:-}" = true ]; then profile=dev built=target/debug; else profile=window built=target/window; fi

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Does one part of the work and says how long it took: `part "What it is" command…`.
part() {
    local began=$SECONDS
    say "$1"
    "${@:2}"
    printf '(%s: %d s)\n' "$1" $((SECONDS - began))
}

# Builds the window; `build_window --features e2e` with the tests' hands in it.
build_window() { cargo build --quiet --profile "$profile" -p doorstep "$@"; }

# An invented caseload in target/demo, kept from one run to the next.
make_demo() {
    [ ! -d target/demo/caseloads ] || return 0
    mkdir -p target/demo/caseloads
    printf 'invented people only here\n' >target/demo/passphrase
    cargo run --quiet -p doorstep-cli -- --store target/demo/caseloads/demo \
        --passphrase-file target/demo/passphrase demo --people 52 --years 2 --seed 7
}

# A program that is given to people must hold nothing that only tests may do.
has_no_test_seam() { ! grep -q DOORSTEP_E2E "$1" || fail "$1 holds a test seam."; }

# Runs a command where nobody sees it, on a display the size of a link worker's laptop.
unseen() { xvfb-run -a -s "-screen 0 1366x768x24" dbus-run-session -- "$@"; }

# Opens a program unseen, waits until its window stands still, keeps a picture: `picture FILE PROGRAM…`.
picture() { unseen bash -c '. script/lib.sh; open_and_look "$@"' picture "$@"; }

open_and_look() {
    local before="" now
    mkdir -p "$(dirname "$1")"
    "${@:2}" &
    trap 'kill %1; wait %1 2>/dev/null || true' EXIT
    timeout 30 xdotool search --sync --onlyvisible --name '^Doorstep$' >/dev/null || fail "No window opened."
    for _ in $(seq 20); do
        sleep 0.5
        import -window root "$1"
        now=$(convert "$1" -format '%k %#' info:)
        if [ "$now" = "$before" ] && [ "${now%% *}" -gt 8 ]; then return; fi
        before=$now
    done
}
