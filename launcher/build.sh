# Builds what is not built. A stamp in var/build/ holds the digest of the inputs of the last build;
# the web client comes first, because the server's jar carries it.

SERVER_JAR=server/target/quarkus-app/quarkus-run.jar

# --- inputs and stamps

# Files below the given paths that are not ignored: tracked and new ones, or all but build output
# where there is no git.
list_inputs() {
    cd "$ROOT" || return
    {
        if [ -e .git ] && git rev-parse --git-dir >/dev/null 2>&1; then
            git -c core.quotepath=off ls-files --cached --others --exclude-standard -- "$@"
        else
            find "$@" \( -name target -o -name node_modules -o -name dist -o -name test-results \
                -o -name playwright-report -o -name schema.d.ts \) -prune -o -type f -print 2>/dev/null
        fi
    } | LC_ALL=C sort -u | while IFS= read -r file; do
        [ ! -f "$file" ] || printf '%s\n' "$file"
    done
}

web_inputs() { list_inputs web | grep -v -E '^web/e2e/|\.test\.tsx?$|\.md$'; }
java_names() { list_inputs pom.xml .mvn citysim engines server bench; }
server_inputs() { java_names | grep -v -E '/src/test/|^bench/|\.md$'; }

if command -v sha256sum >/dev/null 2>&1; then SUM='sha256sum'; else SUM='shasum -a 256'; fi

# shellcheck disable=SC2086
sum_of_stdin() { $SUM | cut -d ' ' -f 1; }

# The digest of the files named on stdin: their names and contents.
# shellcheck disable=SC2086
digest() { (cd "$ROOT" && tr '\n' '\0' | xargs -0 $SUM) | sum_of_stdin; }

web_digest() { web_inputs | digest; }

server_digest() {
    { server_inputs | digest && { [ ! -d "$ROOT/web" ] || web_digest; }; } | sum_of_stdin
}

# is_built OUTPUT STAMP DIGEST: an output newer than its stamp was made by other hands.
is_built() {
    [ -e "$1" ] && [ -f "$2" ] && [ ! "$1" -nt "$2" ] && [ "$(cat "$2")" = "$3" ]
}

stamp() {
    mkdir -p "$ROOT/var/build" && printf '%s\n' "$2" >"$ROOT/var/build/$1.stamp"
}

web_is_built() {
    [ ! -d "$ROOT/web" ] || is_built "$ROOT/web/dist/index.html" "$ROOT/var/build/web.stamp" "$(web_digest)"
}

server_is_built() { is_built "$ROOT/$SERVER_JAR" "$ROOT/var/build/server.stamp" "$(server_digest)"; }

# --- one build at a time

lock_builds() {
    mkdir -p "$ROOT/var" || fail "无法建立目录 $ROOT/var。" "cannot make the folder $ROOT/var."
    command -v flock >/dev/null 2>&1 || return 0
    exec 9>"$ROOT/var/build.lock"
    flock -n 9 && return
    note "另一个 huhang 正在构建，等待中 …" "Another huhang is building; waiting for it …"
    flock 9
}

unlock_builds() { exec 9>&-; }

# --- steps

npm_install() {
    local lock="$ROOT/web/node_modules/.huhang-lock" now
    now=$(list_inputs web/package-lock.json web/package.json web/.npmrc | digest)
    [ "$(cat "$lock" 2>/dev/null)" != "$now" ] || return 0
    run_logged "$(say "网页：安装依赖（npm ci）" "web: install packages (npm ci)")" "$ROOT/var/log/npm-ci.log" \
        in_web npm ci --no-audit --no-fund || return
    printf '%s\n' "$now" >"$lock"
}

in_web() { (cd "$ROOT/web" && "$@"); }

has_prettier() { [ -x "$ROOT/web/node_modules/.bin/prettier" ]; }
prettier() {
    in_web node_modules/.bin/prettier "$@" --log-level warn --ignore-path ../.gitignore --ignore-path .prettierignore .
}

build_web() {
    local now
    now=$(web_digest)
    run_logged "$(say "网页：构建" "web: build")" "$ROOT/var/log/web-build.log" in_web npm run build || return
    stamp web "$now"
}

# Maven never removes what no longer has a source: an old migration or class would live on.
drop_orphans() {
    local names="$ROOT/var/build/java.names" now
    mkdir -p "$ROOT/var/build"
    now=$(java_names)
    if [ -f "$names" ] && [ -n "$(printf '%s\n' "$now" | LC_ALL=C comm -23 "$names" -)" ]; then
        rm -rf "$ROOT"/*/target/classes "$ROOT"/*/target/test-classes "$ROOT"/engines/*/target/classes \
            "$ROOT"/engines/*/target/test-classes
    fi
    printf '%s\n' "$now" >"$names"
    # files of the web client carry a digest in their names, so each build leaves the last one's behind
    rm -rf "$ROOT/server/target/classes/META-INF/resources"
}

build_server() {
    local now
    now=$(server_digest)
    drop_orphans
    [ -f "$ROOT/var/build/server.stamp" ] || note "首次构建会下载依赖，需要几分钟。" \
        "The first build also downloads libraries and takes some minutes."
    run_logged "$(say "服务器：编译并打包" "server: compile and package")" \
        "$ROOT/var/log/server-build.log" maven -q -Dmaven.test.skip=true -pl server -am package || return
    [ -f "$ROOT/$SERVER_JAR" ] || fail "构建没有产生 ${SERVER_JAR}；见 var/log/server-build.log。" \
        "the build made no $SERVER_JAR; see var/log/server-build.log."
    stamp server "$now"
}

PLANNING_JAR=engines/planning/target/planning-0.1.0.jar

planning_digest() { list_inputs pom.xml engines/planning | grep -v /src/test/ | digest; }

# The planning engine by itself, with its libraries beside it.
build_planning() {
    local now
    now=$(planning_digest)
    ! is_built "$ROOT/$PLANNING_JAR" "$ROOT/var/build/planning.stamp" "$now" || return 0
    need_maven
    lock_builds
    must "$(say "构建排班引擎" "planning engine: build")" "$ROOT/var/log/planning-build.log" \
        maven -q -Dmaven.test.skip=true -pl engines/planning package
    stamp planning "$now"
    unlock_builds
}

build_all() {
    if web_is_built && server_is_built; then return; fi
    lock_builds
    if ! web_is_built; then
        need_node
        npm_install && build_web || exit 1
    fi
    if ! server_is_built; then
        need_maven
        build_server || exit 1
    fi
    unlock_builds
}
