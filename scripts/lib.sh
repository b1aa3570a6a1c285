# What run, test and anxin share. Sourced, not executed; expects to stand in the repository's root.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 2
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "This needs root, and there is no sudo. Run as root once: $*"
        return 1
    fi
}

installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# need_packages WHY PACKAGE...: installs what is missing and says so. Asks nothing.
need_packages() {
    local why=$1 missing=() package
    shift
    command -v dpkg-query >/dev/null || { say "No Debian packages on this system; $why needs the equivalents of: $*"; return 1; }
    for package in "$@"; do
        installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0
    say "Installing for $why: ${missing[*]}"
    (
        flock 8
        as_root apt-get update -qq >&2 || say "apt-get update failed; trying with the lists at hand."
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 </dev/null
    ) 8>"${TMPDIR:-/tmp}/anxin-packages.$(id -u).lock"
}

need_decoders() { need_packages "reading photos and showing Chinese text" libturbojpeg0 libpng16-16 libwebp7 libheif1 fonts-noto-cjk; }

# Reading text in photos is a help, not a need: without it that check says that it is not available.
need_reader() { need_packages "reading text in photos" tesseract-ocr tesseract-ocr-chi-sim; }

need_dotnet() { command -v dotnet >/dev/null || die "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"; }

# newer_than STAMP PATH...: something in the paths changed after the stamp was made (a deleted file changes its folder).
newer_than() {
    local stamp=$1
    shift
    [ -e "$stamp" ] || return 0
    [ -n "$(find "$@" \( -name node_modules -o -name wwwroot -o -name dist \) -prune -o -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# quietly WHAT COMMAND...: shows the command's output only when it fails.
quietly() {
    local what=$1 log status=0
    shift
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ $status != 0 ]; then
        say "$what failed:"
        cat "$log" >&2
    fi
    rm -f "$log"
    return $status
}

# build_pages: the browser pages into src/Anxin.Server/wwwroot; nothing when they are newer than their sources.
build_pages() {
    [ -f ui/package.json ] || { say "No ui folder here: the server starts without its pages."; return 0; }
    command -v npm >/dev/null || { say "Node is missing: the pages cannot be built."; return 1; }
    mkdir -p artifacts
    (
        flock 9
        local wanted
        wanted=$(sha256sum ui/package-lock.json ui/package.json)
        if [ "$(cat ui/node_modules/.anxin-installed 2>/dev/null)" != "$wanted" ]; then
            say "Installing the pages' packages (npm ci)."
            (cd ui && quietly "npm ci" npm ci --no-audit --no-fund) 9>&- || exit 1
            printf '%s\n' "$wanted" >ui/node_modules/.anxin-installed
        fi
        if [ ! -f src/Anxin.Server/wwwroot/index.html ] || newer_than artifacts/pages.stamp ui; then
            say "Building the pages."
            touch artifacts/pages.stamp.new
            (cd ui && quietly "npm run build" npm run build) 9>&- || exit 1
            mv artifacts/pages.stamp.new artifacts/pages.stamp
            touch artifacts/pages.changed
        fi
    ) 9>artifacts/pages.lock
}

# build_server: a Release build of the executable, copied to a folder of its own under artifacts/run, so that a later build never changes the files of a running server.
# Prints that folder. Two callers at once build once.
build_server() {
    mkdir -p artifacts/run
    (
        flock 9
        local current=artifacts/run/current
        if [ ! -e "$current/anxin.dll" ] || newer_than artifacts/server.stamp src Directory.Build.props Directory.Packages.props global.json ||
            [ artifacts/pages.changed -nt artifacts/server.stamp ]; then
            touch artifacts/server.stamp.new
            quietly "The build" dotnet build src/Anxin.Server -c Release -nologo -v quiet 9>&- || exit 2
            local fresh
            fresh=artifacts/run/$(date +%Y%m%d%H%M%S)-$$
            cp -r artifacts/bin/Anxin.Server/release "$fresh"
            : >"$fresh/.in-use"
            ln -sfn "$(basename "$fresh")" "$current"
            mv artifacts/server.stamp.new artifacts/server.stamp
            forget_old_builds "$fresh"
        fi
        printf '%s\n' "artifacts/run/$(readlink "$current")"
    ) 9>artifacts/server.lock
}

# A running server holds its folder's .in-use; folders nobody holds are removed.
forget_old_builds() {
    local folder
    for folder in artifacts/run/*/; do
        folder=${folder%/}
        [ "$folder" = "$1" ] || [ -L "$folder" ] && continue
        (flock -xn 7 && rm -rf "$folder") 7>>"$folder/.in-use" || true
    done
}

# start_server FOLDER ARGUMENT...: becomes the executable.
start_server() {
    local folder=$1
    shift
    exec 7<"$folder/.in-use"
    flock -s 7
    exec dotnet "$folder/anxin.dll" "$@"
}
