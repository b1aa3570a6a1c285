# A PostgreSQL for the length of one test run. Sourced by test.

pg_bin() {
    local folder
    for folder in "$(command -v pg_config >/dev/null && pg_config --bindir)" /usr/lib/postgresql/*/bin; do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && { printf '%s\n' "$folder"; return 0; }
    done
    return 1
}

# PostgreSQL refuses to run as root: root hands it to an account that may do nothing else.
pg_account() {
    [ "$(id -u)" = 0 ] || { id -un; return; }
    local name
    for name in postgres anxin-test; do
        id "$name" >/dev/null 2>&1 && { printf '%s\n' "$name"; return; }
    done
    useradd --system --no-create-home --shell /usr/sbin/nologin anxin-test && printf 'anxin-test\n'
}

as_account() {
    if [ "$(id -un)" = "$pg_user" ]; then "$@"; else runuser -u "$pg_user" -- "$@"; fi
}

free_port() {
    local port
    for _ in $(seq 50); do
        port=$((20000 + RANDOM % 12000))
        (exec 6<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s\n' "$port"; return; }
    done
    return 1
}

# Starts a server of its own and exports ANXIN_TEST_POSTGRES. fsync is off: nothing here outlives the run.
start_postgres() {
    local bin password port
    bin=$(pg_bin) || { say "PostgreSQL is missing (Debian: postgresql-15)."; return 1; }
    pg_user=$(pg_account) || return 1
    pg_folder=$(mktemp -d "${TMPDIR:-/tmp}/anxin-postgres.XXXXXX")
    password=$(head -c 18 /dev/urandom | base64 | tr -d '+/=')
    printf '%s\n' "$password" >"$pg_folder/password"
    [ "$(id -un)" = "$pg_user" ] || chown -R "$pg_user" "$pg_folder"
    pg_ctl="$bin/pg_ctl"
    (cd / && as_account "$bin/initdb" -D "$pg_folder/data" -U anxin -A scram-sha-256 --pwfile="$pg_folder/password" -E UTF8 --locale=C.UTF-8 -N) \
        >"$pg_folder.log" 2>&1 || { cat "$pg_folder.log" >&2; return 1; }
    for _ in 1 2 3 4 5; do
        port=$(free_port) || return 1
        if (cd / && as_account "$pg_ctl" -D "$pg_folder/data" -w -t 60 -l "$pg_folder/data/log" \
            -o "-h 127.0.0.1 -p $port -k $pg_folder -c max_connections=300 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start) >>"$pg_folder.log" 2>&1 7>&- 9>&-; then
            export ANXIN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=anxin;Password=$password"
            return 0
        fi
    done
    cat "$pg_folder.log" >&2
    return 1
}

stop_postgres() {
    [ -n "${pg_folder:-}" ] || return 0
    (cd / && as_account "$pg_ctl" -D "$pg_folder/data" -m immediate -w stop) >/dev/null 2>&1 || true
    rm -rf "$pg_folder" "$pg_folder.log"
    pg_folder=
}
