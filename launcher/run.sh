# The commands that run the product: demo, serve, backup, restore, audit, plan-benchmark, bench, and fmt.

# The one place for the JVM's settings. The heap takes what a city needs, to a quarter of the machine's memory, and is
# given back, so that the idle server stays below 700 MiB resident. HUHANG_JAVA_OPTIONS (words parted by spaces) is
# added last.
SERVER_FLAGS=(
    -Xms64m -XX:MaxRAMPercentage=25
    -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25
    -XX:+ExitOnOutOfMemoryError
)
COMMON_FLAGS=(
    --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
)

command_demo() {
    read_options demo "scale=scale seed=whole port=port home=folder backups=folder" "fresh" none "$@"
    run_server demo
}

command_serve() {
    read_options serve "port=port host=host certificate=file key=file home=folder backups=folder" "" none "$@"
    if has_option certificate && ! has_option key; then
        refuse "--certificate 须与 --key 一起给出。" "--certificate needs --key with it."
    elif has_option key && ! has_option certificate; then
        refuse "--key 须与 --certificate 一起给出。" "--key needs --certificate with it."
    fi
    run_server serve
}

command_backup() {
    read_options backup "home=folder backups=folder keep=count" "list" none "$@"
    run_server backup
}

command_restore() {
    read_options restore "home=folder backups=folder to=folder at=moment" "" none "$@"
    has_option to || refuse "restore 需要 --to 与一个新目录。" "restore needs --to and a new folder."
    run_server restore
}

# Ends with 0 when the log is whole, 1 when it is not, 2 when nobody could look.
command_audit() {
    read_options audit "home=folder checkpoints=path" "" words "$@"
    [ "${WORDS[*]-}" = verify ] || refuse "audit 只有一个动作：verify；见 ./huhang help audit。" \
        "audit does one thing: verify; see ./huhang help audit."
    need_jdk
    build_all
    cd "$ROOT" || exit 1
    # shellcheck disable=SC2086
    exec "$JAVA" "${COMMON_FLAGS[@]}" ${HUHANG_JAVA_OPTIONS:-} \
        -jar "$ROOT/$SERVER_JAR" audit verify ${OPTIONS[@]+"${OPTIONS[@]}"}
}

# Replaces this process by the server, so that signals reach it.
run_server() {
    need_jdk
    build_all
    local flag class_cache=()
    while IFS= read -r flag; do
        class_cache+=("$flag")
    done < <(case $1 in demo | serve) class_cache_flags ;; esac)
    cd "$ROOT" || exit 1
    # shellcheck disable=SC2086
    exec "$JAVA" "${COMMON_FLAGS[@]}" "${SERVER_FLAGS[@]}" ${class_cache[@]+"${class_cache[@]}"} ${HUHANG_JAVA_OPTIONS:-} \
        -jar "$ROOT/$SERVER_JAR" "$1" ${OPTIONS[@]+"${OPTIONS[@]}"}
}

# Half of a start is the loading of classes. The first run of a build writes down which ones it loaded; the next
# start has a cache made of them, beside its own work; later starts begin with that. A cache of another build or JDK
# would not be used, so it goes. HUHANG_CLASS_CACHE=off leaves all of it out.
class_cache_flags() {
    local jars cache owner
    [ "${HUHANG_CLASS_CACHE:-}" != off ] || return 0
    jars=$ROOT/${SERVER_JAR%/*}
    cache=$(cat "$jars"/*.jar "$jars"/app/*.jar "${JAVA%/bin/java}/release" 2>/dev/null | sum_of_stdin)
    cache=$ROOT/var/build/server-$cache.aot
    owner=$(cat "$cache.owner" 2>/dev/null || true)
    if [ -s "$cache" ]; then
        echo "-XX:AOTCache=$cache"
        return
    elif [ -n "$owner" ] && kill -0 "$owner" 2>/dev/null; then
        return # another run is at it
    fi
    mkdir -p "$ROOT/var/build" "$ROOT/var/log"
    if [ -s "$cache.classes" ]; then
        echo $$ >"$cache.owner" # the server's, once it has replaced the launcher
        make_class_cache "$cache" </dev/null >"$ROOT/var/log/class-cache.log" 2>&1 &
    else
        rm -f "$ROOT"/var/build/server-*.aot*
        echo $$ >"$cache.owner"
        printf '%s\n' -XX:AOTMode=record "-XX:AOTConfiguration=$cache.classes" -Xlog:aot=off
    fi
}

# Waits until the start is over, which wants the processors for itself.
make_class_cache() {
    sleep "${HUHANG_CLASS_CACHE_AFTER:-20}"
    if nice -n 19 "$JAVA" "${COMMON_FLAGS[@]}" "${SERVER_FLAGS[@]}" -XX:AOTMode=create \
        "-XX:AOTConfiguration=$1.classes" "-XX:AOTCache=$1.part" -jar "$ROOT/$SERVER_JAR"; then
        mv -f "$1.part" "$1"
    fi
    rm -f "$1.classes" "$1.owner" # cut off in its writing, the list of classes is written again by the next run
}

# Needs the planning engine alone, not the server: it is built without the rest.
command_plan_benchmark() {
    local file
    read_options plan-benchmark "seconds=seconds seed=whole out=path" "" words "$@"
    [ ${#WORDS[@]} -eq 1 ] || refuse "plan-benchmark 需要一个文件；见 ./huhang help plan-benchmark。" \
        "plan-benchmark needs one file; see ./huhang help plan-benchmark."
    check_value FILE file "${WORDS[0]}"
    file=$CHECKED
    need_jdk
    build_planning
    cd "$ROOT" || exit 1
    # shellcheck disable=SC2086
    exec "$JAVA" "${COMMON_FLAGS[@]}" -Dslf4j.internal.verbosity=ERROR ${HUHANG_JAVA_OPTIONS:-} \
        -cp "$ROOT/$PLANNING_JAR:$ROOT/$(dirname "$PLANNING_JAR")/lib/*" org.huhang.planning.command.PlanBenchmark \
        "$file" ${OPTIONS[@]+"${OPTIONS[@]}"}
}

# The benchmarks' Maven module leaves its classes in target/classes and its libraries in target/lib.
command_bench() {
    local name
    read_options bench "" "quick" words "$@"
    [ ${#WORDS[@]} -gt 0 ] || refuse "bench 需要至少一个名称；见 ./huhang help bench。" \
        "bench needs at least one name; see ./huhang help bench."
    for name in "${WORDS[@]}"; do
        matches "$name" '^[a-z][a-z0-9.-]*$' || refuse "没有名为“${name}”的测量。" "There is no benchmark '$name'."
    done
    [ -f "$ROOT/bench/pom.xml" ] || fail "还没有 bench 模块。" "there is no bench module yet."
    need_jdk
    build_all
    need_maven
    lock_builds
    must "$(say "构建 bench" "bench: build")" "$ROOT/var/log/bench-build.log" \
        maven -q -Dmaven.test.skip=true -pl bench -am package
    unlock_builds
    cd "$ROOT" || exit 1
    # the server's own classes and libraries come last, for the benchmark of the audit log
    BENCH_CLASSES="$ROOT/bench/target/classes:$ROOT/bench/target/lib/*"
    for name in app lib/main lib/boot; do
        BENCH_CLASSES="$BENCH_CLASSES:$ROOT/$(dirname "$SERVER_JAR")/$name/*"
    done
    # the benchmarks start the server with the settings that demo and serve give it
    export HUHANG_SERVER_FLAGS="${COMMON_FLAGS[*]} ${SERVER_FLAGS[*]}"
    # shellcheck disable=SC2086
    exec "$JAVA" "${COMMON_FLAGS[@]}" ${HUHANG_JAVA_OPTIONS:-} -cp "$BENCH_CLASSES" \
        org.huhang.bench.Bench "${WORDS[@]}" ${OPTIONS[@]+"${OPTIONS[@]}"}
}

command_fmt() {
    read_options fmt "" "" none "$@"
    need_jdk
    need_maven
    must "$(say "Java：整理格式" "java: format")" "$ROOT/var/log/fmt-java.log" maven -q spotless:apply
    [ -d "$ROOT/web" ] || return 0
    need_node
    npm_install || exit 1
    has_prettier || return 0
    must "$(say "网页：整理格式" "web: format")" "$ROOT/var/log/fmt-web.log" prettier --write
}
