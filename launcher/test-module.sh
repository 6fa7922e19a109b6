# `huhang test MODULE…`: compiles and runs the plain tests of one part, the loop of every day.

maven_modules() { sed -n 's:.*<module>\(.*\)</module>.*:\1:p' "$ROOT/pom.xml"; }

# Packages of the server, Maven modules, web and launcher, one per line.
test_targets() {
    local folder
    for folder in "$ROOT"/server/src/main/java/org/huhang/*/; do
        [ ! -d "$folder" ] || basename "$folder"
    done
    maven_modules | sed 's:.*/::'
    [ ! -d "$ROOT/web" ] || echo web
    echo launcher
}

test_files() { find "$ROOT/$1/src/test" -name '*Test.java' 2>/dev/null; }

# The plain tests (no PostgreSQL, no Quarkus) of a package, and those that hold the walls around all packages.
plain_test_files() {
    local tests="$ROOT/server/src/test/java/org/huhang"
    find "$tests/$1" "$tests"/*Test.java -name '*Test.java' \
        ! -name '*StoreTest.java' ! -name '*AppTest.java' 2>/dev/null
}

test_module() {
    local module
    case $1 in
        launcher) launcher_steps && return ;;
        web) web_quick && return ;;
        *)
            need_jdk
            need_maven
            for module in $(maven_modules); do
                if [ "${module##*/}" = "$1" ]; then
                    test_maven_module "$1" "$module"
                    return
                fi
            done
            test_package "$1"
            ;;
    esac
}

test_maven_module() {
    # its tests start the packaged product, which Maven's test phase does not make
    [ "$1" != bench ] || build_all
    quick_maven "$1" "$(test_files "$2")" "$2"
}

test_package() {
    quick_maven "$1" "$(plain_test_files "$1")" server "-Dtest=org/huhang/$1/**/*Test,org/huhang/*Test,!*StoreTest,!*AppTest" \
        -Dsurefire.failIfNoSpecifiedTests=false
}

# quick_maven NAME TEST-FILES MODULE FLAGS…
quick_maven() {
    local name=$1 files=$2 module=$3 code=0
    shift 3
    lock_builds
    drop_orphans
    rm -rf "$ROOT"/*/target/surefire-reports "$ROOT"/engines/*/target/surefire-reports
    step "$name" maven -q ${MAVEN_TEST_FLAGS[@]+"${MAVEN_TEST_FLAGS[@]}"} -pl "$module" -am "$@" test || code=1
    unlock_builds
    if [ -n "$files" ]; then
        # shellcheck disable=SC2046
        counted "$name" $(sum_reports "$ROOT/$module"/target/surefire-reports/TEST-*.xml) || code=1
    else
        note "– ${name}：没有普通测试，只编译" "– $name: compiled; it has no plain tests"
    fi
    return $code
}

web_quick() {
    need_node
    npm_install || { BROKEN=npm-ci && return 1; }
    step web web_checks
    # shellcheck disable=SC2046
    counted web $(sum_reports "$WEB_REPORT")
}
