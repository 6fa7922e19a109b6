# `huhang test`: every check, cheapest first, up to the first that fails; and the quick loop of a module.

PASSED=0
FAILED=0
TABLE=''
BROKEN=''
WEB_REPORT=$ROOT/var/log/web-tests.xml

command_test() {
    local word
    read_options test "" "full" words "$@"
    for word in ${WORDS[@]+"${WORDS[@]}"}; do
        test_targets | grep -Fx -e "$word" >/dev/null || refuse \
            "没有模块“${word}”；有：$(test_targets | tr '\n' ' ')" \
            "There is no module '$word'; there are: $(test_targets | tr '\n' ' ')"
    done
    exec 2>&1 # the steps and the counts belong together, whoever reads them
    MAVEN_TEST_FLAGS=()
    if has_option full; then
        MAVEN_TEST_FLAGS=(-Dhuhang.full=true)
        export HUHANG_FULL=1
    fi
    export CI=true # reporters that print lines, no watch mode
    # lanes share the processors: code optimized for a minute's use costs them more than it gives
    export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS:-}"
    if [ ${#WORDS[@]} -gt 0 ]; then
        for word in "${WORDS[@]}"; do
            [ -n "$BROKEN" ] || test_module "$word"
        done
    else
        test_everything
    fi
    finish
}

test_everything() {
    need_jdk
    need_maven
    if [ -d "$ROOT/web" ]; then
        need_node
        need_chromium
    fi
    if build_steps; then
        lane_begin java "$ROOT/var/log/test-java.log" java_lane
        if web_steps && browser_steps && engine_steps && product_steps && java_steps; then
            bench_steps
        fi
    fi
    lane_stop
}

# --- a step and the final account

# step NAME COMMAND…: runs it; its line in the table; after a failure BROKEN names it.
step() {
    local name=$1 code=0
    shift
    run_logged "$name" "$ROOT/var/log/test-$name.log" "$@" || code=$?
    row "$name" "${STEP_SECONDS} s" "$([ $code -eq 0 ] || echo failed)"
    if [ $code -ne 0 ]; then
        BROKEN=$name
        return 1
    fi
}

row() { TABLE="$TABLE$(printf '%-16s %8s  %s' "$1" "$2" "$3")
"; }

# counted NAME PASSED FAILED SKIPPED: adds a step's tests; a step that should run tests must run some.
counted() {
    PASSED=$((PASSED + $2))
    FAILED=$((FAILED + $3))
    row "" "" "$2 passed, $3 failed$([ "$4" -eq 0 ] || echo ", $4 skipped")"
    if [ $(($2 + $3)) -eq 0 ] && [ -z "$BROKEN" ]; then
        note "✗ $1：没有运行任何测试" "✗ $1: no test ran"
        BROKEN=$1
    elif [ "$3" -gt 0 ] && [ -z "$BROKEN" ]; then
        BROKEN=$1
    fi
    [ -z "$BROKEN" ]
}

skipped() {
    note "– $1：跳过，还没有 $2/" "– $1: skipped, there is no $2/ yet"
    row "$1" - "skipped: no $2/"
}

finish() {
    printf '\n%s\n' "$TABLE" | sed 's/ *$//'
    if [ ${#WORDS[@]} -eq 0 ]; then
        size_table
        printf '\n'
    fi
    if [ -n "$BROKEN" ]; then
        # a step can fail without a failed test: a warning, a format, a browser that does not start
        [ "$FAILED" -gt 0 ] || FAILED=1
        note "失败的一步：$BROKEN" "Failed step: $BROKEN"
    fi
    printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
    [ "$FAILED" -eq 0 ] || exit 1
}

# --- steps

launcher_steps() {
    local code=0
    step launcher check_launcher || code=1
    # shellcheck disable=SC2046
    counted launcher $(last_count "$ROOT/var/log/test-launcher.log") || code=1
    return $code
}

# "passed failed skipped" from a log whose last line reads "N passed, N failed".
last_count() {
    sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2 0/p' "$1" | grep . || echo 0 0 0
}

check_launcher() {
    local file
    for file in "$ROOT/huhang" "$ROOT"/launcher/*.sh "$ROOT/.ci/run"; do
        bash -n "$file" || return
    done
    bash "$ROOT/launcher/test.sh"
}

# The product as it is shipped, and all tests compiled. The server is compiled, and the format looked at, while the web is
# fetched and built, which its jar carries; what checks the web's sources runs on beside the steps that follow.
build_steps() {
    local now code=0
    lock_builds
    now=$(server_digest)
    drop_orphans
    rm -rf "$ROOT"/*/target/surefire-reports "$ROOT"/engines/*/target/surefire-reports
    lane_begin compile "$ROOT/var/log/test-compile.log" maven -q -DskipTests -Dquarkus.build.skip=true package
    lane_begin format "$ROOT/var/log/test-format.log" maven -q spotless:check
    if launcher_steps && web_build_step && lane_steps format && lane_steps compile &&
        step java-build maven -DskipTests package; then
        stamp server "$now"
    else
        code=1
    fi
    unlock_builds
    return $code
}

web_build_step() {
    if [ ! -d "$ROOT/web" ]; then
        skipped web web
        return 0
    fi
    npm_install || BROKEN=npm-ci
    [ -n "$BROKEN" ] || build_web || BROKEN=web-build
    [ -z "$BROKEN" ] || return
    row web-build "$STEP_SECONDS s" ''
    lane_begin web "$ROOT/var/log/test-web.log" web_checks
}

web_checks() {
    rm -f "$WEB_REPORT"
    if has_prettier; then prettier --check || return; fi
    in_web npm run lint && in_web npm run typecheck &&
        in_web npm run test -- --reporter=default --reporter=junit "--outputFile.junit=$WEB_REPORT"
}

web_steps() {
    local code=0
    [ -d "$ROOT/web" ] || return 0
    lane_steps web || code=1
    # shellcheck disable=SC2046
    counted web $(sum_reports "$WEB_REPORT") || code=1
    return $code
}

# lane_steps NAME: its end and its line in the table
lane_steps() {
    local code=0
    lane_end "$1" || code=$?
    row "$1" "$STEP_SECONDS s" "$([ $code -eq 0 ] || echo failed)"
    [ $code -eq 0 ] || BROKEN=$1
    return $code
}

# The server's own tests take as long as all others together: these run beside them, one after another.
java_lane() {
    tests_of server "*Test$(engines | sed 's:.*:,!org/huhang/&/**:' | tr -d '\n')"
}

engine_steps() {
    step engines tests_of "$(engine_modules | paste -s -d , -)" '*Test'
}

# Those that start and kill the shipped product.
product_steps() {
    step product tests_of bench 'org/huhang/bench/**'
}

# tests_of MODULES PATTERN
tests_of() {
    maven ${MAVEN_TEST_FLAGS[@]+"${MAVEN_TEST_FLAGS[@]}"} -pl "$1" -am \
        "-Dtest=$2" -Dsurefire.failIfNoSpecifiedTests=false test
}

# The modules on which the server stands, and what their packages are called.
engine_modules() { maven_modules | grep -v -x -e server -e bench; }
engines() { engine_modules | sed 's:.*/::'; }

# What ran beside the others; the counts are those of all steps that use Maven.
java_steps() {
    local code=0
    lane_steps java || code=1
    count_maven java || code=1
    return $code
}

# Sums the reports of all modules; a module with tests but without reports did not run them.
count_maven() {
    local name=$1 module
    if [ -z "$BROKEN" ]; then
        for module in $(maven_modules); do
            [ -n "$(test_files "$module")" ] || continue
            [ -z "$(find "$ROOT/$module/target/surefire-reports" -name 'TEST-*.xml' 2>/dev/null | head -n 1)" ] || continue
            note "✗ ${module}：没有运行任何测试" "✗ $module: no test ran"
            BROKEN=$name
        done
    fi
    # shellcheck disable=SC2046
    counted "$name" $(sum_reports "$ROOT"/*/target/surefire-reports/TEST-*.xml \
        "$ROOT"/engines/*/target/surefire-reports/TEST-*.xml)
}

browser_steps() {
    local report="$ROOT/var/log/browser-tests.xml" code=0
    if [ ! -d "$ROOT/web" ]; then
        skipped browser web
        return 0
    fi
    rm -f "$report"
    export PLAYWRIGHT_JUNIT_OUTPUT_FILE=$report PLAYWRIGHT_JUNIT_OUTPUT_NAME=$report
    step browser in_web npm run e2e -- --reporter=list,junit,./e2e/brief.ts || code=1
    # shellcheck disable=SC2046
    counted browser $(sum_reports "$report") || code=1
    return $code
}

# Every benchmark, on small data: that it still runs. Its figures mean nothing on a busy machine, and fail nothing.
bench_steps() {
    has_option full || return 0
    step bench "$ROOT/huhang" bench load search import audit sync roster notices testing routes contacts quarantine --quick
}
