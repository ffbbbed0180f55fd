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

# An invented caseload in target/demo, of today: yesterday's would open on an empty day. Whole or not at all, so that
# one that was cut short is never opened.
make_demo() {
    local today made
    today=$(date +%F)
    [ "$(cat target/demo/day 2>/dev/null)" != "$today" ] || return 0
    mkdir -p target
    made=$(mktemp -d target/demo.XXXXXX)
    mkdir "$made/caseloads"
    printf 'invented people only here\n' >"$made/passphrase"
    cargo run --quiet -p doorstep-cli -- --store "$made/caseloads/demo" \
        --passphrase-file "$made/passphrase" demo --people 52 --years 2 --seed 7
    printf '%s\n' "$today" >"$made/day"
    rm -rf target/demo
    mv "$made" target/demo
}

# A program that is given to people must hold nothing that only tests may do.
has_no_test_seam() {
    [ -f "$1" ] || fail "There is no $1."
    ! grep -q DOORSTEP_E2E "$1" || fail "$1 holds a test seam."
}

# Runs a command where nobody sees it, on a display the size of a link worker's laptop.
unseen() { xvfb-run -a -s "-screen 0 1366x768x24" dbus-run-session -- "$@"; }

# Opens a program unseen and keeps a picture once its window stands still: `picture FILE PROGRAM…`. With a
# `passphrase` it unlocks first.
picture() { unseen bash -c '. script/lib.sh; open_and_look "$@"' picture "$@"; }

open_and_look() {
    mkdir -p "$(dirname "$1")"
    "${@:2}" &
    trap 'kill %1; wait %1 2>/dev/null || true' EXIT
    timeout 60 xdotool search --sync --onlyvisible --name '^Doorstep$' >/dev/null || fail "No window opened."
    look "$1"
    if [ -n "${passphrase:-}" ]; then unlock_by_hand && look "$1"; fi
}

unlock_by_hand() {
    xdotool search --onlyvisible --name '^Doorstep$' windowfocus
    xdotool type "$passphrase"
    xdotool key Return
    sleep 5
}

# Waits until the screen shows text and stands still; the last picture stays.
look() {
    local before="" now
    for _ in $(seq 40); do
        sleep 0.5
        import -window root "$1"
        now=$(convert "$1" -format '%k %#' info:)
        if [ "$now" = "$before" ] && [ "${now%% *}" -gt 8 ]; then return; fi
        before=$now
    done
}
